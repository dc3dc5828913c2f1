package corelanes.ui.pulse;

import corelanes.probe.Probe;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.MeasuringStep;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/**
 * Gets to know this machine once, on a thread of its own: from what was kept of it, or by measuring. Until the window has drawn its
 * first picture it leaves the cores to that; then, while the rest of it is made, only the code for measuring is compiled. Measured at
 * that time, a switch came out five times as dear, and the speed at two fifths, since the compiler had too much to do.
 */
final class MachineDesk implements AutoCloseable {

    private final FutureTask<Machine> measuring;
    private final Thread thread;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile Optional<Begun> begun = Optional.empty();
    /** As of this frame: what is asked for in one frame is told the same. */
    private Optional<Machine> known = Optional.empty();

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
    }

    private Machine find(MachineCache machines) throws InterruptedException {
        Probe probe = Machine.findProbe();
        Machine.warmUp(probe);
        settled.await();
        return machines.get(probe, step -> begun = Optional.of(new Begun(step, System.nanoTime())));
    }

    /**
     * One frame.
     *
     * @param drawn whether the first picture has been drawn
     * @param rests whether the window has come to rest since
     */
    void frame(boolean drawn, boolean rests) {
        if (drawn && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        if (rests) {
            settled.countDown();
        }
        if (known.isEmpty() && measuring.isDone() && !measuring.isCancelled()) {
            known = Optional.of(measuring.resultNow());
        }
    }

    /** The machine, once it is known. */
    Optional<Machine> measured() {
        return known;
    }

    /** What is being measured at this instant; empty if nothing is. */
    Optional<Progress> progress() {
        return known.isPresent()
                ? Optional.empty()
                : begun.map(now -> new Progress(now.step.title(),
                        now.step.shareDone(System.nanoTime() - now.atNs)));
    }

    @Override
    public void close() {
        measuring.cancel(true);
    }
}
