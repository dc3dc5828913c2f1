package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.run.UnfinishedRuns;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import corelanes.trace.TraceSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a run, as by {@code kill -9}: no hook runs, no buffer is emptied. */
class KilledRunTest {

    private static final long A_SECOND_NS = 1_000_000_000;
    private static final long A_MILLISECOND_NS = 1_000_000;
    private static final int INSTANTS = 1_000;

    @TempDir
    private Path folder;
    private Process process;

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void whatWasRecordedUpToTheLastSecondIsThere() throws Exception {
        Path file = folder.resolve("run.lanes");
        Path unfinished = folder.resolve("run.lanes" + UnfinishedRuns.ENDING);
        process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--class-path",
                System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                "-Dcorelanes.cache=" + System.getProperty("corelanes.cache", ""), RunMain.class.getName(), "run",
                "--threads", "3", "--cores", "1", "--cpu-work", "5ms", "--duration", "60s", "--record",
                file.toString())).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> reaches(unfinished, 2 * A_SECOND_NS));
        assertThat(new UnfinishedRuns(Optional.of(folder)).found()).as("is still written to").isEmpty();
        long killedNs = System.nanoTime();
        process.destroyForcibly();
        process.waitFor();
        StoredRecording recovered = Recordings.open(unfinished);
        assertThat(recovered.origin()).isEqualTo(StoredRecording.Origin.RECOVERED);
        // The clock is the same in every process of the machine.
        assertThat(killedNs - recovered.snapshot().lastNs()).isLessThan(A_SECOND_NS);
        assertThat(recovered.snapshot().lastNs() - recovered.snapshot().firstNs()).isGreaterThan(2 * A_SECOND_NS);
        assertThat(recovered.facts().experiment().threads()).isEqualTo(3);
        assertThat(recovered.result().tasksDone()).isPositive();
        assertThreeAreInProgress(recovered.snapshot());
        assertThat(file).doesNotExist();
        assertThat(new UnfinishedRuns(Optional.of(folder)).found()).containsExactly(unfinished);
        Program program = Program.withoutDisplay();
        assertThat(program.run("export", unfinished.toString(), "--save", file.toString())).isZero();
        assertThat(program.out()).startsWith("This run was broken off");
        assertThat(Recordings.open(file).snapshot().size()).isEqualTo(recovered.snapshot().size());
    }

    /**
     * All the time but where one has lost the core between two of its tasks: it is in none then. Where others have the core for long,
     * all three may have.
     */
    private static void assertThreeAreInProgress(TraceSnapshot snapshot) {
        List<Integer> inProgress = IntStream.range(0, INSTANTS)
                .map(instant -> snapshot
                        .inProgressAt(snapshot.lastNs() - A_SECOND_NS / 10 - instant * A_MILLISECOND_NS))
                .boxed().toList();
        assertThat(inProgress).allSatisfy(tasks -> assertThat(tasks).isBetween(0, 3));
        assertThat(inProgress.stream().filter(tasks -> tasks == 3)).hasSizeGreaterThan(INSTANTS / 2);
        assertThat(inProgress.stream().filter(tasks -> tasks == 0)).hasSizeLessThan(INSTANTS / 10);
    }

    private static boolean reaches(Path unfinished, long spanNs) {
        try {
            var snapshot = Recordings.open(unfinished).snapshot();
            return snapshot.lastNs() - snapshot.firstNs() > spanNs;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void aRunThatEndsByItselfLeavesOnlyTheRecording() throws Exception {
        Path file = folder.resolve("run.lanes");
        process = new ProcessBuilder("true").start();
        Program program = Program.withoutDisplay();
        assertThat(program.run("run", "--tasks", "4", "--cpu-work", "20ms", "--record", file.toString()))
                .as(program.err()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Recordings.open(file).origin()).isEqualTo(StoredRecording.Origin.SAVED);
    }
}
