package corelanes.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final String STAT = """
            cpu  300 0 60 700 20 0 11 2 0 0
            cpu0 100 10 20 300 5 6 7 8 9 10
            cpu1 200 20 40 400 15 0 4 2 0 0
            intr 1 2 3
            ctxt 5
            """;
    private static final String OWN = "31 (a (b) c) R 1 1 1 0 -1 4 99 0 0 0 30 12 7 7 20 0 1 0 6 3 3 1";

    @TempDir
    private Path root;

    @Test
    void readsTheTimesOfEachCore() {
        assertThat(CoreTime.parse(STAT)).isEqualTo(Map.of(0, new CoreTime(143, 305, 8), 1, new CoreTime(264, 415, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu", "cpu0", "cpu0 1 2 3", "cpu0 1 2 3 4 5 6 x", "cpu0 1 2 3 -4 5 6 7",
            "cpux 1 2 3 4 5 6 7",
            "cpu0 1 2 3 4 5 6 99999999999999999999999", "cpu 1 2 3 4 5 6 7 8"})
    void brokenLinesAreLeftOut(String stat) {
        assertThat(CoreTime.parse(stat)).isEmpty();
    }

    @Test
    void kernelsThatKnowNoStealHaveNone() {
        assertThat(CoreTime.parse("cpu3 1 2 3 4 5 6 7")).isEqualTo(Map.of(3, new CoreTime(19, 9, 0)));
    }

    @Test
    void ownTimeIsUserAndSystem() {
        assertThat(NoiseReading.ownTime(OWN)).contains(42L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31 (x", "31 x R 1", "31 (x) R", "31 (x) R 1 1 1 0 -1 4 99 0 0 0 30", "31 (x)",
            "31 (x) R 1 1 1 0 -1 4 99 0 0 0 30 x 7", "31 (x) R 1 1 1 0 -1 4 99 0 0 0 -30 2 7"})
    void brokenOwnTimeIsAbsent(String stat) {
        assertThat(NoiseReading.ownTime(stat)).isEmpty();
    }

    @Test
    void aReadingIsOfTheCoresThatAreAskedFor() {
        Folder folder = new Folder(root).with("proc/stat", STAT).with("proc/self/stat", OWN);
        long beforeNs = System.nanoTime();
        NoiseReading one = NoiseReading.take(folder.files(), List.of(1), List.of(0, 1)).orElseThrow();
        assertThat(one.takenNs()).isBetween(beforeNs, System.nanoTime());
        assertThat(one).isEqualTo(
                new NoiseReading(one.takenNs(), new CoreTime(264, 415, 2), new CoreTime(407, 720, 10), 42));
        assertThat(NoiseReading.take(folder.files(), List.of(1, 2), List.of(1))).isEmpty();
        assertThat(NoiseReading.take(folder.files(), List.of(1), List.of(1, 2))).isEmpty();
        assertThat(NoiseReading.take(folder.files(), List.of(), List.of(1))).isEmpty();
    }

    @Test
    void withoutFilesThereIsNoReading() {
        Folder folder = new Folder(root);
        assertThat(NoiseReading.take(folder.files(), List.of(0), List.of(0))).isEmpty();
        folder.with("proc/stat", STAT);
        assertThat(NoiseReading.take(folder.files(), List.of(0), List.of(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            // busy, idle, steal, own, others, stolen
            "50, 50, 0, 50, 0, 0", "50, 50, 0, 20, 0.3, 0", "0, 100, 0, 0, 0, 0", "40, 40, 20, 40, 0, 0.2",
            "100, 0, 0, 0, 1, 0", "50, 50, 0, 60, 0, 0", "20, 80, 0, -3, 0.2, 0", "20, 80, -1, 0, 0.2, 0"})
    void othersTookWhatIsNotOurs(long busy, long idle, long steal, long own, double others, double stolen) {
        NoiseReading before = ofAll(new CoreTime(1_000, 2_000, 30), 400);
        NoiseReading after = ofAll(new CoreTime(1_000 + busy, 2_000 + idle, 30 + steal), 400 + own);
        Noise noise = Noise.between(before, after, 0).orElseThrow();
        assertThat(noise.othersShare()).isCloseTo(others, within(1e-9));
        assertThat(noise.stealShare()).isCloseTo(stolen, within(1e-9));
    }

    @Test
    void whatThisProcessTookBesideItsWorkersIsItsOwn() {
        NoiseReading after = ofAll(new CoreTime(90, 10, 0), 80);
        Noise noise = Noise.between(ofAll(new CoreTime(0, 0, 0), 0), after, 600_000_000).orElseThrow();
        assertThat(noise.othersShare()).isCloseTo(0.1, within(1e-9));
        assertThat(noise.ownShare()).isCloseTo(0.2, within(1e-9));
        assertThat(noise.share()).as("is no noise of others").isCloseTo(0.1, within(1e-9));
    }

    private static NoiseReading ofAll(CoreTime time, long own) {
        return new NoiseReading(0, time, time, own);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "20, 19, false", "39, 0, false", "20, 20, true", "0, 40, true"})
    void tooLittleTimeIsNotJudged(long busy, long idle, boolean judged) {
        NoiseReading before = ofAll(new CoreTime(1, 2, 3), 4);
        NoiseReading after = ofAll(new CoreTime(1 + busy, 2 + idle, 3), 4);
        assertThat(Noise.between(before, after, 0).isPresent()).isEqualTo(judged);
    }

    @Test
    void theLeastTimeThatIsJudgedTellsQuietFromBusy() {
        CoreTime twoTicksOfOthers = new CoreTime(Noise.LEAST_CORE_TIME_NS / 10_000_000, 0, 0);
        Noise noise = Noise
                .between(ofAll(new CoreTime(0, 0, 0), 0), ofAll(twoTicksOfOthers, twoTicksOfOthers.busy() - 2),
                        0)
                .orElseThrow();
        assertThat(noise.share()).isLessThanOrEqualTo(NoiseLevel.BUSY_FROM);
    }

    /**
     * Machines made up at random: workers held to some of the cores, other threads of this program and other programs anywhere.
     * What is said of others on the workers' cores is never less than it was, and more by no more than what is documented.
     */
    @Test
    void ofSomeCoresItIsWrongByNoMoreThanItSays() {
        Random random = new Random(3);
        for (int machine = 0; machine < 10_000; machine++) {
            long ticks = 40 + random.nextInt(1_000);
            long all = ticks * (1 + random.nextInt(4));
            Load used = Load.random(random, all, random.nextLong(all + 1));
            Load elsewhere = Load.random(random, ticks * random.nextInt(8), 0);
            NoiseReading after = new NoiseReading(1, used.time(), used.time().plus(elsewhere.time()),
                    used.workers + used.own + elsewhere.own);
            Noise noise = Noise.between(ofAll(new CoreTime(0, 0, 0), 0), after, used.workers * 10_000_000)
                    .orElseThrow();
            double said = noise.othersShare() * used.all;
            assertThat(said + noise.ownShare() * used.all).as("nothing is told twice, and nothing is left out")
                    .isCloseTo(used.own + used.others, within(1e-6));
            assertThat(said).isBetween(used.others - 1e-6, used.others + Math.min(elsewhere.others, used.own) + 1e-6);
        }
    }

    /** What some cores did, in ticks of 10 ms: workers, the rest of this program, others; the rest of {@code all} is idle. */
    private record Load(long all, long workers, long own, long others) {

        static Load random(Random random, long all, long workers) {
            long own = random.nextLong(all - workers + 1);
            return new Load(all, workers, own, random.nextLong(all - workers - own + 1));
        }

        CoreTime time() {
            return new CoreTime(workers + own + others, all - workers - own - others, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, QUIET", "0.049, 0, QUIET", "0.05, 0, BUSY", "0.03, 0.03, BUSY", "0.199, 0, BUSY",
            "0.2, 0, TOO_BUSY",
            "0, 0.2, TOO_BUSY", "1, 0, TOO_BUSY"})
    void levels(double others, double steal, NoiseLevel level) {
        assertThat(new Noise(others, steal, 0).level()).isEqualTo(level);
        assertThat(level.word()).isNotBlank();
        assertThat(level.advice()).endsWith(".");
    }
}
