package corelanes.ui.charts;

/** What measured points are held against. */
sealed interface Reference {

    /** Nothing. */
    record None() implements Reference {}

    /**
     * n threads are n times as fast, but never faster than the cores.
     *
     * @param cores how many cores there are: no more to give
     */
    record Cores(int cores) implements Reference {}

    /** The value that should be seen on the axis, in the chart's unit. */
    default double wanted() {
        return switch (this) {
            case None _ -> 0;
            case Cores(int cores) -> Math.max(cores + 2, cores * 1.5);
        };
    }
}
