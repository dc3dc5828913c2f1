package corelanes.storage;

import corelanes.experiment.Experiment;
import java.time.Instant;

/**
 * What a file says of a recording, beside its slices.
 *
 * @param experiment     what was run
 * @param version        the version of this program
 * @param machine        where, in a few words
 * @param java           the feature number of the Java that ran it; 0 if it is not known
 * @param availableCores how many cores the program could use there; 0 if that is not known
 * @param recordedAt     when the run ended, or when this was written during it
 */
public record RecordingFacts(Experiment experiment, String version, String machine, int java, int availableCores,
        Instant recordedAt) {

    public RecordingFacts {
        // Files keep milliseconds.
        recordedAt = Instant.ofEpochMilli(recordedAt.toEpochMilli());
    }
}
