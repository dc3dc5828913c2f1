package corelanes.cli;

import corelanes.analysis.ScalingLaw;
import corelanes.chart.SweepView;
import corelanes.run.SessionOptions;
import corelanes.run.SweepPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code sweep} is asked for.
 *
 * @param plan    what is run
 * @param options how, beside that
 * @param laws    what is fitted
 * @param axes    how the axes of charts are divided
 * @param json    where the figures go; {@link FileArgument#STANDARD_OUTPUT} is standard output
 * @param csv     where the runs go as a table
 * @param picture where the charts go
 * @param notices what a person should know of the settings, one sentence each
 */
record SweepRequest(SweepPlan plan, SessionOptions options, List<ScalingLaw> laws, SweepView.Axes axes,
        Optional<Path> json, Optional<Path> csv, Optional<Path> picture, List<String> notices) {

    /** Whether standard output is for the figures alone. */
    boolean isJsonToStandardOutput() {
        return json.filter(FileArgument.STANDARD_OUTPUT::equals).isPresent();
    }
}
