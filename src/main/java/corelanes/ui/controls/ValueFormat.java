package corelanes.ui.controls;

import corelanes.experiment.CoreChoice;
import corelanes.experiment.Durations;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import java.util.stream.IntStream;

/** How the value of a setting is shown, typed and read. Values in things or ns. */
sealed interface ValueFormat {

    /** As it is shown, with its unit. */
    String show(long value);

    /** As it is typed. */
    default String edit(long value) {
        return show(value);
    }

    /**
     * Reads what was typed.
     *
     * @throws InvalidSettingException if it is no such value or out of range
     */
    long parse(String typed);

    /** A number of things. */
    record Count(Setting setting) implements ValueFormat {
        @Override
        public String show(long value) {
            return setting.show(value);
        }

        @Override
        public String edit(long value) {
            return Long.toString(value);
        }

        @Override
        public long parse(String typed) {
            long value = whole(setting, typed);
            setting.require(value);
            return value;
        }
    }

    /** A number of the machine's cores, shown as {@code 1 of 2}. */
    record Cores(int available) implements ValueFormat {
        @Override
        public String show(long value) {
            return Texts.beside(ValueFormat.class).get("cores.of", value, available);
        }

        @Override
        public String edit(long value) {
            return Long.toString(value);
        }

        @Override
        public long parse(String typed) {
            long value = whole(Setting.CORES, typed);
            Setting.CORES.require(value);
            new CoreChoice.Count((int) value).among(IntStream.range(0, available).boxed().toList());
            return value;
        }
    }

    /** A duration, shown and typed with its unit. */
    record Time(Setting setting) implements ValueFormat {
        @Override
        public String show(long value) {
            return value == 0 ? Texts.beside(ValueFormat.class).get("time.zero") : Durations.show(value);
        }

        @Override
        public long parse(String typed) {
            long valueNs = Durations.parseNs(typed);
            setting.require(valueNs);
            return valueNs;
        }
    }

    private static long whole(Setting setting, String typed) {
        try {
            return Long.parseLong(typed.strip().replaceAll("(?<=\\d)[, _](?=\\d{3})", ""));
        } catch (NumberFormatException notWhole) {
            throw new InvalidSettingException(Texts.beside(ValueFormat.class).get("count.unreadable", setting.title(),
                    typed.strip()));
        }
    }
}
