package corelanes.probe.windows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.VarHandle;

/**
 * Reads a {@code PROCESSOR_NUMBER} ({@code winnt.h}): where a thread was.
 *
 * <pre>
 * byte 0  WORD Group     processor group
 *      2  BYTE Number    within the group, 0 … 63
 *      3  BYTE Reserved
 * </pre>
 */
final class ProcessorNumber {

    static final StructLayout LAYOUT = MemoryLayout.structLayout(
            JAVA_SHORT.withName("Group"), JAVA_BYTE.withName("Number"), JAVA_BYTE.withName("Reserved"));

    private static final VarHandle GROUP = LAYOUT.varHandle(PathElement.groupElement("Group"));
    private static final VarHandle NUMBER = LAYOUT.varHandle(PathElement.groupElement("Number"));

    private ProcessorNumber() {}

    /** Room for one, in the Java heap: it needs no owner that frees it. */
    static MemorySegment allocate() {
        // Its layout asks for addresses divisible by 2; those of an int array are by 4, those of a byte array need not be.
        return MemorySegment.ofArray(new int[1]);
    }

    static int groupOf(MemorySegment number) {
        return Short.toUnsignedInt((short) GROUP.get(number, 0L));
    }

    static int numberOf(MemorySegment number) {
        return Byte.toUnsignedInt((byte) NUMBER.get(number, 0L));
    }
}
