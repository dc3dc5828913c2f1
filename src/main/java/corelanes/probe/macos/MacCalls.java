package corelanes.probe.macos;

import java.lang.foreign.MemorySegment;

/**
 * The functions of macOS that the probe calls, so that tests can answer them. Declared in its {@code <pthread.h>}. Each fills
 * in 64 bits, which may lie in the Java heap, and gives 0 or an {@code errno}.
 */
interface MacCalls {

    /** {@code pthread_cpu_number_np}, since macOS 11: the caller's CPU, a {@code size_t} from 0 to below {@code hw.ncpu}. */
    int currentCore(MemorySegment core);

    /** {@code pthread_threadid_np}, since macOS 10.6: the caller's thread id, an {@code uint64_t}, unique in the system. */
    int currentThread(MemorySegment threadId);
}
