package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.run.SessionOptions;
import corelanes.storage.PictureLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a command line asks {@code run} for.
 *
 * @param experiment what is to be run
 * @param options    how it is to be run beside that
 * @param save       where the recording goes
 * @param unfinished where the recording is written while the run goes on; deleted when it has been saved
 * @param trace      where the trace goes
 * @param json       where the figures go; {@link #STANDARD_OUTPUT} is standard output
 * @param picture    where the picture goes
 * @param look       how the picture is drawn
 * @param notices    what a person should know of the settings, one sentence each
 */
record RunRequest(Experiment experiment, SessionOptions options, Optional<Path> save, Optional<Path> unfinished,
        Optional<Path> trace, Optional<Path> json, Optional<Path> picture, PictureLook look,
        List<String> notices) {

    /** Stands for standard output where a file is asked for. */
    static final Path STANDARD_OUTPUT = FileArgument.STANDARD_OUTPUT;

    /** Whether standard output is for the figures alone. */
    boolean isJsonToStandardOutput() {
        return json.filter(STANDARD_OUTPUT::equals).isPresent();
    }
}
