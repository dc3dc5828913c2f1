package corelanes.storage;

import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import java.time.Instant;

/** Recordings for tests of other rooms. */
public final class StoredTraces {

    private StoredTraces() {}

    /** One of a machine that is surely not this one. */
    public static StoredRecording ofAnotherMachine() {
        StoredRecording some = Traces.recording(LanesFileTest.turns(7, 2_000));
        Experiment experiment = Experiment.twoHands().withThreads(7).with(new CoreChoice.Count(64));
        return new StoredRecording(new RecordingFacts(experiment, "9.9", "64 cores · Plan 9", 31, 64,
                Instant.parse("2026-01-02T03:04:05Z")), some.snapshot(),
                new StoredResult(some.result().cores(), 7, some.result().switches(), 0.01, 0, some.result().noise(),
                        some.result().tallies(), some.result().remark(), some.result().notices(),
                        java.util.Optional.empty()));
    }
}
