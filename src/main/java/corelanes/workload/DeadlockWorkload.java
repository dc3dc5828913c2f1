package corelanes.workload;

import corelanes.experiment.Amount;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Finding;
import corelanes.trace.Tally;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Tasks that need two locks each. The locks lie in a ring, as the forks between dining philosophers do (Dijkstra, EWD 310): a
 * task takes the one on its left, works a while, and takes the one on its right, which is its neighbour's left one; with two
 * tasks there are two locks, taken in opposite order. If all have their left one, all wait for ever. Taken in the order of
 * their numbers instead, the locks do no harm.
 *
 * <p>
 * The work with the first lock begins with a short pause, as programs that hold a lock and ask a disk or a neighbour make it. So
 * the other tasks come to their first lock too, whatever the number of cores and whoever shares them out.
 *
 * <p>
 * A deadlock is found by a {@link DeadlockWatch}, and broken by {@link #remedy()}: one of the tasks gives up the lock it has,
 * and takes both anew, the other one first.
 */
public final class DeadlockWorkload implements Workload {

    private static final int FEWEST_LOCKS = 2;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long NS_PER_MS = 1_000_000;

    private final Texts texts = Texts.beside(DeadlockWorkload.class);
    private final TallyWords words = new TallyWords();
    private final Waits waits = new Waits(TaskState.WAITING_LOCK);
    private final Waits pauses = new Waits(TaskState.SLEEPING);
    private final TaskTimes times = new TaskTimes();
    private final WorkSettings settings;
    private final Computation computation;
    private final boolean ordered;
    private final List<TrackedLock> locks;
    private final DeadlockWords names;
    private final Collection<LockParty> parties = new ConcurrentLinkedQueue<>();
    private final DeadlockWatch watch;
    /** What was done about deadlocks, newest last. */
    private volatile List<Finding> broken = List.of();

    /**
     * Makes the locks and begins to watch.
     *
     * @param experiment  how many tasks there can be at once, which is how many locks there are, and their order
     * @param settings    the work of a task
     * @param calibration how fast this machine computes
     */
    public DeadlockWorkload(Experiment experiment, WorkSettings settings, Calibration calibration) {
        this.settings = settings;
        this.computation = new Computation(calibration);
        this.ordered = settings.word(Setting.LOCK_ORDER).equals("ordered");
        int atOnce = experiment.amount() instanceof Amount.Tasks(int count)
                ? Math.min(count, experiment.threads())
                : experiment.threads();
        this.locks = IntStream.range(0, Math.max(FEWEST_LOCKS, atOnce)).mapToObj(TrackedLock::new).toList();
        this.names = new DeadlockWords(locks.size());
        this.watch = new DeadlockWatch(parties);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        long beganNs = times.begin();
        LockParty self = new LockParty(task);
        parties.add(self);
        try {
            TrackedLock left = locks.get(task % locks.size());
            TrackedLock right = locks.get((task + 1) % locks.size());
            boolean leftFirst = !ordered || left.number() < right.number();
            return leftFirst ? work(self, left, right, marker) : work(self, right, left, marker);
        } finally {
            parties.remove(self);
            times.end(beganNs);
        }
    }

    private boolean work(LockParty self, TrackedLock first, TrackedLock second, Marker marker)
            throws WorkloadException, InterruptedException {
        if (!self.take(first, waits, marker)) {
            return work(self, first, second, marker);
        }
        try {
            pause(marker);
            if (!half(self.task(), marker)) {
                return false;
            }
            if (self.take(second, waits, marker)) {
                try {
                    return half(self.task(), marker);
                } finally {
                    second.letGo();
                }
            }
        } finally {
            first.letGo();
        }
        // Told to give up. A stop that came at the same moment is seen here.
        return marker.tick() && work(self, second, first, marker);
    }

    private void pause(Marker marker) throws InterruptedException {
        long beganNs = pauses.begin(marker);
        try {
            Thread.sleep(PAUSE);
        } finally {
            pauses.end(beganNs, marker);
        }
    }

    private boolean half(int task, Marker marker) throws WorkloadException {
        return computation.perform(task, () -> settings.cpuWorkNs() / 2, marker);
    }

    @Override
    public Optional<Finding> finding() {
        Optional<Finding> deadlock = watch.newest().map(found -> new Finding(found.cycle().sinceNs(),
                names.title(found.cycle()), sentence(found), texts.get("deadlock.break")));
        List<Finding> done = broken;
        boolean isBroken = deadlock.isPresent() && !done.isEmpty()
                && done.getLast().atNs() > deadlock.get().atNs();
        return isBroken ? Optional.of(done.getLast()) : deadlock;
    }

    private String sentence(DeadlockWatch.Found found) {
        String sentence = names.sentence(found.cycle());
        return found.confirmed() ? sentence + " " + texts.get("deadlock.confirmed") : sentence;
    }

    /** Lets one task of a deadlock give up the lock it has: the one with the highest number, which has come last. */
    @Override
    public synchronized void remedy() {
        WaitCycle.find(parties).ifPresent(cycle -> {
            int last = IntStream.range(0, cycle.links().size()).boxed()
                    .max(Comparator.comparingInt(link -> cycle.links().get(link).party().task()))
                    .orElseThrow();
            WaitCycle.Link link = cycle.links().get(last);
            long atNs = System.nanoTime();
            if (link.party().tellToGiveUp(link.want())) {
                String letters = TaskLetters.of(link.party().task());
                String held = names.name(cycle.held(last));
                List<Finding> more = new ArrayList<>(broken);
                more.add(new Finding(atNs, texts.get("deadlock.broken.title", letters, held),
                        texts.get("deadlock.broken", letters, held, names.name(link.want().lock())), ""));
                broken = List.copyOf(more);
            }
        });
    }

    @Override
    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>(
                List.of(words.of("deadlocks", watch.count()), words.of("deadlocks_broken", broken.size())));
        watch.first().ifPresent(found -> tallies.add(words.of("found_after_ms", foundAfterNs(found) / NS_PER_MS)));
        return tallies;
    }

    private static long foundAfterNs(DeadlockWatch.Found found) {
        return found.foundNs() - found.cycle().sinceNs();
    }

    @Override
    public Optional<String> remark() {
        if (watch.first().isPresent()) {
            DeadlockWatch.Found found = watch.first().get();
            String afterwards = broken.isEmpty() ? texts.get("deadlock.unbroken") : broken.getFirst().sentence();
            return Optional.of(texts.get("deadlock.remark", watch.count(), Durations.show(foundAfterNs(found)),
                    sentence(found), afterwards));
        }
        if (times.wallNs() == 0) {
            return Optional.empty();
        }
        String why = ordered ? "ordered" : times.mostAtOnce() == 1 ? "alone" : "luck";
        return Optional.of(texts.get("deadlock.none." + why));
    }

    @Override
    public Optional<Throwable> broken() {
        return watch.broken();
    }

    @Override
    public void close() {
        watch.close();
    }
}
