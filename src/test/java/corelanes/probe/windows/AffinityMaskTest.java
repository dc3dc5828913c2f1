package corelanes.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AffinityMaskTest {

    @Test
    void eachCoreIsABit() {
        assertThat(AffinityMask.of(List.of(3, 0, 33))).contains(new AffinityMask(0x2_0000_0009L));
        assertThat(new AffinityMask(0x2_0000_0009L).cores()).containsExactly(0, 3, 33);
    }

    @Test
    void theHighestCoreIsTheSign() {
        assertThat(AffinityMask.of(List.of(63))).contains(new AffinityMask(Long.MIN_VALUE));
        assertThat(new AffinityMask(Long.MIN_VALUE).cores()).containsExactly(63);
        assertThat(new AffinityMask(-1).cores()).isEqualTo(IntStream.range(0, 64).boxed().toList());
    }

    @Test
    void aCoreNamedTwiceIsOneBit() {
        assertThat(AffinityMask.of(List.of(2, 2))).contains(new AffinityMask(4));
    }

    @Test
    void noCoreOfAGroupHasNoBit() {
        assertThat(AffinityMask.of(List.of(0, 64))).isEmpty();
        assertThat(AffinityMask.of(List.of(-1))).isEmpty();
    }
}
