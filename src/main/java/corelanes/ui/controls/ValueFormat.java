package corelanes.ui.controls;

import corelanes.experiment.CoreChoice;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import java.util.stream.IntStream;

/** How the value of a setting is shown, typed and read. Values in the setting's own measure. */
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

    /**
     * The format of a number.
     *
     * @param availableCores how many cores this program may use
     */
    static ValueFormat of(Setting setting, int availableCores) {
        return switch (setting.unit()) {
            case COUNT -> setting == Setting.CORES ? new Cores(availableCores) : new Count(setting);
            case TIME, SHARE, BYTES, PIXELS -> new Measured(setting);
            case CHOICE -> throw new IllegalArgumentException(setting + " is no number");
        };
    }

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
            return setting.read(typed);
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
            long value = Setting.CORES.read(typed);
            new CoreChoice.Count((int) value).among(IntStream.range(0, available).boxed().toList());
            return value;
        }
    }

    /** What has a unit, which is shown and typed with it. */
    record Measured(Setting setting) implements ValueFormat {
        @Override
        public String show(long value) {
            return value == 0 && setting.unit() == Setting.Unit.TIME
                    ? Texts.beside(ValueFormat.class).get("time.zero")
                    : setting.show(value);
        }

        @Override
        public long parse(String typed) {
            return setting.read(typed.replaceFirst("\\s*px$", ""));
        }
    }
}
