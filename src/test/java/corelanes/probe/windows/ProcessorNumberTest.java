package corelanes.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** {@code typedef struct { WORD Group; BYTE Number; BYTE Reserved; } PROCESSOR_NUMBER}. */
class ProcessorNumberTest {

    @Test
    void theLayoutIsThatOfTheHeader() {
        assertThat(ProcessorNumber.LAYOUT.byteSize()).isEqualTo(4);
        assertThat(ProcessorNumber.LAYOUT.byteAlignment()).isEqualTo(2);
        assertThat(offsetOf("Group")).isZero();
        assertThat(offsetOf("Number")).isEqualTo(2);
        assertThat(offsetOf("Reserved")).isEqualTo(3);
        assertThat(ProcessorNumber.allocate().byteSize()).isEqualTo(4);
    }

    @Test
    void numbersAreUnsigned() {
        MemorySegment number = ProcessorNumber.allocate();
        number.set(ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN), 0, 0xFF_C8_FF_FE);

        assertThat(ProcessorNumber.groupOf(number)).isEqualTo(0xFFFE);
        assertThat(ProcessorNumber.numberOf(number)).isEqualTo(0xC8);
    }

    private static long offsetOf(String field) {
        return ProcessorNumber.LAYOUT.byteOffset(PathElement.groupElement(field));
    }
}
