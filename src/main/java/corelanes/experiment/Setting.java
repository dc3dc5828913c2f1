package corelanes.experiment;

import corelanes.text.Texts;

/** The settings of an experiment with the range and default of each: the one place that knows them. */
public enum Setting {
    /** How many workers there are (pool), or how many tasks may be in progress at once (virtual threads). */
    THREADS(1, 4_096, 4, Unit.COUNT),
    /** How many cores the workers may use; the machine may have fewer. */
    CORES(1, 1_024, 1, Unit.COUNT),
    /** How many tasks a run does. */
    TASKS(1, 1_000_000, 4, Unit.COUNT),
    /** How long a run goes on that has no set number of tasks. */
    DURATION(10_000_000L, 3_600_000_000_000L, 2_000_000_000L, Unit.TIME),
    /** CPU time each task computes for. */
    CPU_WORK(0, 60_000_000_000L, 150_000_000L, Unit.TIME),
    /** How long the server waits before it answers a call. */
    IO_LATENCY(0, 60_000_000_000L, 0, Unit.TIME);

    /** What a setting's number counts. */
    public enum Unit {
        /** Things. */
        COUNT,
        /** Nanoseconds. */
        TIME
    }

    private final long smallest;
    private final long largest;
    private final long usual;
    private final Unit unit;

    Setting(long smallest, long largest, long usual, Unit unit) {
        this.smallest = smallest;
        this.largest = largest;
        this.usual = usual;
        this.unit = unit;
    }

    /** The smallest allowed value, in things or ns. */
    public long smallest() {
        return smallest;
    }

    /** The largest allowed value, in things or ns. */
    public long largest() {
        return largest;
    }

    /** The value taken where nothing is said, in things or ns. */
    public long usual() {
        return usual;
    }

    /** What the number counts. */
    public Unit unit() {
        return unit;
    }

    /** The setting's name in sentences, for example {@code I/O latency}. */
    public String title() {
        return Texts.beside(Setting.class).get("setting." + name());
    }

    /** A value as a person reads it: {@code 4}, {@code 150 ms}. */
    public String show(long value) {
        return unit == Unit.TIME ? Durations.show(value) : Texts.beside(Setting.class).get("number", value);
    }

    /**
     * Checks that a value is in range.
     *
     * @throws InvalidSettingException if it is not, with the range in its message
     */
    public void require(long value) {
        if (value < smallest || value > largest) {
            throw new InvalidSettingException(Texts.beside(Setting.class).get("setting.range", title(), show(smallest),
                    show(largest), show(value)));
        }
    }
}
