package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.doctor.Checkup;
import corelanes.doctor.Checkups;
import corelanes.doctor.DoctorReport;
import corelanes.doctor.Step;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.DoctorState;
import corelanes.ui.state.DoctorState.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look at the machine from the window")
class DoctorDeskTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final DoctorState state = new DoctorState();
    private final DoctorDesk desk = new DoctorDesk(state, this::examine);
    private volatile boolean asksForWorkingSets;
    private volatile boolean breaks;

    /** Looks at one thing, and waits there. */
    private Checkup examine(boolean sweep, Consumer<Step> begins) throws InterruptedException {
        asksForWorkingSets = sweep;
        begins.accept(Step.RECORDING);
        begun.countDown();
        goOn.await();
        if (breaks) {
            throw new IllegalStateException("on purpose");
        }
        return Checkups.well();
    }

    @AfterEach
    void endsItsThread() {
        desk.close();
        await().atMost(LONGEST).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("corelanes-check-up")));
    }

    private void frameUntil(Progress progress) {
        await().atMost(LONGEST).until(() -> {
            desk.frame(false);
            return state.progressProperty().get() == progress;
        });
    }

    @Test
    @DisplayName("says what it looks at, how much is done, and what it found")
    void examines() throws InterruptedException {
        desk.ask(true);
        desk.frame(false);
        begun.await();
        desk.frame(false);
        assertThat(state.progressProperty().get()).isEqualTo(Progress.EXAMINING);
        assertThat(state.stepProperty().get()).isEqualTo(Step.RECORDING.words());
        assertThat(state.doneProperty().get()).isEqualTo(Step.RECORDING.doneBefore(true));
        assertThat(desk.isExamining()).isTrue();
        goOn.countDown();
        frameUntil(Progress.DONE);
        assertThat(asksForWorkingSets).isTrue();
        assertThat(desk.isExamining()).isFalse();
        assertThat(state.pageProperty().get()).map(CheckupPage::readiness).contains(CheckupPage.Readiness.READY);
    }

    @Test
    @DisplayName("begins only when no experiment is working")
    void waits() throws InterruptedException {
        goOn.countDown();
        desk.ask(false);
        desk.frame(true);
        desk.frame(true);
        assertThat(state.progressProperty().get()).isEqualTo(Progress.WAITING);
        assertThat(begun.getCount()).as("nobody looks yet").isOne();
        desk.frame(false);
        begun.await();
        frameUntil(Progress.DONE);
        assertThat(asksForWorkingSets).isFalse();
    }

    @Test
    @DisplayName("is given up at once, and lets nobody begin before it has stopped")
    void givenUp() throws InterruptedException {
        desk.ask(false);
        desk.frame(false);
        begun.await();
        desk.giveUp();
        assertThat(state.progressProperty().get()).isEqualTo(Progress.IDLE);
        await().atMost(LONGEST).until(() -> !desk.isExamining());
        desk.frame(false);
        assertThat(state.progressProperty().get()).isEqualTo(Progress.IDLE);
        assertThat(state.pageProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("that breaks off says so, and leaves what was found before")
    void breaksOff() {
        goOn.countDown();
        desk.ask(false);
        frameUntil(Progress.DONE);
        breaks = true;
        desk.ask(false);
        frameUntil(Progress.FAILED);
        assertThat(state.pageProperty().get()).isPresent();
    }

    @Test
    @DisplayName("comes to a page with the words, the text and the JSON of the command line")
    void page() {
        CheckupPage page = CheckupPages.of(Checkups.nothingKnown(), "1.2.3");
        assertThat(page.readiness()).isEqualTo(CheckupPage.Readiness.NOT_READY);
        assertThat(page.reasons()).isNotEmpty();
        assertThat(page.sections()).allSatisfy(section -> assertThat(section.rows()).isNotEmpty());
        List<String> lines = new DoctorReport(80).lines(Checkups.nothingKnown());
        assertThat(page.text().lines().skip(2)).containsExactlyElementsOf(lines);
        assertThat(page.text()).startsWith("CoreLanes 1.2.3 · a test\n\n");
        assertThat(page.json()).startsWith("{").contains("\"version\" : \"1.2.3\"");
        assertThat(CheckupPages.of(Checkups.well(), "1").switches()).hasSize(1);
    }
}
