package corelanes.run;

import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import java.util.List;
import java.util.Optional;

/** What every machine's probe tells, as this machine's does; the rest is as a {@link Probe} has it that says nothing of it. */
class ThisMachinesProbe implements Probe {

    protected final Probe real = Machine.findProbe();

    @Override
    public Capabilities capabilities() {
        return real.capabilities();
    }

    @Override
    public List<Integer> availableCores() {
        return real.availableCores();
    }

    @Override
    public int currentCore() {
        return real.currentCore();
    }

    @Override
    public int currentThreadId() {
        return real.currentThreadId();
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return real.pin(osTid, wanted);
    }

    @Override
    public String description() {
        return real.description();
    }
}
