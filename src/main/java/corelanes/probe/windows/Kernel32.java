package corelanes.probe.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of {@code kernel32.dll}, linked.
 *
 * <p>
 * Types as in {@code windef.h}, {@code winnt.h} and {@code basetsd.h} for 64 bits: {@code DWORD} and {@code BOOL} are 32 bits,
 * {@code WORD} is 16, {@code HANDLE} and {@code DWORD_PTR} are 64. A {@code HANDLE} is a number to us, never an address.
 *
 * <p>
 * The first two are linked as <em>critical</em>: they return at once and never block, so the thread need not change its state
 * for the call, and the first may be handed memory of the Java heap.
 */
record Kernel32(MethodHandle getCurrentProcessorNumberEx, MethodHandle getCurrentThreadId,
        MethodHandle getActiveProcessorGroupCount, MethodHandle getCurrentProcess, MethodHandle getProcessAffinityMask,
        MethodHandle openThread, MethodHandle getProcessIdOfThread, MethodHandle setThreadAffinityMask,
        MethodHandle closeHandle, VarHandle lastError) implements WindowsCalls {

    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();

    /**
     * Links them. {@code GetLastError} has to be captured by the linker: the Java runtime calls Windows too and would overwrite it.
     *
     * @param functions where they are
     * @param error     name of what is captured; {@code GetLastError} can be captured on Windows only
     * @throws RuntimeException that names the function that is missing
     */
    static Kernel32 link(SymbolLookup functions, String error) {
        Linker linker = Linker.nativeLinker();
        Linker.Option capturing = Linker.Option.captureCallState(error);
        return new Kernel32(
                linker.downcallHandle(functions.findOrThrow("GetCurrentProcessorNumberEx"),
                        FunctionDescriptor.ofVoid(ADDRESS), Linker.Option.critical(true)),
                linker.downcallHandle(functions.findOrThrow("GetCurrentThreadId"),
                        FunctionDescriptor.of(JAVA_INT), Linker.Option.critical(false)),
                linker.downcallHandle(functions.findOrThrow("GetActiveProcessorGroupCount"),
                        FunctionDescriptor.of(JAVA_SHORT)),
                linker.downcallHandle(functions.findOrThrow("GetCurrentProcess"), FunctionDescriptor.of(JAVA_LONG)),
                linker.downcallHandle(functions.findOrThrow("GetProcessAffinityMask"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS)),
                linker.downcallHandle(functions.findOrThrow("OpenThread"),
                        FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT), capturing),
                linker.downcallHandle(functions.findOrThrow("GetProcessIdOfThread"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_LONG), capturing),
                linker.downcallHandle(functions.findOrThrow("SetThreadAffinityMask"),
                        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG), capturing),
                linker.downcallHandle(functions.findOrThrow("CloseHandle"), FunctionDescriptor.of(JAVA_INT, JAVA_LONG)),
                CALL_STATE.varHandle(PathElement.groupElement(error)));
    }

    @Override
    public void currentProcessor(MemorySegment number) {
        try {
            getCurrentProcessorNumberEx.invokeExact(number);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int currentThreadId() {
        try {
            return (int) getCurrentThreadId.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int processorGroups() {
        try {
            return Short.toUnsignedInt((short) getActiveProcessorGroupCount.invokeExact());
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public long processAffinity() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ofProcess = arena.allocate(JAVA_LONG);
            MemorySegment ofSystem = arena.allocate(JAVA_LONG);
            long process = (long) getCurrentProcess.invokeExact();
            int done = (int) getProcessAffinityMask.invokeExact(process, ofProcess, ofSystem);
            return done == 0 ? 0 : ofProcess.get(JAVA_LONG, 0);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Answer openThread(int access, int threadId) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return answer((long) openThread.invokeExact(state, access, 0, threadId), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Answer processOf(long threadHandle) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return answer(Integer.toUnsignedLong((int) getProcessIdOfThread.invokeExact(state, threadHandle)), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Answer setAffinity(long threadHandle, long mask) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return answer((long) setThreadAffinityMask.invokeExact(state, threadHandle, mask), state);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Answer answer(long value, MemorySegment state) {
        return new Answer(value, (int) lastError.get(state, 0L));
    }

    @Override
    public void close(long handle) {
        try {
            int _ = (int) closeHandle.invokeExact(handle);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
