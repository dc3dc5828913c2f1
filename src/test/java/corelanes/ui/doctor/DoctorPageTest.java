package corelanes.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.DoctorState;
import corelanes.ui.state.DoctorState.Progress;
import corelanes.ui.state.RecordedCommands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorPageTest {

    private static final String REMEDY = "sudo sysctl kernel.perf_event_paranoid=2";
    private static final String LONG = "what was found, in a sentence that is too long for one line of this page, "
            .repeat(3).strip();

    private final DoctorState state = new DoctorState();
    private final RecordedCommands commands = new RecordedCommands();
    private TextField below;
    private Theme theme;
    private DoctorPage page;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        below = Fx.call(() -> new TextField());
        page = Fx.call(() -> new DoctorPage(state, commands));
        window = Fx.show(() -> new StackPane(below, page));
        Fx.run(() -> state.openProperty().set(true));
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    private static CheckupPage found(CheckupPage.Readiness readiness, String... reasons) {
        CheckupPage.Row source = new CheckupPage.Row("source", List.of("inferred", LONG), Optional.of(REMEDY));
        CheckupPage.Row clock = new CheckupPage.Row("clock", List.of("30 ns"), Optional.empty());
        return new CheckupPage(readiness, "A verdict.", List.of(reasons), "2 cores",
                List.of(new CheckupPage.Section("Machine", List.of(clock)),
                        new CheckupPage.Section("Lanes", List.of(source))),
                List.of(new CheckupPage.Switch("4 kB", "3 µs", "2 µs to 4 µs"),
                        new CheckupPage.Switch("4 MB", "not clear", "")),
                "the text", "{}");
    }

    private void show(CheckupPage shown) {
        Fx.run(() -> {
            state.pageProperty().set(Optional.of(shown));
            state.progressProperty().set(Progress.DONE);
            page.getScene().getRoot().applyCss();
            page.getScene().getRoot().layout();
        });
    }

    private List<String> words(String selector) {
        return Fx.call(() -> Fx.all(page.lookup(selector), Label.class).stream().map(Label::getText).toList());
    }

    @Test
    void theVerdictIsOnTopWithAllItsReasons() {
        show(found(CheckupPage.Readiness.LIMITED, "first", LONG, "third"));
        assertThat(words("#verdict")).containsExactly("Ready for class, with limits", "• first", "• " + LONG,
                "• third");
        assertThat(page.lookup("#verdict").getAccessibleText()).contains("A verdict.");
        show(found(CheckupPage.Readiness.READY));
        assertThat(words("#verdict")).containsExactly("Ready for class", "A verdict.");
    }

    @Test
    void eachReadinessHasItsOwnWordsAndColour() {
        Set<String> colours = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        for (CheckupPage.Readiness each : CheckupPage.Readiness.values()) {
            show(found(each));
            colours.add(Fx.call(() -> ((Region) page.lookup("#verdict")).getBackground().getFills().getFirst()
                    .getFill().toString()));
            words.add(words("#verdict").getFirst());
        }
        assertThat(colours).hasSize(CheckupPage.Readiness.values().length);
        assertThat(words).hasSize(CheckupPage.Readiness.values().length);
    }

    @Test
    void findingsStandInOrderAndNothingIsCut() {
        show(found(CheckupPage.Readiness.READY));
        assertThat(words("#doctor-findings")).containsSubsequence("Machine", "clock", "30\u00a0ns", "Lanes", "source",
                "inferred", LONG, REMEDY, "4 kB", "3 µs", "2 µs to 4 µs", "4 MB", "not clear");
        assertThat(Fx.call(() -> Fx.all(page, Label.class))).noneMatch(Label::isTextTruncated);
    }

    @Test
    void remediesTextAndJsonCanBeCopied() {
        show(found(CheckupPage.Readiness.LIMITED, "first"));
        assertThat(copiedBy("#copy-remedy")).isEqualTo(REMEDY);
        assertThat(copiedBy("#copy-text")).isEqualTo("the text");
        assertThat(window.find("#copied", Label.class).getText()).isEqualTo("The text is copied.");
        assertThat(copiedBy("#copy-json")).isEqualTo("{}");
    }

    private String copiedBy(String button) {
        return Fx.call(() -> {
            ((Button) page.lookup(button)).fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    @Test
    void whileNothingWasFoundThereIsNothingToCopy() {
        assertThat(window.find("#copy-text", Button.class).isDisabled()).isTrue();
        assertThat(window.find("#copy-json", Button.class).isDisabled()).isTrue();
        assertThat(page.lookup("#verdict").isManaged()).isFalse();
    }

    @Test
    void aLookCanBeAskedForAndIsWatched() {
        Fx.run(() -> {
            window.find("#examine", Button.class).fire();
            window.find("#examine-working-sets", Button.class).fire();
        });
        assertThat(commands.asked).containsExactly("examine false", "examine true");
        Fx.run(() -> {
            state.stepProperty().set("the clock");
            state.doneProperty().set(0.25);
            state.progressProperty().set(Progress.EXAMINING);
        });
        assertThat(words("#doctor-progress")).containsExactly("Looking at the clock …");
        ProgressBar bar = Fx.call(() -> Fx.all(page, ProgressBar.class).getFirst());
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getProgress()).isEqualTo(0.25);
        assertThat(window.find("#examine", Button.class).isDisabled()).isTrue();
        assertThat(window.find("#examine-working-sets", Button.class).isDisabled()).isTrue();
        Fx.run(() -> state.progressProperty().set(Progress.DONE));
        assertThat(page.lookup("#doctor-progress").isManaged()).isFalse();
        assertThat(window.find("#examine", Button.class).isDisabled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "FAILED"})
    void whatItWaitsForOrWhyItEndedIsSaid(Progress progress) {
        Fx.run(() -> state.progressProperty().set(progress));
        assertThat(page.lookup("#doctor-progress").isVisible()).isTrue();
        assertThat(words("#doctor-progress").getFirst()).endsWith(".");
        assertThat(Fx.call(() -> Fx.all(page, ProgressBar.class).getFirst()).isVisible()).isFalse();
    }

    @Test
    void escapeAndTheCrossCloseIt() {
        window.press(KeyCode.ESCAPE);
        Fx.run(() -> window.find("#doctor-close", Button.class).fire());
        assertThat(commands.asked).containsExactly("closeDoctor", "closeDoctor");
    }

    @Test
    void tabStaysOnTheOpenPageAndGoesAnywhereOnceItIsClosed() {
        show(found(CheckupPage.Readiness.LIMITED, "first"));
        Set<String> reached = new TreeSet<>();
        for (int tab = 0; tab < 12; tab++) {
            window.press(KeyCode.TAB);
            Node owner = Fx.call(() -> page.getScene().getFocusOwner());
            assertThat(owner).isNotSameAs(below);
            reached.add(String.valueOf(owner.getId()));
        }
        assertThat(reached).contains("doctor-close", "copy-remedy", "examine", "examine-working-sets", "copy-text",
                "copy-json");
        Fx.run(() -> state.openProperty().set(false));
        window.focus(below);
        assertThat(page.isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyButtonHasAName(boolean found) {
        if (found) {
            show(found(CheckupPage.Readiness.LIMITED, "first"));
        }
        for (Button button : Fx.call(() -> Fx.all(page, Button.class))) {
            boolean named = button.getAccessibleText() != null || !button.getText().isBlank();
            assertThat(named).as(button.toString()).isTrue();
        }
    }
}
