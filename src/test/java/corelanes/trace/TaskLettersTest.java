package corelanes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskLettersTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "701, ZZ", "702, AAA"})
    void lettersGoOnAfterZ(int task, String letters) {
        assertThat(TaskLetters.of(task)).isEqualTo(letters);
    }

    @Test
    void noTaskHasNone() {
        assertThat(TaskLetters.of(Slice.NO_TASK)).isEmpty();
    }
}
