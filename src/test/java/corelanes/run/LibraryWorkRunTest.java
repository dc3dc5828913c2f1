package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Lane;
import corelanes.trace.Picture;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run of work inside libraries")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryWorkRunTest {

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    private static Experiment small(WorkloadKind workload) {
        return Experiment.usual(workload).with(new Amount.Tasks(8)).withThreads(4).with(Setting.DOCUMENT_SIZE, 300_000);
    }

    static Stream<Experiment> experiments() {
        return Stream.of(WorkloadKind.JSON, WorkloadKind.IMAGES)
                .flatMap(workload -> Combinations.of(workload).stream()
                        .map(structure -> small(workload).with(structure)))
                .flatMap(experiment -> Stream.of(experiment.with(SourceChoice.INFERRED),
                        experiment.with(SourceChoice.AUTO).with(
                                new CoreChoice.Count(Math.min(2, Runtime.getRuntime().availableProcessors())))));
    }

    private Recording run(Experiment experiment) throws Exception {
        return Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(120, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    @DisplayName("does every task, and leaves a recording that holds together, whatever can be known of the inside")
    void holdsTogether(Experiment experiment) throws Exception {
        Recording recording = run(experiment);
        TraceSnapshot snapshot = recording.snapshot();

        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(8);
        assertThat(snapshot.taskCount()).isEqualTo(8);
        assertThat(snapshot.startedBy(Long.MAX_VALUE)).isEqualTo(8);
        assertThat(snapshot.finishedBy(snapshot.lastNs())).isEqualTo(8);
        assertThat(snapshot.settledSize()).isEqualTo(snapshot.size());
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            assertInOrder(snapshot, snapshot.coreLane(lane));
        }
        for (int task = 0; task < snapshot.taskCount(); task++) {
            assertInOrder(snapshot, snapshot.taskLane(task));
            assertThat(ranNs(snapshot, task)).as("task %s ran", task).isPositive();
        }
        assertThat(recording.result().figures().runningMean())
                .isLessThanOrEqualTo(recording.result().cores().size() + 1e-9);
        assertThat(recording.result().remark()).hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
    }

    private static void assertInOrder(TraceSnapshot snapshot, Lane lane) {
        for (int position = 1; position < lane.size(); position++) {
            assertThat(snapshot.startNs(lane.slice(position)))
                    .isGreaterThanOrEqualTo(snapshot.endNs(lane.slice(position - 1)));
        }
    }

    private static long ranNs(TraceSnapshot snapshot, int task) {
        Lane lane = snapshot.taskLane(task);
        long ranNs = 0;
        for (int position = 0; position < lane.size(); position++) {
            int slice = lane.slice(position);
            boolean running = snapshot.state(slice) == TaskState.RUNNING;
            ranNs += running ? snapshot.endNs(slice) - snapshot.startNs(slice) : 0;
        }
        return ranNs;
    }

    @Test
    @DisplayName("says that it is drawn at the grain of one item where tasks took turns on a core and only ticks tell of it")
    void saysWhatIsCoarse() throws Exception {
        // Items of some 100 ms each: longer than any scheduler leaves a thread alone that others wait for.
        Recording recording = run(small(WorkloadKind.JSON).with(SourceChoice.INFERRED)
                .with(Setting.DOCUMENT_SIZE, 5_000_000));
        assertThat(recording.result().notices())
                .anySatisfy(notice -> assertThat(notice).contains("at the grain of one item"));
    }

    @Test
    @DisplayName("counts valid and invalid documents in the share that is asked for, while it is changed too")
    void countsDocuments() throws Exception {
        Recording recording = run(small(WorkloadKind.JSON).with(new Amount.Tasks(40)).with(Setting.DOCUMENT_SIZE, 5_000)
                .with(Setting.INVALID_SHARE, 250));
        assertThat(tallies(recording.result().tallies())).containsEntry("valid", 30L).containsEntry("invalid", 10L);

        try (Session session = Session.start(small(WorkloadKind.JSON).with(new Amount.UntilStopped())
                .with(Setting.DOCUMENT_SIZE, 20_000).with(Setting.INVALID_SHARE, 0), machine,
                SessionOptions.watched())) {
            Awaitility.await().atMost(Duration.ofSeconds(30))
                    .until(() -> tallies(session.tallies()).getOrDefault("valid", 0L) > 20);
            assertThat(tallies(session.tallies())).containsEntry("invalid", 0L);
            assertThat(session.change(session.experiment().with(Setting.INVALID_SHARE, 1_000))).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(30))
                    .until(() -> tallies(session.tallies()).get("invalid") > 20);
        }
    }

    @Test
    @DisplayName("shows the pictures as they are finished, each as large as was asked")
    void showsPictures() throws Exception {
        try (Session session = Session.start(small(WorkloadKind.IMAGES).with(new Amount.UntilStopped())
                .with(Setting.IMAGE_SIZE, 90), machine, SessionOptions.watched())) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !session.pictures().isEmpty());
            Picture first = session.pictures().getFirst();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(first.jpeg()));
            assertThat(image.getWidth()).isEqualTo(90);
            assertThat(first.title()).isNotBlank();
            assertThat(session.change(session.experiment().with(Setting.IMAGE_SIZE, 60))).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ImageIO
                    .read(new ByteArrayInputStream(session.pictures().getLast().jpeg())).getWidth() == 60);
        }
    }

    @Test
    @DisplayName("takes the photographs of a folder, and ends with a sentence that names the file which is none")
    void photographsOfAFolder(@TempDir Path folder) throws Exception {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("a.png").toFile());
        Experiment experiment = small(WorkloadKind.IMAGES).with(SourceChoice.INFERRED);
        SessionOptions there = SessionOptions.unwatched(0).withImageFolder(Optional.of(folder));
        Recording recording = Session.start(experiment, machine, there).ended().get(60, TimeUnit.SECONDS);
        assertThat(recording.failure()).isEmpty();
        assertThat(tallies(recording.result().tallies())).containsEntry("pixels", 8 * 200 * 100L);

        Files.writeString(folder.resolve("b.jpg"), "not a picture");
        Recording broken = Session.start(experiment.withThreads(1), machine, there).ended().get(60, TimeUnit.SECONDS);
        assertThat(broken.failure()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("b.jpg").contains("no image").endsWith("is kept."));
        assertThat(broken.result().tasksDone()).isEqualTo(1);
        assertThat(broken.snapshot().taskCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("says of a folder without photographs, or of none, what is wrong with it")
    void badFolders(@TempDir Path folder) throws Exception {
        for (Path bad : List.of(folder, folder.resolve("not-there"))) {
            Recording recording = Session.start(small(WorkloadKind.IMAGES), machine,
                    SessionOptions.unwatched(0).withImageFolder(Optional.of(bad))).ended().get(60, TimeUnit.SECONDS);
            assertThat(recording.failure()).hasValueSatisfying(
                    sentence -> assertThat(sentence).contains(bad.toString()).endsWith("."));
        }
    }

    private static Map<String, Long> tallies(List<Tally> tallies) {
        return tallies.stream().collect(Collectors.toMap(Tally::name, Tally::value));
    }

    @ParameterizedTest
    @EnumSource(value = WorkloadKind.class, names = {"JSON", "IMAGES"})
    @DisplayName("ends when it is stopped in the middle of an item that takes long")
    void stopsInTheMiddle(WorkloadKind workload) {
        for (StructureKind structure : Combinations.of(workload)) {
            Session session = Session.start(small(workload).with(structure).with(new Amount.UntilStopped())
                    .with(Setting.DOCUMENT_SIZE, 16_000_000), machine, SessionOptions.watched());
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !session.snapshot().isEmpty());
            session.close();
            assertThat(session.ended().join().failure()).isEmpty();
        }
    }
}
