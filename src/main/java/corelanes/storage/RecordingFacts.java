package corelanes.storage;

import corelanes.experiment.Experiment;

/**
 * What a file says of a recording, beside its slices.
 *
 * @param experiment what was run
 * @param version    the version of this program
 * @param machine    where, in a few words
 */
public record RecordingFacts(Experiment experiment, String version, String machine) {}
