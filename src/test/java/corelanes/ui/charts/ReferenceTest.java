package corelanes.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void theReferenceWantsRoomAboveTheCores() {
        assertThat(new Reference.Cores(2).wanted()).isEqualTo(4);
        assertThat(new Reference.Cores(16).wanted()).isEqualTo(24);
        assertThat(new Reference.None().wanted()).isZero();
    }
}
