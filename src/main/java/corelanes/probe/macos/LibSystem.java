package corelanes.probe.macos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of {@code libSystem.dylib}, linked.
 *
 * <p>
 * They are linked as <em>critical</em>: they return at once and never block, so the thread need not change its state for the
 * call, and they may be handed memory of the Java heap.
 */
record LibSystem(MethodHandle cpuNumber, MethodHandle threadId) implements MacCalls {

    /**
     * Links them.
     *
     * @param functions where they are
     * @throws RuntimeException that names the function that is missing
     */
    static LibSystem link(SymbolLookup functions) {
        Linker linker = Linker.nativeLinker();
        return new LibSystem(
                // int pthread_cpu_number_np(size_t *)
                linker.downcallHandle(functions.findOrThrow("pthread_cpu_number_np"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS), Linker.Option.critical(true)),
                // int pthread_threadid_np(pthread_t, uint64_t *), where a thread of NULL is the caller
                linker.downcallHandle(functions.findOrThrow("pthread_threadid_np"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), Linker.Option.critical(true)));
    }

    @Override
    public int currentCore(MemorySegment core) {
        try {
            return (int) cpuNumber.invokeExact(core);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int currentThread(MemorySegment answer) {
        try {
            return (int) threadId.invokeExact(MemorySegment.NULL, answer);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
