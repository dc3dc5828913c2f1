package corelanes.experiment;

/** What each workload is run with where nothing else is said: it shows its point, and ends within 5 s on two cores. */
final class UsualExperiments {

    private static final long MS = 1_000_000;

    private UsualExperiments() {}

    static Experiment of(WorkloadKind workload) {
        return switch (workload) {
            case CPU -> make(workload, StructureKind.POOL, 4, 4, 150 * MS);
            case HTTP -> make(workload, StructureKind.POOL, 4, 4, 0).withIoLatencyNs(200 * MS);
            case MESSAGES -> make(workload, StructureKind.POOL, 4, 200, 3 * MS);
            case IMAGES -> make(workload, StructureKind.POOL, 4, 24, 0);
            case JSON -> make(workload, StructureKind.POOL, 4, 96, 0);
            case COUNTER -> make(workload, StructureKind.POOL, 4, 16, 20 * MS);
            case HANDOVER -> make(workload, StructureKind.POOL, 4, 4, 100 * MS);
            case PIPELINE -> make(workload, StructureKind.POOL, 3, 3, 10 * MS);
            case DEADLOCK -> make(workload, StructureKind.POOL, 2, 2, 50 * MS);
            case NINE_WOMEN -> make(workload, StructureKind.POOL, 9, 9, 100 * MS);
            case ALGORITHM -> make(workload, StructureKind.POOL, 4, 4, 0);
        };
    }

    private static Experiment make(WorkloadKind workload, StructureKind structure, int threads, int tasks,
            long cpuWorkNs) {
        return new Experiment(workload, structure, threads, new CoreChoice.Count((int) Setting.CORES.usual()),
                new Amount.Tasks(tasks), cpuWorkNs, 0, SourceChoice.AUTO);
    }
}
