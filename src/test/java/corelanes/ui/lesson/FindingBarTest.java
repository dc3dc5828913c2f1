package corelanes.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.state.Commands;
import corelanes.ui.state.FiguresState;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bar of what has happened in the work")
class FindingBarTest {

    private final FiguresState figures = Fx.call(FiguresState::new);
    private final List<String> asked = new ArrayList<>();

    private final Commands commands = (Commands) Proxy.newProxyInstance(Commands.class.getClassLoader(),
            new Class<?>[] {Commands.class}, (_, method, _) -> {
                asked.add(method.getName());
                return null;
            });

    @Test
    @DisplayName("is there while something is the matter, says what, and asks for the remedy by mouse or keyboard")
    void asksForTheRemedy() {
        FindingBar bar = Fx.call(() -> new FindingBar(figures, commands));
        try (Fx window = Fx.show(() -> new StackPane(bar))) {
            assertThat(Fx.<Boolean>call(bar::isVisible)).isFalse();
            Fx.run(() -> {
                figures.findingProperty().set("Task A waits for task B, and B for A.");
                figures.remedyProperty().set("Break the deadlock");
            });
            assertThat(Fx.<Boolean>call(() -> bar.isVisible() && bar.isManaged())).isTrue();
            Button button = window.find("#remedy", Button.class);
            assertThat(Fx.<String>call(button::getText)).isEqualTo("Break the deadlock");
            assertThat(Fx.<String>call(button::getAccessibleText)).contains("Break the deadlock", "task B");
            Fx.run(button::fire);
            window.focus(button);
            window.press(KeyCode.ENTER);
            assertThat(asked).containsExactly("remedy", "remedy");
            Fx.run(() -> {
                figures.findingProperty().set("");
                figures.remedyProperty().set("");
            });
            assertThat(Fx.<Boolean>call(() -> bar.isVisible() || bar.isManaged())).isFalse();
        }
    }
}
