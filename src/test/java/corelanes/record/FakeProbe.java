package corelanes.record;

import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.probe.SwitchCounter;
import corelanes.probe.SwitchCounts;
import java.util.List;
import java.util.Optional;

/** A probe that says what the test told it. */
final class FakeProbe implements Probe {

    volatile int core;
    volatile int tid = 4_711;
    volatile boolean counts;
    volatile long voluntary;
    volatile long involuntary;
    volatile long cpuNsAtSwitch = SwitchCounter.UNKNOWN;
    volatile long cpuNsNow = SwitchCounter.UNKNOWN;
    volatile long waitedNs = SwitchCounter.UNKNOWN;
    /** What happens to the thread while it reads its CPU time. */
    volatile Runnable whileCpuIsRead = () -> {
    };

    @Override
    public SwitchCounter newSwitchCounter() {
        return new SwitchCounter() {
            @Override
            public boolean read() {
                return counts;
            }

            @Override
            public long voluntary() {
                return voluntary;
            }

            @Override
            public long involuntary() {
                return involuntary;
            }

            @Override
            public long cpuNsAtSwitch() {
                return cpuNsAtSwitch;
            }

            @Override
            public long cpuNsNow() {
                whileCpuIsRead.run();
                return cpuNsNow;
            }

            @Override
            public boolean readWaiting(int osTid) {
                return waitedNs != UNKNOWN;
            }

            @Override
            public long waitedNs() {
                return waitedNs;
            }
        };
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, List.of());
    }

    @Override
    public List<Integer> availableCores() {
        return List.of(0, 1);
    }

    @Override
    public int currentCore() {
        return core;
    }

    @Override
    public int currentThreadId() {
        return tid;
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> cores) {
        return Optional.empty();
    }

    @Override
    public Optional<SwitchCounts> ownSwitches() {
        return Optional.empty();
    }

    @Override
    public Optional<SwitchCounts> switchesOf(int osTid) {
        return Optional.empty();
    }

    @Override
    public SchedulerRecordOpening openSchedulerRecord(List<Integer> cores) {
        return new SchedulerRecordOpening.Refused("A test has no kernel.", "None is needed.");
    }

    @Override
    public String description() {
        return "a test";
    }
}
