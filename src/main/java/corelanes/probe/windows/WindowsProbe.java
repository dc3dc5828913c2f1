package corelanes.probe.windows;

import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import corelanes.text.Texts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What Windows tells, for one processor group, that is up to 64 logical CPUs: the group of the thread that makes the probe.
 *
 * <p>
 * Where there are more groups, {@link #capabilities()} says so and {@link #currentCore()} is unknown in the others. There
 * {@link #pin} cannot leave the group, and a thread that was pinned stays in it.
 *
 * <p>
 * Switches are not counted: what Windows keeps for a thread, by its performance counters, is one number, which does not tell
 * whether a core was given up or taken away. Its own record of them (Event Tracing, provider "CSwitch") is for
 * administrators.
 *
 * <p>
 * {@link System#nanoTime()} reads {@code QueryPerformanceCounter} and turns its counts, often of 100 ns, into ns; so slices
 * are in the time of that counter, which traces of other Windows tools use too.
 */
public final class WindowsProbe implements Probe {

    private final WindowsCalls calls;
    private final Texts texts = Texts.beside(Probe.class);
    private final ThreadAffinity affinity;
    private final ThreadLocal<MemorySegment> answers = ThreadLocal.withInitial(ProcessorNumber::allocate);
    private final int group;
    private final int groups;
    private final List<Integer> cores;

    /** @throws RuntimeException if Windows lacks a function, or this is not Windows; the message names what is missing */
    public WindowsProbe() {
        this(Kernel32.link(SymbolLookup.libraryLookup("kernel32.dll", Arena.global()), "GetLastError"));
    }

    WindowsProbe(WindowsCalls calls) {
        this.calls = calls;
        this.affinity = new ThreadAffinity(calls, texts);
        this.groups = calls.processorGroups();
        this.group = ProcessorNumber.groupOf(currentProcessor());
        this.cores = coresOf(calls.processAffinity(), Runtime.getRuntime().availableProcessors());
    }

    /** The mask is 0 where the threads of this process are in several groups, and where Windows does not tell it. */
    static List<Integer> coresOf(long mask, int processors) {
        return mask != 0
                ? new AffinityMask(mask).cores()
                : IntStream.range(0, Math.min(processors, AffinityMask.CPUS)).boxed().toList();
    }

    @Override
    public Capabilities capabilities() {
        List<String> missing = new ArrayList<>();
        if (groups > 1) {
            missing.add(texts.get("windows.groups", groups));
        }
        missing.add(texts.get("windows.switches"));
        return new Capabilities(true, true, false, missing);
    }

    @Override
    public List<Integer> availableCores() {
        return cores;
    }

    @Override
    public int currentCore() {
        MemorySegment number = currentProcessor();
        return ProcessorNumber.groupOf(number) == group ? ProcessorNumber.numberOf(number) : UNKNOWN;
    }

    /** The answer lies in memory of the calling thread: the first call of a thread allocates it, later ones nothing. */
    private MemorySegment currentProcessor() {
        MemorySegment number = answers.get();
        calls.currentProcessor(number);
        return number;
    }

    @Override
    public int currentThreadId() {
        return calls.currentThreadId();
    }

    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return affinity.set(osTid, wanted);
    }

    @Override
    public String description() {
        return texts.get("machine", cores.size(), "Windows");
    }
}
