package corelanes.workload;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Jobs that are shared by many, but for a part that one worker alone can do: nine women do not give birth to a child in one
 * month. A job has as many parts as there are tasks. Whoever begins first does the serial part of the whole job, while the
 * others wait; then each does its share of the rest.
 *
 * <p>
 * In a run without a set number of tasks one job follows the other. The next one begins when the one before is done, as it
 * would if it needed the child.
 */
public final class NineWomenWorkload implements Workload {

    private static final double THOUSANDTHS = 1_000;
    private static final long NS_PER_MS = 1_000_000;

    /**
     * One job.
     *
     * @param before open when the job before this one is done
     * @param serial open when the serial part is done
     * @param rest   open when all parts are done
     */
    private record Job(CountDownLatch before, CountDownLatch serial, CountDownLatch rest) {

        static Job after(CountDownLatch before, int parts) {
            return new Job(before, new CountDownLatch(1), new CountDownLatch(parts));
        }
    }

    /**
     * A task's part of a job.
     *
     * @param part in the order in which tasks begin; part 0 does the serial work
     */
    private record Part(Job job, int part) {}

    private final Texts texts = Texts.beside(NineWomenWorkload.class);
    private final TallyWords words = new TallyWords();
    private final TaskTimes times = new TaskTimes();
    private final Waits waits = new Waits(TaskState.WAITING_LOCK);
    private final LongAdder workNs = new LongAdder();
    private final LongAdder serialNs = new LongAdder();
    private final WorkSettings settings;
    private final Computation computation;
    private final int parts;
    private final double serialShare;
    private final AtomicReference<Part> newest;

    /**
     * @param settings    the work of a task, the serial share, and how many parts a job has
     * @param calibration how fast this machine computes
     */
    public NineWomenWorkload(WorkSettings settings, Calibration calibration) {
        this.settings = settings;
        this.computation = new Computation(calibration);
        this.parts = (int) settings.value(Setting.TASKS);
        this.serialShare = settings.value(Setting.SERIAL_SHARE) / THOUSANDTHS;
        this.newest = new AtomicReference<>(new Part(Job.after(new CountDownLatch(0), parts), -1));
    }

    private Part nextPart(Part before) {
        return before.part + 1 < parts
                ? new Part(before.job, before.part + 1)
                : new Part(Job.after(before.job.rest, parts), 0);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        long beganNs = times.begin();
        try {
            Part part = newest.updateAndGet(this::nextPart);
            waits.pass(part.job.before, marker);
            if (part.part == 0 && !serially(task, marker)) {
                return false;
            }
            if (part.part == 0) {
                part.job.serial.countDown();
            }
            waits.pass(part.job.serial, marker);
            boolean done = work(task, () -> Math.round((1 - serialShare) * settings.cpuWorkNs()), marker);
            part.job.rest.countDown();
            return done;
        } finally {
            times.end(beganNs);
        }
    }

    private boolean serially(int task, Marker marker) throws WorkloadException {
        long beganNs = System.nanoTime();
        boolean done = work(task, () -> Math.round(serialShare * parts * settings.cpuWorkNs()), marker);
        serialNs.add(System.nanoTime() - beganNs);
        return done;
    }

    private boolean work(int task, LongSupplier cpuNs, Marker marker) throws WorkloadException {
        boolean done = computation.perform(task, cpuNs, marker);
        workNs.add(done ? cpuNs.getAsLong() : 0);
        return done;
    }

    /** The speedup that Amdahl's law allows (AFIPS Spring Joint Computer Conference 1967) with so many at work at once. */
    static double amdahl(double serialShare, double atOnce) {
        return 1 / (serialShare + (1 - serialShare) / atOnce);
    }

    @Override
    public List<Tally> tallies() {
        return List.of(words.of("serial_ms", serialNs.sum() / NS_PER_MS),
                words.of("waited_ms", waits.totalNs() / NS_PER_MS));
    }

    @Override
    public Optional<String> remark() {
        if (times.wallNs() == 0 || workNs.sum() == 0) {
            return Optional.empty();
        }
        long atOnce = Math.min(times.mostAtOnce(), settings.value(Setting.CORES));
        double measured = (double) workNs.sum() / times.wallNs();
        return Optional.of(texts.get(serialShare > 0 ? "nine-women.serial" : "nine-women.all-shared", serialShare,
                amdahl(serialShare, Double.POSITIVE_INFINITY), atOnce, amdahl(serialShare, atOnce), measured));
    }
}
