package corelanes.workload;

import corelanes.experiment.Durations;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tasks that answer the same question, how many primes there are below half a million, by a slow or by a fast algorithm. Which
 * one is read by each task when it begins. Every answer is checked against the known one.
 */
public final class AlgorithmWorkload implements Workload {

    /** Trial division takes about 150 ms for it. */
    static final int LIMIT = 500_000;
    /** π(500,000), OEIS A000720. */
    static final int KNOWN_PRIMES = 41_538;

    /** Until the compiler has done what it will do. */
    private static final int SIEVE_ROUNDS = 6;
    private static final int DIVISION_WARM_UP_LIMIT = LIMIT / 4;

    private final Texts texts = Texts.beside(AlgorithmWorkload.class);
    private final TallyWords words = new TallyWords();
    private final WorkSettings settings;
    private final LongAdder slowAnswers = new LongAdder();
    private final LongAdder fastAnswers = new LongAdder();
    private final LongAdder steps = new LongAdder();
    private volatile long slowNs;
    private volatile long fastNs;

    /** @param settings which algorithm */
    public AlgorithmWorkload(WorkSettings settings) {
        this.settings = settings;
    }

    /** Lets the compiler see both, and measures one answer by each: some 300 ms of computing on the calling thread. */
    @Override
    public void warmUp() {
        Marker untilInterrupted = new Marker() {
            @Override
            public boolean tick() {
                return !Thread.currentThread().isInterrupted();
            }

            @Override
            public void waiting(TaskState state) {}

            @Override
            public void resumed() {}
        };
        PrimeCount.TRIAL_DIVISION.below(DIVISION_WARM_UP_LIMIT, untilInterrupted);
        slowNs = cpuNs(PrimeCount.TRIAL_DIVISION, untilInterrupted);
        fastNs = Long.MAX_VALUE;
        for (int round = 0; round < SIEVE_ROUNDS; round++) {
            fastNs = Math.min(fastNs, cpuNs(PrimeCount.SIEVE, untilInterrupted));
        }
    }

    private static long cpuNs(PrimeCount algorithm, Marker marker) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long beganNs = threads.getCurrentThreadCpuTime();
        algorithm.below(LIMIT, marker);
        return Math.max(1, threads.getCurrentThreadCpuTime() - beganNs);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException {
        boolean fast = settings.word(Setting.ALGORITHM).equals("fast");
        PrimeCount.Answer answer = (fast ? PrimeCount.SIEVE : PrimeCount.TRIAL_DIVISION).below(LIMIT, marker);
        if (!answer.isWhole()) {
            return false;
        }
        if (answer.primes() != KNOWN_PRIMES) {
            throw new WorkloadException(texts.get("algorithm.wrong", task, answer.primes(), KNOWN_PRIMES));
        }
        (fast ? fastAnswers : slowAnswers).increment();
        steps.add(answer.steps());
        return true;
    }

    @Override
    public List<Tally> tallies() {
        return List.of(words.of("slow_answers", slowAnswers.sum()), words.of("fast_answers", fastAnswers.sum()),
                words.of("steps", steps.sum()));
    }

    @Override
    public Optional<String> remark() {
        if (slowNs == 0 || slowAnswers.sum() + fastAnswers.sum() == 0) {
            return Optional.empty();
        }
        String key = slowAnswers.sum() > 0 ? "algorithm.slow" : "algorithm.fast";
        return Optional.of(texts.get(key, LIMIT, Durations.show(slowNs), Durations.show(fastNs),
                Math.max(1, Math.round((double) slowNs / fastNs))));
    }
}
