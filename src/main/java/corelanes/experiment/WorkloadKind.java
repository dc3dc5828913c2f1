package corelanes.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The work a task does. {@link #word()} is its name on the command line and in files. */
public enum WorkloadKind {
    /** Computes for a set CPU time; never waits. */
    CPU("cpu", Setting.CPU_WORK),
    /** Calls a server on the loopback interface that answers after the I/O latency, then computes. */
    HTTP("http", Setting.IO_LATENCY, Setting.CPU_WORK, Setting.RATE_LIMIT, Setting.HONOUR_RETRY_AFTER,
            Setting.FAIL_SHARE,
            Setting.LATENCY_SPREAD, Setting.BLOCKING_SHARE),
    /** Takes a message from a broker in this program, computes, and acknowledges it. */
    MESSAGES("messages", Setting.CPU_WORK, Setting.PREFETCH, Setting.ACKNOWLEDGE, Setting.KILL_CONSUMERS),
    /** Decodes a photograph, makes it smaller, and encodes it. */
    IMAGES("images", Setting.IMAGE_SIZE),
    /** Validates a document against a JSON Schema. */
    JSON("json", Setting.DOCUMENT_SIZE, Setting.INVALID_SHARE),
    /** Counts a shared counter up, protected in one way or another or not at all. */
    COUNTER("counter", Setting.CPU_WORK, Setting.PROTECTION, Setting.CRITICAL_SHARE),
    /** Works a little, hands a baton on, and waits for it. */
    HANDOVER("handover", Setting.CPU_WORK, Setting.HAND_OVER_EVERY, Setting.WORKING_SET),
    /** A stage: takes items from the queue before it, works on them, and puts them in the queue behind it. */
    PIPELINE("pipeline", Setting.CPU_WORK, Setting.ITEMS, Setting.QUEUE_SIZE, Setting.SLOW_STAGE),
    /** Takes two locks that another task wants too. */
    DEADLOCK("deadlock", Setting.CPU_WORK, Setting.LOCK_ORDER),
    /** A part of a job of which some can be done by one worker only. */
    NINE_WOMEN("nine-women", Setting.CPU_WORK, Setting.SERIAL_SHARE),
    /** Finds an answer by a slow or a fast algorithm. */
    ALGORITHM("algorithm", Setting.ALGORITHM);

    private final String word;
    private final List<Setting> settings;

    WorkloadKind(String word, Setting... settings) {
        this.word = word;
        this.settings = List.of(settings);
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** The settings that tell what a task does; those of how many and where (threads, cores, tasks, duration) all have. */
    public List<Setting> settings() {
        return settings;
    }

    /** The settings that only this workload has. */
    public List<Setting> ownSettings() {
        return settings.stream().filter(setting -> !setting.isCommon()).toList();
    }

    /** Whether a setting changes anything for this workload. */
    public boolean has(Setting setting) {
        return switch (setting) {
            case THREADS, CORES, TASKS, DURATION -> true;
            default -> settings.contains(setting);
        };
    }

    /** Whether tasks mostly wait for others instead of needing a core. */
    public boolean waits() {
        return this == HTTP;
    }

    /** The kind with this name, if there is one. */
    public static Optional<WorkloadKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
