package corelanes.run;

import corelanes.analysis.StretchFigures;
import corelanes.analysis.TaskLatencies;
import corelanes.storage.RecordingFacts;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredResult;
import corelanes.trace.TraceSnapshot;
import java.time.Instant;

/** Recordings as they are kept in files, and back. What can be told from the slices is not kept but found out again. */
public final class StoredRun {

    private StoredRun() {}

    /**
     * A recording to be kept.
     *
     * @param machine    where it was made
     * @param version    of this program
     * @param recordedAt when it was made
     */
    public static StoredRecording of(Recording recording, Machine machine, String version, Instant recordedAt) {
        RunResult result = recording.result();
        return new StoredRecording(
                new RecordingFacts(recording.experiment(), version, machine.probe().description(),
                        Runtime.version().feature(), machine.probe().availableCores().size(), recordedAt),
                recording.snapshot(),
                new StoredResult(result.cores(), result.tasksDone(), result.switches(), result.recordingCostShare(),
                        result.dropped(), result.noise(), result.tallies(), result.remark(), result.notices(),
                        recording.failure()));
    }

    /** The recording that was kept. */
    public static Recording recording(StoredRecording kept) {
        TraceSnapshot snapshot = kept.snapshot();
        StoredResult result = kept.result();
        return new Recording(kept.facts().experiment(), snapshot,
                new RunResult(result.cores(), RunResult.wallNs(snapshot), result.tasksDone(),
                        StretchFigures.of(snapshot), TaskLatencies.of(snapshot), result.switches(),
                        result.recordingCostShare(), result.dropped(), result.noise(), result.tallies(),
                        result.remark(), result.notices()),
                result.failure());
    }
}
