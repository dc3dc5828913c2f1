package corelanes.probe;

/**
 * Context switches as the kernel counts them.
 *
 * @param voluntary   the thread gave its core up, to wait
 * @param involuntary the scheduler took the core away
 */
public record SwitchCounts(long voluntary, long involuntary) {

    /** No switches. */
    public static final SwitchCounts NONE = new SwitchCounts(0, 0);

    /** Both added up. */
    public SwitchCounts plus(SwitchCounts other) {
        return new SwitchCounts(voluntary + other.voluntary, involuntary + other.involuntary);
    }

    /** What was counted since {@code earlier}. */
    public SwitchCounts since(SwitchCounts earlier) {
        return new SwitchCounts(voluntary - earlier.voluntary, involuntary - earlier.involuntary);
    }
}
