package corelanes.probe.macos;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import corelanes.text.Texts;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What macOS tells, since version 11.
 *
 * <p>
 * It cannot pin: {@code thread_policy_set} with {@code THREAD_AFFINITY_POLICY} is a hint about caches, and Apple silicon does
 * not take it. Switches are not counted: {@code getrusage(2)} and {@code proc_pidinfo} count them for the whole process,
 * nothing does for a thread.
 *
 * <p>
 * {@link System#nanoTime()} reads {@code mach_absolute_time} and turns it into ns; so slices are in the time of
 * {@code CLOCK_UPTIME_RAW}, which stands still while the machine sleeps. {@code CLOCK_MONOTONIC} is another clock here.
 */
public final class MacProbe implements Probe {

    private final MacCalls calls;
    private final Texts texts = Texts.beside(Probe.class);
    private final ThreadLocal<MemorySegment> answers = ThreadLocal
            .withInitial(() -> MemorySegment.ofArray(new long[1]));
    private final List<Integer> cores;

    /** @throws RuntimeException if macOS lacks a function, or this is not macOS; the message names what is missing */
    public MacProbe() {
        this(LibSystem.link(Linker.nativeLinker().defaultLookup()), Runtime.getRuntime().availableProcessors());
    }

    MacProbe(MacCalls calls, int processors) {
        this.calls = calls;
        this.cores = IntStream.range(0, processors).boxed().toList();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, false, List.of(texts.get("macos.pin"), texts.get("macos.switches")));
    }

    @Override
    public List<Integer> availableCores() {
        return cores;
    }

    /** The answer lies in memory of the calling thread: the first call of a thread allocates it, later ones nothing. */
    @Override
    public int currentCore() {
        MemorySegment core = answers.get();
        return calls.currentCore(core) == 0 ? (int) core.get(JAVA_LONG, 0) : UNKNOWN;
    }

    /**
     * The low 31 bits of the thread's 64-bit id. The kernel counts these ids up by one for each thread since the machine
     * started (XNU, {@code osfmk/kern/thread.c}), so two threads alive at once are alike only if two thousand million were started in between.
     */
    @Override
    public int currentThreadId() {
        MemorySegment threadId = answers.get();
        return calls.currentThread(threadId) == 0 ? (int) threadId.get(JAVA_LONG, 0) & Integer.MAX_VALUE : UNKNOWN;
    }

    /** All cores need no pinning; fewer are refused. */
    @Override
    public Optional<String> pin(int osTid, List<Integer> wanted) {
        return wanted.containsAll(cores) ? Optional.empty() : Optional.of(texts.get("macos.pin"));
    }

    @Override
    public String description() {
        return texts.get("machine", cores.size(), "macOS");
    }
}
