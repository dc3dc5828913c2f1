package corelanes.run;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.workload.Calibration;
import corelanes.workload.CpuWorkload;
import corelanes.workload.HttpWorkload;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import corelanes.workload.images.ImagesWorkload;
import corelanes.workload.json.JsonWorkload;
import corelanes.workload.messages.MessagesWorkload;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes the workload of an experiment. */
final class Workloads {

    private Workloads() {}

    static Workload of(Experiment experiment, WorkSettings settings, Calibration calibration, int port,
            Optional<Path> imageFolder)
            throws WorkloadException, InterruptedException {
        return switch (experiment.workload()) {
            case CPU -> new CpuWorkload(settings, calibration);
            case HTTP -> new HttpWorkload(settings, calibration, callsAtOnce(experiment), port);
            case MESSAGES -> new MessagesWorkload(settings, consumers(experiment, settings), calibration, port);
            case JSON -> new JsonWorkload(settings);
            case IMAGES -> new ImagesWorkload(settings, imageFolder);
            case COUNTER, HANDOVER, PIPELINE, DEADLOCK, NINE_WOMEN, ALGORITHM ->
                throw new WorkloadException(
                        Texts.beside(Workloads.class).get("workload.missing", experiment.workload().word()));
        };
    }

    /** As many as there are workers. */
    private static LongSupplier consumers(Experiment experiment, WorkSettings settings) {
        return experiment.structure().hasOneThread() ? () -> 1 : () -> settings.value(Setting.THREADS);
    }

    private static int callsAtOnce(Experiment experiment) {
        return experiment.amount() instanceof corelanes.experiment.Amount.Tasks tasks
                ? Math.min(experiment.threads(), tasks.count())
                : experiment.threads();
    }
}
