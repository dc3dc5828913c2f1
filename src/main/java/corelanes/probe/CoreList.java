package corelanes.probe;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Lists of logical CPU numbers as the kernel writes them: {@code 0-3,8,10-11} (cpuset(7), "List format"). */
public final class CoreList {

    /** More than any kernel can be built for ({@code CONFIG_NR_CPUS} is at most 8192 on x86), and little memory. */
    private static final int MOST = 65_536;

    private CoreList() {}

    /** The numbers, rising; empty if the text is not such a list or names no core. */
    public static Optional<List<Integer>> parse(String text) {
        TreeSet<Integer> cores = new TreeSet<>();
        for (String part : text.strip().split(",", -1)) {
            String[] ends = part.split("-", -1);
            Optional<Long> first = SystemFiles.count(ends[0]);
            Optional<Long> last = SystemFiles.count(ends[ends.length - 1]);
            if (ends.length > 2 || first.isEmpty() || last.isEmpty() || last.get() < first.get()
                    || last.get() >= MOST) {
                return Optional.empty();
            }
            IntStream.rangeClosed(first.get().intValue(), last.get().intValue()).forEach(cores::add);
        }
        return Optional.of(List.copyOf(cores));
    }

    /** The list as the kernel would write it. */
    static String show(List<Integer> cores) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cores.size(); at++) {
            int end = at;
            while (end + 1 < cores.size() && cores.get(end + 1) == cores.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(cores.get(at)).append(end > at ? "-" + cores.get(end) : "");
            at = end;
        }
        return text.toString();
    }
}
