package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The algorithm workload")
class AlgorithmWorkloadTest {

    private static AlgorithmWorkload workload(String algorithm) {
        return new AlgorithmWorkload(new WorkSettings(settings(algorithm)));
    }

    private static Experiment settings(String algorithm) {
        return Experiment.usual(WorkloadKind.ALGORITHM).with(Setting.ALGORITHM, Setting.ALGORITHM.read(algorithm));
    }

    @ParameterizedTest
    @EnumSource(PrimeCount.class)
    @DisplayName("counts primes right, below any limit")
    void countsRight(PrimeCount algorithm) {
        Random random = new Random(41);
        for (int question = 0; question < 60; question++) {
            int limit = question < 30 ? question : random.nextInt(30_000);
            int expected = 0;
            for (int number = 2; number < limit; number++) {
                expected += BigInteger.valueOf(number).isProbablePrime(40) ? 1 : 0;
            }
            assertThat(algorithm.below(limit, new WatchedMarker()).primes()).as("below %s", limit).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 4", "100, 25", "1000, 168", "10000, 1229", "100000, 9592", "1000000, 78498"})
    @DisplayName("knows the counts that everybody knows")
    void knownCounts(int limit, int primes) {
        assertThat(PrimeCount.SIEVE.below(limit, new WatchedMarker()).primes()).isEqualTo(primes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "fast"})
    @DisplayName("finds the known answer by either algorithm, and ticks all the way")
    void eitherIsRight(String algorithm) throws WorkloadException {
        WatchedMarker marker = new WatchedMarker();
        assertThat(workload(algorithm).perform(0, marker)).isTrue();
        assertThat(marker.ticks()).isGreaterThan(100);
    }

    @Test
    @DisplayName("needs by the slow one many times the steps of the fast one, and says how many cores that would take")
    void theFastOneNeedsFarFewerSteps() throws WorkloadException {
        AlgorithmWorkload slow = workload("slow");
        AlgorithmWorkload fast = workload("fast");
        assertThat(slow.remark()).as("before the first answer").isEmpty();
        slow.warmUp();
        slow.perform(0, new WatchedMarker());
        fast.perform(0, new WatchedMarker());
        assertThat(value(slow, "steps")).isGreaterThan(10 * value(fast, "steps"));
        assertThat(value(slow, "slow_answers")).isOne();
        assertThat(value(fast, "fast_answers")).isOne();
        assertThat(slow.remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).containsPattern("it would take [0-9,]+ cores").endsWith("."));
    }

    @Test
    @DisplayName("takes another algorithm from the next task on")
    void followsTheSetting() throws WorkloadException {
        WorkSettings settings = new WorkSettings(settings("slow"));
        AlgorithmWorkload workload = new AlgorithmWorkload(settings);
        settings.set(settings("fast"));
        workload.perform(0, new WatchedMarker());
        assertThat(value(workload, "fast_answers")).isOne();
    }

    @ParameterizedTest
    @EnumSource(PrimeCount.class)
    @DisplayName("returns at the first tick that says stop")
    void stops(PrimeCount algorithm) {
        WatchedMarker marker = new WatchedMarker(new AtomicBoolean(true));
        assertThat(algorithm.below(AlgorithmWorkload.LIMIT, marker).isWhole()).isFalse();
        assertThat(marker.ticks()).isOne();
    }

    private static long value(AlgorithmWorkload workload, String name) {
        return workload.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }
}
