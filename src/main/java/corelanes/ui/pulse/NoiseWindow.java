package corelanes.ui.pulse;

import corelanes.probe.Noise;
import corelanes.probe.NoiseReading;
import corelanes.run.NoiseMeter;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The newest readings of some cores, and what others took between them. The newest one of all waits for the next: only then has
 * everything that workers did before it been recorded.
 */
final class NoiseWindow {

    /** So many pauses between readings are looked at: some 2 s, in which the kernel's ticks tell half a percent of two cores. */
    static final int PAUSES = 4;

    private final List<Integer> cores;
    private final Deque<NoiseReading> readings = new ArrayDeque<>();

    NoiseWindow(List<Integer> cores) {
        this.cores = List.copyOf(cores);
    }

    /** A new reading. */
    void add(NoiseReading reading) {
        readings.addLast(reading);
        if (readings.size() > PAUSES + 2) {
            readings.removeFirst();
        }
    }

    /**
     * What others took lately; empty if there is too little to tell.
     *
     * @param snapshot what is recorded by now
     */
    Optional<Noise> noise(TraceSnapshot snapshot) {
        if (readings.size() < 3) {
            return Optional.empty();
        }
        Iterator<NoiseReading> newestFirst = readings.descendingIterator();
        newestFirst.next();
        return NoiseMeter.between(readings.getFirst(), newestFirst.next(), snapshot, cores);
    }
}
