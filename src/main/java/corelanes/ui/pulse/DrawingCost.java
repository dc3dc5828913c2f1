package corelanes.ui.pulse;

import corelanes.text.Texts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the window's own threads compute while runs are measured, from {@link #runBegins()} to {@link #runEnded()}, which one thread calls
 * in turns; a run that is given up does not count. May be asked by any thread.
 */
final class DrawingCost {

    private static final double LEAST_SHOWN = 0.0001;

    private long beganNs;
    private long beganCpuNs;
    private long wallNs;
    private long cpuNs;

    /** A run begins. */
    synchronized void runBegins() {
        beganCpuNs = WindowThreads.cpuNs();
        beganNs = System.nanoTime();
    }

    /** It has ended. */
    synchronized void runEnded() {
        wallNs += System.nanoTime() - beganNs;
        cpuNs += Math.max(0, WindowThreads.cpuNs() - beganCpuNs);
    }

    /** Forgets all runs. */
    synchronized void forget() {
        wallNs = 0;
        cpuNs = 0;
    }

    /** It in a sentence; none before the first run has ended. */
    Optional<String> sentence(Texts texts) {
        OptionalDouble share = share();
        return share.isEmpty() ? Optional.empty() : Optional.of(share.getAsDouble() < LEAST_SHOWN
                ? texts.get("sweep.drawing.little", LEAST_SHOWN)
                : texts.get("sweep.drawing", share.getAsDouble()));
    }

    /** The share of one core's time that they took while runs went on, 0 … 1; empty before the first has ended. */
    synchronized OptionalDouble share() {
        return wallNs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cpuNs / wallNs);
    }
}
