package corelanes.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure that can be shown large, and by what word a preset chooses it. */
public enum TileKind {
    /** How many times sooner than by one worker on one core. */
    SPEEDUP,
    /** Switches a second. */
    SWITCHES,
    /** Share of core time lost to switching. */
    LOST,
    /** Cores that do a task's work. */
    BUSY,
    /** Tasks finished a second. */
    THROUGHPUT,
    /** Tasks in progress that do not run. */
    QUEUE;

    /** So many have room beside each other. */
    public static final int SHOWN = 4;

    /** The word in a preset's file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #word()}, if there is one. */
    public static Optional<TileKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word.strip())).findFirst();
    }

    /** What is shown of a workload where nothing else is chosen. */
    public static List<TileKind> usual(WorkloadKind workload) {
        return switch (workload) {
            case HTTP, MESSAGES -> List.of(SPEEDUP, THROUGHPUT, QUEUE, BUSY);
            default -> List.of(SPEEDUP, SWITCHES, LOST, BUSY);
        };
    }
}
