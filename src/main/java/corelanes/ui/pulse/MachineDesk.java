package corelanes.ui.pulse;

import corelanes.probe.Probe;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.MeasuringStep;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/**
 * Gets to know this machine once, on a thread of its own: from what was kept of it, or by measuring. While the window opens only
 * the code for that is compiled. Measured at that time, a switch came out five times as dear, and the speed at two fifths, since
 * the compiler had too much to do.
 */
final class MachineDesk implements AutoCloseable {

    private final FutureTask<Machine> measuring;
    private final Thread thread;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile Optional<Begun> begun = Optional.empty();

    private record Begun(MeasuringStep step, long atNs) {}

    /**
     * How far measuring has got.
     *
     * @param what  what is being measured, in a few words
     * @param share how much is done, 0 … 1
     */
    record Progress(String what, double share) {}

    MachineDesk(MachineCache machines) {
        measuring = new FutureTask<>(() -> find(machines));
        thread = Thread.ofPlatform().name("corelanes-measuring").daemon().unstarted(measuring);
        thread.start();
    }

    private Machine find(MachineCache machines) throws InterruptedException {
        Probe probe = Machine.findProbe();
        Machine.warmUp(probe);
        settled.await();
        return machines.get(probe, step -> begun = Optional.of(new Begun(step, System.nanoTime())));
    }

    /** The window has opened and come to rest. */
    void settled() {
        settled.countDown();
    }

    /** The machine, once it is known. */
    Optional<Machine> measured() {
        return measuring.isDone() && !measuring.isCancelled() ? Optional.of(measuring.resultNow()) : Optional.empty();
    }

    /** What is being measured at this instant; empty if nothing is. */
    Optional<Progress> progress() {
        return measuring.isDone()
                ? Optional.empty()
                : begun.map(now -> new Progress(now.step.title(),
                        now.step.shareDone(System.nanoTime() - now.atNs)));
    }

    @Override
    public void close() {
        measuring.cancel(true);
    }
}
