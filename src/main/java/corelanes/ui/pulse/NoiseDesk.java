package corelanes.ui.pulse;

import corelanes.probe.Noise;
import corelanes.probe.NoiseReading;
import corelanes.run.NoiseMeter;
import corelanes.run.Session;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at what others take of the cores, again and again on a thread of its own: some 0.5 ms of work each time. It is told what to
 * look at, and asked, from the FX thread.
 */
final class NoiseDesk implements AutoCloseable {

    /** Time between two looks. */
    static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * What is looked at.
     *
     * @param cores   the cores of the work that goes on, or would
     * @param session the work itself, if there was any
     */
    private record Target(List<Integer> cores, Optional<Session> session) {

        TraceSnapshot snapshot() {
            return session.map(Session::snapshot).orElseGet(() -> TraceSnapshot.empty(Source.INFERRED, List.of()));
        }
    }

    /**
     * What was found.
     *
     * @param cores where
     * @param noise empty if the system does not tell
     */
    record Look(List<Integer> cores, Optional<Noise> noise) {}

    private final NoiseMeter meter;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("corelanes-noise").daemon().factory());
    private volatile Optional<Target> wanted = Optional.empty();
    private volatile Optional<Look> latest = Optional.empty();
    private Optional<Target> looking = Optional.empty();
    private NoiseWindow window = new NoiseWindow(List.of());

    /** @param pause time between two looks */
    NoiseDesk(NoiseMeter meter, Duration pause) {
        this.meter = meter;
        thread.scheduleWithFixedDelay(this::look, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * One frame: looks at the cores of the work that goes on, or would, and says what was found.
     *
     * @param chosen how many cores work would have
     */
    void follow(SessionDesk sessions, List<Integer> available, int chosen, FigureTexts texts) {
        watch(sessions.coresAtWork(available)
                .orElseGet(() -> available.subList(0, Math.clamp(chosen, 1, available.size()))), sessions.newest());
        latest.ifPresent(texts::noise);
    }

    /** From now on these cores and this work are looked at. Readings of others are forgotten. */
    void watch(List<Integer> cores, Optional<Session> session) {
        boolean same = wanted.filter(target -> target.cores.equals(cores) && target.session.equals(session))
                .isPresent();
        if (!same) {
            wanted = Optional.of(new Target(List.copyOf(cores), session));
        }
    }

    /** What was found last; empty before that. */
    Optional<Look> latest() {
        return latest;
    }

    private void look() {
        Optional<Target> now = wanted;
        if (now.isEmpty()) {
            return;
        }
        Target target = now.get();
        if (!looking.equals(now)) {
            looking = now;
            window = new NoiseWindow(target.cores);
        }
        Optional<NoiseReading> reading = meter.read(target.cores);
        if (reading.isEmpty()) {
            latest = Optional.of(new Look(target.cores, Optional.empty()));
        } else {
            window.add(reading.get());
            // While there is too little to tell, what was found before stands.
            window.noise(target.snapshot())
                    .ifPresent(noise -> latest = Optional.of(new Look(target.cores, Optional.of(noise))));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
