package corelanes.storage;

import corelanes.trace.TraceSnapshot;

/**
 * A recording as a file holds it.
 *
 * @param facts    what was run, when, where and by what
 * @param snapshot the slices and marks
 * @param result   what is known of the run beside its slices
 * @param origin   how it came into the file
 */
public record StoredRecording(RecordingFacts facts, TraceSnapshot snapshot, StoredResult result, Origin origin) {

    /** How a recording came into its file. */
    public enum Origin {
        /** It was saved when its run had ended. */
        SAVED,
        /** It was written while the run went on, which then broke off: all that was in the file is here. */
        RECOVERED,
        /** It is a trace of another program; what was run is not known. */
        FOREIGN
    }

    /** One that was saved. */
    public StoredRecording(RecordingFacts facts, TraceSnapshot snapshot, StoredResult result) {
        this(facts, snapshot, result, Origin.SAVED);
    }
}
