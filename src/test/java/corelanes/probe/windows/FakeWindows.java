package corelanes.probe.windows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A Windows that answers as the test tells it, and takes down what was asked. */
final class FakeWindows implements WindowsCalls {

    static final long HANDLE = 0x1_0000_0abcL;

    int group;
    int number;
    int groups = 1;
    long processAffinity = 0b1011;
    int openError;
    long owner = ProcessHandle.current().pid();
    int affinityError;
    final List<String> asked = new ArrayList<>();

    @Override
    public void currentProcessor(MemorySegment answer) {
        answer.set(JAVA_SHORT_UNALIGNED, 0, (short) group);
        answer.set(JAVA_BYTE, 2, (byte) number);
    }

    @Override
    public int currentThreadId() {
        return 4_712;
    }

    @Override
    public int processorGroups() {
        return groups;
    }

    @Override
    public long processAffinity() {
        return processAffinity;
    }

    @Override
    public Answer openThread(int access, int threadId) {
        asked.add("open %d for 0x%x".formatted(threadId, access));
        return new Answer(openError == 0 ? HANDLE : 0, openError);
    }

    @Override
    public Answer processOf(long threadHandle) {
        return new Answer(owner, 0);
    }

    @Override
    public Answer setAffinity(long threadHandle, long mask) {
        asked.add("affinity 0x%x of 0x%x".formatted(mask, threadHandle));
        return new Answer(affinityError == 0 ? processAffinity : 0, affinityError);
    }

    @Override
    public void close(long handle) {
        asked.add("close 0x%x".formatted(handle));
    }
}
