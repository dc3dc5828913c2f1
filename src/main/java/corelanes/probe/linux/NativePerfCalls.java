package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The kernel's calls by way of the C library, which has no function for {@code perf_event_open(2)} but {@code syscall(2)}.
 *
 * @param openNumber the number of {@code perf_event_open}, from {@link #callNumber}
 */
record NativePerfCalls(int openNumber) implements PerfCalls {

    /** What {@link #callNumber} gives for an unknown processor. */
    static final int NO_CALL = -1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Linker.Option WITH_ERRNO = Linker.Option.captureCallState("errno");

    /** {@code long syscall(long number, ...)}: attributes, pid, cpu, group_fd, flags. */
    private static final MethodHandle SYSCALL = link("syscall",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            WITH_ERRNO, Linker.Option.firstVariadicArg(1));
    /** {@code int ioctl(int fd, unsigned long request, ...)}: the other file. */
    private static final MethodHandle IOCTL = link("ioctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG), WITH_ERRNO,
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle MMAP = link("mmap",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG),
            WITH_ERRNO);
    private static final MethodHandle MUNMAP = link("munmap", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle CLOSE = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GETPAGESIZE = link("getpagesize", FunctionDescriptor.of(JAVA_INT));

    /** No group of events. */
    private static final long NO_GROUP = -1;
    /** {@code PERF_FLAG_FD_CLOEXEC}: programs started by this one do not get the file. */
    private static final long CLOSE_ON_EXEC = 1L << 3;
    /** {@code PERF_EVENT_IOC_SET_OUTPUT}, which is {@code _IO('$', 5)} of {@code <asm-generic/ioctl.h>}. */
    private static final long SET_OUTPUT = 0x2405;
    /** {@code PROT_READ | PROT_WRITE}: the kernel spares unread records only of a ring whose tail can be written. */
    private static final int READ_AND_WRITE = 3;
    /** {@code MAP_SHARED}. */
    private static final int SHARED = 1;

    /**
     * {@code __NR_perf_event_open}: 298 in {@code asm/unistd_64.h} of x86_64, 241 in {@code asm-generic/unistd.h}, which
     * aarch64 uses.
     *
     * @param architecture as the system property {@code os.arch} names it
     */
    static int callNumber(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> 298;
            case "aarch64" -> 241;
            default -> NO_CALL;
        };
    }

    private static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
    }

    @Override
    public int open(int osTid, int core) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return (int) orErrno((long) SYSCALL.invokeExact(state, (long) openNumber, PerfEventAttributes.in(arena),
                    (long) osTid, (long) core, NO_GROUP, CLOSE_ON_EXEC), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int redirect(int file, int ringFile) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return (int) orErrno((int) IOCTL.invokeExact(state, file, SET_OUTPUT, (long) ringFile), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public long map(int file, long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return orErrno((long) MMAP.invokeExact(state, 0L, bytes, READ_AND_WRITE, SHARED, file, 0L), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The C library gives -1 and puts the reason into {@code errno}; {@code MAP_FAILED} is -1 too. */
    private static long orErrno(long result, MemorySegment state) {
        return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
    }

    @Override
    public void unmap(long address, long bytes) {
        try {
            int _ = (int) MUNMAP.invokeExact(address, bytes);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close(int file) {
        try {
            int _ = (int) CLOSE.invokeExact(file);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int pageBytes() {
        try {
            return (int) GETPAGESIZE.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
