package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A ring filled as the kernel fills it: byte by byte, round and round, then the head. */
final class KernelRing {

    static final int PAGE_BYTES = 4_096;
    static final int PROCESS = 77;

    final MemorySegment mapping;
    private final int dataBytes;
    private long written;

    /** @param startAt how many bytes were written, and read, before */
    KernelRing(int dataBytes, long startAt) {
        this.mapping = Arena.ofAuto().allocate(PAGE_BYTES + dataBytes, PAGE_BYTES);
        this.dataBytes = dataBytes;
        this.written = startAt;
        mapping.set(JAVA_LONG, 1_024, startAt);
        mapping.set(JAVA_LONG, 1_032, startAt);
    }

    PerfRing reader(int core) {
        return new PerfRing(mapping, PAGE_BYTES, core, PROCESS);
    }

    long tail() {
        return mapping.get(JAVA_LONG, 1_032);
    }

    long head() {
        return written;
    }

    KernelRing switched(int osTid, boolean out, boolean preempted, long atNs) {
        return switched(PROCESS, osTid, out, preempted, atNs);
    }

    KernelRing switched(int process, int osTid, boolean out, boolean preempted, long atNs) {
        int misc = (out ? 0x2000 : 0) | (preempted ? 0x4000 : 0);
        return write(14, misc, sampleId(process, osTid, atNs));
    }

    KernelRing ended(int osTid, long atNs) {
        return write(4, 0, concat(buffer(24).putInt(PROCESS).putInt(1).putInt(osTid).putInt(1).putLong(atNs).array(),
                sampleId(PROCESS, osTid, atNs)));
    }

    KernelRing lost(long records) {
        return write(2, 0, concat(buffer(16).putLong(1).putLong(records).array(), sampleId(PROCESS, 1, 0)));
    }

    KernelRing lostSamples(long records) {
        return write(13, 0, concat(buffer(8).putLong(records).array(), sampleId(PROCESS, 1, 0)));
    }

    KernelRing write(int type, int misc, byte[] body) {
        return writeWithSize(type, misc, 8 + body.length, body);
    }

    /** A record whose header may lie about its size. */
    KernelRing writeWithSize(int type, int misc, int size, byte[] body) {
        put(buffer(8).putInt(type).putShort((short) misc).putShort((short) size).array());
        put(body);
        mapping.set(JAVA_LONG, 1_024, written);
        return this;
    }

    private void put(byte[] bytes) {
        for (byte each : bytes) {
            mapping.set(JAVA_BYTE, PAGE_BYTES + written % dataBytes, each);
            written++;
        }
    }

    private static byte[] sampleId(int process, int osTid, long atNs) {
        return buffer(24).putInt(process).putInt(osTid).putLong(atNs).putInt(0).putInt(0).array();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return buffer(first.length + second.length).put(first).put(second).array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }
}
