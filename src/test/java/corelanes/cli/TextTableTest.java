package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheyNeedToBe() {
        assertThat(new TextTable(List.of(List.of("", "time", "n"), List.of("one core", "1", "10"))).lines())
                .containsExactly("           time    n", "one core      1   10");
    }
}
