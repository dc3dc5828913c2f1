package corelanes.probe.windows;

import corelanes.probe.windows.WindowsCalls.Answer;
import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;

/** Keeps threads of this process on chosen cores, and says why where Windows refuses. */
final class ThreadAffinity {

    /** {@code winnt.h}; both are what {@code SetThreadAffinityMask} asks for, the second {@code GetProcessIdOfThread} too. */
    static final int THREAD_SET_INFORMATION = 0x0020;
    static final int THREAD_QUERY_INFORMATION = 0x0040;

    /** {@code winerror.h}. */
    static final int ERROR_ACCESS_DENIED = 5;
    static final int ERROR_INVALID_PARAMETER = 87;

    private final WindowsCalls calls;
    private final Texts texts;
    private final long processId = ProcessHandle.current().pid();

    ThreadAffinity(WindowsCalls calls, Texts texts) {
        this.calls = calls;
        this.texts = texts;
    }

    /** Lets a thread run on these cores only; gives why it did not work, as one sentence. */
    Optional<String> set(int threadId, List<Integer> cores) {
        Optional<AffinityMask> mask = AffinityMask.of(cores);
        if (mask.isEmpty()) {
            return refused(texts.get("windows.cores"));
        }
        Answer thread = calls.openThread(THREAD_SET_INFORMATION | THREAD_QUERY_INFORMATION, threadId);
        if (thread.failed()) {
            // The other parameters are constants: it is the id that is not valid any more.
            return refused(describe(thread.lastError(), "windows.ended"));
        }
        try {
            // The id of a thread that ended is soon given to another, of any process: that one is left alone.
            return calls.processOf(thread.value()).value() == processId
                    ? set(thread.value(), mask.get())
                    : refused(texts.get("windows.ended"));
        } finally {
            calls.close(thread.value());
        }
    }

    private Optional<String> set(long handle, AffinityMask mask) {
        Answer before = calls.setAffinity(handle, mask.bits());
        return before.failed() ? refused(describe(before.lastError(), "windows.cores")) : Optional.empty();
    }

    private String describe(int error, String invalidParameter) {
        return switch (error) {
            case ERROR_ACCESS_DENIED -> texts.get("windows.denied");
            case ERROR_INVALID_PARAMETER -> texts.get(invalidParameter);
            default -> texts.get("errno.other", error);
        };
    }

    private Optional<String> refused(String why) {
        return Optional.of(texts.get("pin.refused", why));
    }
}
