package corelanes.ui.pulse;

import corelanes.run.Machine;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** Measures this machine once, on a thread of its own. */
final class MachineDesk implements AutoCloseable {

    private final FutureTask<Machine> measuring = new FutureTask<>(Machine::measure);
    private final Thread thread = Thread.ofPlatform().name("corelanes-measuring").daemon().unstarted(measuring);

    MachineDesk() {
        thread.start();
    }

    /** The machine, once it is measured. */
    Optional<Machine> measured() {
        return measuring.isDone() && !measuring.isCancelled() ? Optional.of(measuring.resultNow()) : Optional.empty();
    }

    @Override
    public void close() {
        measuring.cancel(true);
    }
}
