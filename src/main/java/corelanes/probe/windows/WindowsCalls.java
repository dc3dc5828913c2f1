package corelanes.probe.windows;

import java.lang.foreign.MemorySegment;

/**
 * The functions of Windows that the probe calls, so that tests can answer them. What each does is said on its page at
 * {@code learn.microsoft.com/windows/win32/api}, under the header named here.
 */
interface WindowsCalls {

    /**
     * What a function gave.
     *
     * @param value     0 if it failed
     * @param lastError what {@code GetLastError} said right after it; means something only if it failed
     */
    record Answer(long value, int lastError) {

        boolean failed() {
            return value == 0;
        }
    }

    /**
     * {@code GetCurrentProcessorNumberEx} ({@code processthreadsapi.h}).
     *
     * @param number a {@link ProcessorNumber} to be filled in, which may lie in the Java heap
     */
    void currentProcessor(MemorySegment number);

    /** {@code GetCurrentThreadId} ({@code processthreadsapi.h}); never 0. */
    int currentThreadId();

    /** {@code GetActiveProcessorGroupCount} ({@code winbase.h}). */
    int processorGroups();

    /** {@code GetProcessAffinityMask} ({@code winbase.h}) of this process; 0 if it failed or gives none. */
    long processAffinity();

    /** {@code OpenThread} ({@code processthreadsapi.h}); gives a handle. */
    Answer openThread(int access, int threadId);

    /** {@code GetProcessIdOfThread} ({@code processthreadsapi.h}). */
    Answer processOf(long threadHandle);

    /** {@code SetThreadAffinityMask} ({@code winbase.h}); gives the mask before. */
    Answer setAffinity(long threadHandle, long mask);

    /** {@code CloseHandle} ({@code handleapi.h}). */
    void close(long handle);
}
