package corelanes.probe.linux;

import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.probe.SwitchCounter;
import corelanes.probe.SwitchCounts;
import corelanes.text.Texts;
import corelanes.trace.ThreadName;
import java.util.List;
import java.util.Optional;

/**
 * What Linux tells: {@code sched_getcpu(3)}, {@code sched_setaffinity(2)}, {@code getrusage(2)}, {@code perf_event_open(2)}
 * and {@code proc(5)}.
 */
public final class LinuxProbe implements Probe {

    /** The nice value of threads that stand back: about a tenth of an ordinary thread's weight (sched(7)). */
    private static final int STANDING_BACK = 10;

    private final Texts texts = Texts.beside(Probe.class);
    private final List<Integer> cores = CpuMask.ofCaller().cores();

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, List.of());
    }

    @Override
    public List<Integer> availableCores() {
        return cores;
    }

    @Override
    public int currentCore() {
        return CLibrary.currentCore();
    }

    @Override
    public int currentThreadId() {
        return CLibrary.threadId();
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return CpuMask.of(wanted).applyTo(osTid).map(errno -> texts.get("pin.refused", describe(errno)));
    }

    private String describe(int errno) {
        String key = "errno." + errno;
        return texts.has(key) ? texts.get(key) : texts.get("errno.other", errno);
    }

    @Override
    public void standBack(int osTid) {
        CLibrary.setNice(osTid, STANDING_BACK);
    }

    @Override
    public Optional<SwitchCounts> ownSwitches() {
        return Optional.of(CLibrary.ownSwitches());
    }

    @Override
    public SwitchCounter newSwitchCounter() {
        return new ThreadSwitchCounter();
    }

    @Override
    public Optional<SwitchCounts> switchesOf(int osTid) {
        return ThreadStatus.switchesOf(osTid);
    }

    @Override
    public SchedulerRecordOpening openSchedulerRecord(List<Integer> wanted) {
        int callNumber = NativePerfCalls.callNumber(System.getProperty("os.arch"));
        if (callNumber == NativePerfCalls.NO_CALL) {
            return new SchedulerRecordOpening.Refused(
                    texts.get("record.architecture.reason", System.getProperty("os.arch")),
                    texts.get("record.inferred-instead"));
        }
        return new PerfOpener(new NativePerfCalls(callNumber), texts).open(wanted);
    }

    @Override
    public List<ThreadName> threads() {
        return ThreadStatus.threads();
    }

    @Override
    public Optional<String> threadName(int osTid) {
        return ThreadStatus.nameOf(osTid);
    }

    @Override
    public String description() {
        return texts.get("machine", cores.size(), "Linux");
    }
}
