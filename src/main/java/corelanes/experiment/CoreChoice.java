package corelanes.experiment;

import corelanes.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The cores that the workers may run on. */
public sealed interface CoreChoice {

    /** The first {@code count} of the cores that this process may use. */
    record Count(int count) implements CoreChoice {
        public Count {
            Setting.CORES.require(count);
        }

        @Override
        public List<Integer> among(List<Integer> available) {
            if (count > available.size()) {
                throw new InvalidSettingException(
                        Texts.beside(CoreChoice.class).get("cores.too-many", count, available.size()));
            }
            return available.subList(0, count);
        }

        @Override
        public String word() {
            return Integer.toString(count);
        }
    }

    /** Exactly these logical CPU numbers, in rising order and without repeats; a single one is written {@code 3,}. */
    record Listed(List<Integer> cores) implements CoreChoice {
        public Listed {
            if (cores.isEmpty() || cores.stream().anyMatch(core -> core < 0)) {
                throw new InvalidSettingException(Texts.beside(CoreChoice.class).get("cores.bad-list"));
            }
            cores = cores.stream().sorted().distinct().toList();
        }

        @Override
        public List<Integer> among(List<Integer> available) {
            for (int core : cores) {
                if (!available.contains(core)) {
                    throw new InvalidSettingException(Texts.beside(CoreChoice.class).get("cores.not-there",
                            Integer.toString(core), join(available)));
                }
            }
            return cores;
        }

        @Override
        public String word() {
            return cores.size() == 1 ? cores.getFirst() + "," : join(cores).replace(" ", "");
        }

        private static String join(List<Integer> cores) {
            return cores.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /**
     * The logical CPU numbers meant, of those this process may use.
     *
     * @throws InvalidSettingException if one of them is not there
     */
    List<Integer> among(List<Integer> available);

    /** As the command line writes it: a count, or a list such as {@code 0,1}. */
    String word();

    /**
     * Reads a count ({@code 2}) or a list ({@code 0,1}; {@code 3,} is core 3 alone).
     *
     * @throws InvalidSettingException if it is neither
     */
    static CoreChoice parse(String text) {
        try {
            if (!text.contains(",")) {
                return new Count(Integer.parseInt(text.strip()));
            }
            return new Listed(
                    java.util.Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList());
        } catch (NumberFormatException notANumber) {
            throw new InvalidSettingException(Texts.beside(CoreChoice.class).get("cores.unreadable", text));
        }
    }
}
