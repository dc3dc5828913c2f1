package corelanes.experiment;

import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;

/** The settings of an experiment with the range and default of each: the one place that knows them. */
public enum Setting {
    /** How many workers there are (pool), or how many tasks may be in progress at once (virtual threads, event loop). */
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
    IO_LATENCY(0, 60_000_000_000L, 0, Unit.TIME),

    /** http: calls a second that the server answers; it refuses more with 429. 0 is no limit. */
    RATE_LIMIT(0, 1_000_000, 0, Unit.COUNT),
    /** http: whether a refused caller waits as long as the server's Retry-After says, or asks again soon. */
    HONOUR_RETRY_AFTER("yes", "yes", "no"),
    /** http: share of calls that the server answers with an error. */
    FAIL_SHARE(0, 1_000, 0, Unit.SHARE),
    /** http: how the latency of a call is spread around what is set. */
    LATENCY_SPREAD("constant", "constant", "uniform", "long-tail"),
    /** http: share of calls for which the task blocks its thread, which on an event loop stalls all others. */
    BLOCKING_SHARE(0, 1_000, 0, Unit.SHARE),
    /** messages: how many messages the broker sends a consumer ahead of its acknowledgements. */
    PREFETCH(1, 1_000, 10, Unit.COUNT),
    /** messages: whether each message is acknowledged by itself, or many at once. */
    ACKNOWLEDGE("each", "each", "batch"),
    /** messages: how many times a consumer dies before its acknowledgement. */
    KILL_CONSUMERS(0, 1_000, 0, Unit.COUNT),
    /** images: longer side of the small picture that is made. */
    IMAGE_SIZE(16, 4_096, 320, Unit.PIXELS),
    /** json: size of a document. */
    DOCUMENT_SIZE(1_000, 16_000_000, 1_000_000, Unit.BYTES),
    /** json: share of documents that break the schema. */
    INVALID_SHARE(0, 1_000, 100, Unit.SHARE),
    /** counter: what keeps two workers from counting at the same instant. */
    PROTECTION("synchronized", "none", "synchronized", "lock", "atomic", "queue", "hand-over"),
    /** counter: share of a task's work that is done inside the critical section. */
    CRITICAL_SHARE(0, 1_000, 200, Unit.SHARE),
    /** handover: work between two hand-overs of the baton. */
    HAND_OVER_EVERY(1_000, 1_000_000_000L, 50_000, Unit.TIME),
    /** handover: memory that a worker walks through between two hand-overs. */
    WORKING_SET(0, 64_000_000, 64_000, Unit.BYTES),
    /** pipeline: how many items fit between two stages. */
    QUEUE_SIZE(1, 10_000, 4, Unit.COUNT),
    /** pipeline: how many items go through. */
    ITEMS(1, 1_000_000, 60, Unit.COUNT),
    /** pipeline: which stage needs several times as long as the others. */
    SLOW_STAGE("middle", "none", "first", "middle", "last"),
    /** deadlock: whether the two workers take the two locks in opposite order or in the same. */
    LOCK_ORDER("opposite", "opposite", "ordered"),
    /** nine-women: share of the job that only one worker can do. */
    SERIAL_SHARE(0, 1_000, 200, Unit.SHARE),
    /** algorithm: which algorithm gives the answer. */
    ALGORITHM("slow", "slow", "fast");

    /** What a setting's number counts. */
    public enum Unit {
        /** Things. */
        COUNT,
        /** Nanoseconds. */
        TIME,
        /** Thousandths. */
        SHARE,
        /** Bytes. */
        BYTES,
        /** Pixels. */
        PIXELS,
        /** The number of a word in {@link Setting#words()}. */
        CHOICE
    }

    private final long smallest;
    private final long largest;
    private final long usual;
    private final Unit unit;
    private final List<String> words;

    Setting(long smallest, long largest, long usual, Unit unit) {
        this.smallest = smallest;
        this.largest = largest;
        this.usual = usual;
        this.unit = unit;
        this.words = List.of();
    }

    Setting(String usual, String... words) {
        this.smallest = 0;
        this.largest = words.length - 1L;
        this.words = List.of(words);
        this.usual = this.words.indexOf(usual);
        this.unit = Unit.CHOICE;
    }

    /** The smallest allowed value, in the unit's own measure. */
    public long smallest() {
        return smallest;
    }

    /** The largest allowed value, in the unit's own measure. */
    public long largest() {
        return largest;
    }

    /** The value taken where nothing is said, in the unit's own measure. */
    public long usual() {
        return usual;
    }

    /** What the number counts. */
    public Unit unit() {
        return unit;
    }

    /** Whether every experiment has it, used or not; each of the others belongs to one workload. */
    public boolean isCommon() {
        return compareTo(IO_LATENCY) <= 0;
    }

    /** The words that a choice is between, as the command line and files write them; empty for numbers. */
    public List<String> words() {
        return words;
    }

    /** The option of the command line, such as {@code --rate-limit}; a recording's and a preset's name is the same without dashes. */
    public String option() {
        return "--" + word();
    }

    /** The name in files, such as {@code rate-limit}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The setting with this {@link #word()}, if there is one. */
    public static Optional<Setting> ofWord(String word) {
        return java.util.Arrays.stream(values()).filter(setting -> setting.word().equals(word)).findFirst();
    }

    /** The setting's name in sentences, for example {@code I/O latency}. */
    public String title() {
        return Texts.beside(Setting.class).get("setting." + name());
    }

    /** A value as a person reads it: {@code 4}, {@code 150 ms}, {@code 20 %}, {@code 64 kB}. */
    public String show(long value) {
        return switch (unit) {
            case COUNT -> Texts.beside(Setting.class).get("number", value);
            case TIME -> Durations.show(value);
            case SHARE -> Texts.beside(Setting.class).get("share", value / 1_000.0);
            case BYTES -> ByteSizes.show(value);
            case PIXELS -> Texts.beside(Setting.class).get("pixels", value);
            case CHOICE -> value < 0 || value >= words.size() ? Long.toString(value) : words.get((int) value);
        };
    }

    /** A value as files and the command line write it: {@code 4}, {@code 150000ns}, {@code 20%}, {@code 64000}, {@code each}. */
    public String write(long value) {
        return switch (unit) {
            case COUNT, BYTES, PIXELS -> Long.toString(value);
            case TIME -> value + "ns";
            case SHARE -> java.math.BigDecimal.valueOf(value, 1).stripTrailingZeros().toPlainString() + "%";
            case CHOICE -> words.get((int) value);
        };
    }

    /**
     * Reads a value as a person or {@link #write} writes it.
     *
     * @throws InvalidSettingException if it is none, or out of range
     */
    public long read(String text) {
        long value = switch (unit) {
            case COUNT, PIXELS -> Numbers.whole(this, text);
            case TIME -> Durations.parseNs(text);
            case SHARE -> Numbers.share(this, text);
            case BYTES -> ByteSizes.parse(text);
            case CHOICE -> choice(text);
        };
        require(value);
        return value;
    }

    private int choice(String text) {
        int value = words.indexOf(text.strip());
        if (value < 0) {
            throw new InvalidSettingException(
                    Texts.beside(Setting.class).get("setting.word", title(), String.join(", ", words), text.strip()));
        }
        return value;
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
