package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceFactsTest {

    @ParameterizedTest
    @CsvSource({"Linux, CLOCK_MONOTONIC", "Mac OS X, CLOCK_UPTIME_RAW", "Windows 11, QueryPerformanceCounter",
            "AIX, System.nanoTime"})
    void theClockIsThatOfTheSystem(String system, String clock) {
        assertThat(TraceFacts.clock(system)).isEqualTo(clock);
    }
}
