package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PlusMinusSlider;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    @Test
    void switchingChangesTheColoursOfAnOpenWindow() {
        Theme theme = Fx.call(Theme::new);
        Region probe = Fx.call(() -> {
            Region region = new Region();
            region.setStyle("-fx-background-color: -cl-background");
            return region;
        });
        try (theme; Fx _ = Fx.show(() -> new VBox(probe))) {
            Fx.run(() -> theme.choiceProperty().set(Theme.Choice.DARK));
            assertThat(backgroundOf(probe)).isEqualTo(Color.web("#0d1117"));
            Fx.run(theme::switchOver);
            assertThat(theme.choiceProperty().get()).isEqualTo(Theme.Choice.LIGHT);
            assertThat(backgroundOf(probe)).isEqualTo(Color.web("#f6f8fa"));
            Fx.run(theme::switchOver);
            assertThat(theme.darkProperty().get()).isTrue();
            assertThat(backgroundOf(probe)).isEqualTo(Color.web("#0d1117"));
        }
    }

    @Test
    void aProjectorGetsLargerLetters() {
        Theme theme = Fx.call(() -> new Theme(Theme.Choice.LIGHT));
        Label label = Fx.call(() -> new Label("a"));
        try (theme; Fx _ = Fx.show(() -> new VBox(label))) {
            assertThat(sizeOf(label)).isEqualTo(14);
            Fx.run(() -> theme.choiceProperty().set(Theme.Choice.PROJECTOR));
            assertThat(sizeOf(label)).isEqualTo(16);
            assertThat(theme.darkProperty().get()).isFalse();
            Fx.run(theme::switchOver);
            assertThat(theme.choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
        }
    }

    private static double sizeOf(Label label) {
        return Fx.call(() -> {
            label.applyCss();
            return label.getFont().getSize();
        });
    }

    @Test
    void takesTheTypefaceInter() {
        Theme theme = Fx.call(Theme::new);
        Label label = Fx.call(() -> new Label("a"));
        try (theme; Fx _ = Fx.show(() -> new VBox(label))) {
            assertThat(Fx.call(() -> {
                label.applyCss();
                return label.getFont().getFamily();
            })).isEqualTo("Inter");
        }
    }

    @Test
    void lightAndDarkDefineTheSameTokensAndAllThatAreUsed() throws IOException {
        Set<String> light = tokens("light.css", "(-cl-[a-z-]+):");
        assertThat(light).isEqualTo(tokens("projector.css", "(-cl-[a-z-]+):"));
        assertThat(light).isEqualTo(tokens("dark.css", "(-cl-[a-z-]+):")).contains("-cl-background", "-cl-card",
                "-cl-card-border", "-cl-lane", "-cl-grid", "-cl-text", "-cl-text-muted", "-cl-accent", "-cl-play-head",
                "-cl-warning", "-cl-ok");
        for (String sheet : List.of("theme.css", "controlsfx-bridge.css", "/corelanes/ui/controls/controls.css",
                "/corelanes/ui/charts/charts.css", "/corelanes/ui/lesson/lesson.css",
                "/corelanes/ui/doctor/doctor.css")) {
            assertThat(light).as(sheet).containsAll(tokens(sheet, "(-cl-[a-z-]+)"));
        }
    }

    @Test
    void noSheetButLightAndDarkNamesAColour() throws IOException {
        for (String sheet : List.of("theme.css", "controlsfx-bridge.css", "/corelanes/ui/controls/controls.css",
                "/corelanes/ui/charts/charts.css", "/corelanes/ui/lesson/lesson.css",
                "/corelanes/ui/doctor/doctor.css")) {
            assertThat(tokens(sheet, "(#[0-9a-fA-F]{3,8}\\b|rgba?\\()")).as(sheet).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK", "PROJECTOR"})
    void controlsFxFindsEveryColourItAsksFor(Theme.Choice choice) {
        ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();
        Logger css = Logger.getLogger("javafx.css");
        Handler handler = collecting(warnings);
        css.addHandler(handler);
        Theme theme = Fx.call(Theme::new);
        Fx.run(() -> theme.choiceProperty().set(choice));
        try (theme;
                Fx window = Fx.show(() -> new VBox(new RangeSlider(0, 10, 2, 5), new PlusMinusSlider(),
                        new SegmentedButton(new javafx.scene.control.ToggleButton("a")), new ToggleSwitch("b"),
                        new StatusBar(), new NotificationPane(new Label("c"))))) {
            Scene scene = Fx.call(() -> window.find(".range-slider", RangeSlider.class).getScene());
            Fx.run(() -> scene.getRoot().applyCss());
            assertThat(warnings).isEmpty();
        } finally {
            css.removeHandler(handler);
        }
    }

    private static Color backgroundOf(Region region) {
        return Fx.call(() -> {
            region.applyCss();
            return (Color) region.getBackground().getFills().getFirst().getFill();
        });
    }

    private static Set<String> tokens(String sheet, String pattern) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Handler collecting(ConcurrentLinkedQueue<String> messages) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                messages.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
