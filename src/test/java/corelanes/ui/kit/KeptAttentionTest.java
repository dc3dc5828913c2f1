package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAttentionTest {

    private final BooleanProperty open = new SimpleBooleanProperty();
    private Button below;
    private StackPane root;
    private Button first;
    private Button second;
    private HBox page;
    private Fx window;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            below = new Button("below");
            root = new StackPane(below);
            first = new Button("first");
            second = new Button("second");
            page = new HBox(first, second);
            page.visibleProperty().bind(open);
            KeptAttention.keep(page, open, first);
        });
        window = Fx.show(() -> root);
        window.focus(below);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node owner() {
        return Fx.call(() -> below.getScene().getFocusOwner());
    }

    @Test
    void aPageThatIsMadeWhenItIsOpenedHasTheFocusAtOnce() {
        Fx.run(() -> {
            open.set(true);
            root.getChildren().add(page);
        });
        assertThat(owner()).isSameAs(first);
    }

    @Test
    void aPageThatIsThereHasTheFocusWheneverItIsOpenedAndKeepsIt() {
        Fx.run(() -> root.getChildren().add(page));
        assertThat(owner()).isSameAs(below);
        for (int opening = 0; opening < 2; opening++) {
            Fx.run(() -> open.set(true));
            assertThat(owner()).isSameAs(first);
            window.press(KeyCode.TAB);
            assertThat(owner()).isSameAs(second);
            window.press(KeyCode.TAB);
            assertThat(owner()).isSameAs(first);
            Fx.run(() -> open.set(false));
            window.focus(below);
            assertThat(owner()).isSameAs(below);
        }
    }
}
