package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corelanes.probe.SwitchCounts;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of the C library that the probe calls.
 *
 * <p>
 * {@code sched_getcpu} and {@code gettid} are linked as <em>critical</em>: they return at once and never block, so the
 * thread need not change its state for the call (a few ns instead of some ten).
 */
final class CLibrary {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle SCHED_GETCPU = link("sched_getcpu", FunctionDescriptor.of(JAVA_INT),
            Linker.Option.critical(false));
    private static final MethodHandle GETTID = link("gettid", FunctionDescriptor.of(JAVA_INT),
            Linker.Option.critical(false));
    private static final MethodHandle SCHED_SETAFFINITY = link("sched_setaffinity",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.captureCallState("errno"));
    private static final MethodHandle SCHED_GETAFFINITY = link("sched_getaffinity",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.captureCallState("errno"));
    private static final MethodHandle GETRUSAGE = link("getrusage", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    private static final MethodHandle CLOCK_GETTIME = link("clock_gettime",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    private static final MethodHandle OPEN = link("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle PREAD = link("pread",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle CLOSE = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    /** {@code O_RDONLY | O_CLOEXEC} of {@code <bits/fcntl-linux.h>}. */
    private static final int TO_READ = 0x80000;

    private static final MethodHandle SETPRIORITY = link("setpriority",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));

    /** {@code PRIO_PROCESS} of {@code <bits/resource.h>}; on Linux it takes a thread's id too (setpriority(2), notes). */
    private static final int PRIO_PROCESS = 0;
    /** {@code RUSAGE_THREAD} of {@code <bits/resource.h>}. */
    private static final int RUSAGE_THREAD = 1;
    /** {@code struct rusage}: two {@code struct timeval} (32 bytes) and 14 longs, of which the last two count switches. */
    static final long RUSAGE_BYTES = 144;
    private static final long RU_UTIME = 0;
    private static final long RU_STIME = 16;
    private static final long RU_NVCSW = 128;
    private static final long RU_NIVCSW = 136;

    /** {@code CLOCK_THREAD_CPUTIME_ID} of {@code <bits/time.h>}. */
    private static final int CLOCK_THREAD_CPUTIME = 3;
    /** {@code struct timespec}: seconds and nanoseconds. */
    static final long TIMESPEC_BYTES = 16;

    private CLibrary() {}

    private static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
    }

    /** {@code sched_getcpu(3)}. */
    static int currentCore() {
        try {
            return (int) SCHED_GETCPU.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code gettid(2)}. */
    static int threadId() {
        try {
            return (int) GETTID.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code sched_setaffinity(2)}; gives 0, or the errno. */
    static int setAffinity(int osTid, MemorySegment mask) {
        return affinity(SCHED_SETAFFINITY, osTid, mask);
    }

    /** {@code sched_getaffinity(2)}; gives 0, or the errno. */
    static int getAffinity(int osTid, MemorySegment mask) {
        return affinity(SCHED_GETAFFINITY, osTid, mask);
    }

    private static int affinity(MethodHandle function, int osTid, MemorySegment mask) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int result = (int) function.invokeExact(state, osTid, mask.byteSize(), mask);
            return result < 0 ? (int) ERRNO.get(state, 0L) : 0;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code setpriority(2)}; gives whether it worked. Raising the value needs no permission. */
    static boolean setNice(int osTid, int nice) {
        try {
            return (int) SETPRIORITY.invokeExact(PRIO_PROCESS, osTid, nice) == 0;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code getrusage(2)} of the calling thread: its switches. */
    static SwitchCounts ownSwitches() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment usage = arena.allocate(RUSAGE_BYTES, Long.BYTES);
            return readOwnUsage(usage)
                    ? new SwitchCounts(voluntarySwitches(usage), involuntarySwitches(usage))
                    : SwitchCounts.NONE;
        }
    }

    /** {@code getrusage(2)} of the calling thread into {@code usage}, {@value #RUSAGE_BYTES} bytes; false if it failed. */
    static boolean readOwnUsage(MemorySegment usage) {
        try {
            return (int) GETRUSAGE.invokeExact(RUSAGE_THREAD, usage) == 0;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code open(2)} for reading; gives the file's number, or a negative one. */
    static int openToRead(String path) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) OPEN.invokeExact(arena.allocateFrom(path), TO_READ);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code pread(2)} from the start of a file; gives how many bytes came, or a negative number. */
    static long readFromStart(int file, MemorySegment into) {
        try {
            return (long) PREAD.invokeExact(file, into, into.byteSize(), 0L);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code close(2)}. */
    static void close(int file) {
        try {
            int ignored = (int) CLOSE.invokeExact(file);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** CPU time in a {@code struct rusage}, user and system, ns; of whole µs. */
    static long bookedCpuNs(MemorySegment usage) {
        return timevalNs(usage, RU_UTIME) + timevalNs(usage, RU_STIME);
    }

    private static long timevalNs(MemorySegment usage, long at) {
        return usage.get(JAVA_LONG, at) * 1_000_000_000 + usage.get(JAVA_LONG, at + Long.BYTES) * 1_000;
    }

    /** {@code clock_gettime(2)}: CPU time of the calling thread into {@value #TIMESPEC_BYTES} bytes; false if it failed. */
    static boolean readThreadClock(MemorySegment time) {
        try {
            return (int) CLOCK_GETTIME.invokeExact(CLOCK_THREAD_CPUTIME, time) == 0;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A {@code struct timespec} in ns. */
    static long timeNs(MemorySegment time) {
        return time.get(JAVA_LONG, 0) * 1_000_000_000 + time.get(JAVA_LONG, Long.BYTES);
    }

    static long voluntarySwitches(MemorySegment usage) {
        return usage.get(JAVA_LONG, RU_NVCSW);
    }

    static long involuntarySwitches(MemorySegment usage) {
        return usage.get(JAVA_LONG, RU_NIVCSW);
    }
}
