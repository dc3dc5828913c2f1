package corelanes.run;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.workload.AlgorithmWorkload;
import corelanes.workload.Calibration;
import corelanes.workload.CounterWorkload;
import corelanes.workload.CpuWorkload;
import corelanes.workload.DeadlockWorkload;
import corelanes.workload.HandoverWorkload;
import corelanes.workload.HttpWorkload;
import corelanes.workload.NineWomenWorkload;
import corelanes.workload.PipelineWorkload;
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
            case COUNTER -> new CounterWorkload(settings, calibration);
            case NINE_WOMEN -> new NineWomenWorkload(settings, calibration);
            case ALGORITHM -> new AlgorithmWorkload(settings);
            case HANDOVER -> new HandoverWorkload(settings, calibration);
            case PIPELINE -> new PipelineWorkload(settings, calibration);
            case DEADLOCK -> new DeadlockWorkload(experiment, settings, calibration);
            case MESSAGES -> new MessagesWorkload(settings, consumers(experiment, settings), calibration, port);
            case JSON -> new JsonWorkload(settings);
            case IMAGES -> new ImagesWorkload(settings, imageFolder);
        };
    }

    /** As many as there are workers. */
    private static LongSupplier consumers(Experiment experiment, WorkSettings settings) {
        return experiment.structure().hasOneThread() ? () -> 1 : () -> settings.value(Setting.THREADS);
    }

    private static int callsAtOnce(Experiment experiment) {
        if (experiment.structure() == StructureKind.SEQUENTIAL) {
            return 1;
        }
        return experiment.amount() instanceof corelanes.experiment.Amount.Tasks tasks
                ? Math.min(experiment.threads(), tasks.count())
                : experiment.threads();
    }
}
