package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.state.FileCommands;
import corelanes.ui.state.FileState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileMenuTest {

    private final FileState state = new FileState();
    private final List<String> asked = new ArrayList<>();
    private FileMenu menu;
    private Fx window;

    private final class Asked implements FileCommands {

        @Override
        public void open(Path file) {
            asked.add("open " + file);
        }

        @Override
        public void save(Path file) {
            asked.add("save " + file);
        }

        @Override
        public void export(Kind kind, Path file) {
            asked.add("export " + kind + " " + file);
        }

        @Override
        public void openUnfinished() {}

        @Override
        public void forgetUnfinished() {}

        @Override
        public void dismiss() {}
    }

    private static final class Answers implements FileDialogs {

        @Override
        public Optional<Path> open(Window owner) {
            return Optional.of(Path.of("a.lanes"));
        }

        @Override
        public Optional<Path> save(Window owner, String name) {
            return Optional.of(Path.of(name + ".lanes"));
        }

        @Override
        public Optional<Export> export(Window owner, String name) {
            return Optional.of(FileDialogs.named(FileCommands.Kind.PICTURE_2, Path.of(name)));
        }
    }

    @BeforeEach
    void open() {
        menu = Fx.call(() -> new FileMenu(state, new Asked(), new Answers()));
        window = Fx.show(() -> new VBox(menu));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MenuItem item(String id) {
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    @Test
    void asksForAFileAndThenHasItDone() {
        Fx.run(() -> {
            state.savableProperty().set(true);
            state.proposedNameProperty().set("mine");
            item("file-open").fire();
            item("file-save").fire();
            item("file-export").fire();
        });
        assertThat(asked).containsExactly("open a.lanes", "save mine.lanes", "export PICTURE_2 mine.png");
    }

    @Test
    void whatThereIsNothingForCantBeChosen() {
        assertThat(Fx.<Boolean>call(() -> item("file-save").isDisable() && item("file-export").isDisable())).isTrue();
        assertThat(Fx.<Boolean>call(() -> item("file-recent").isDisable())).isTrue();
    }

    @Test
    void theKeysAreThoseOfEveryProgram() {
        assertThat(Fx.<List<String>>call(() -> List.of("open", "save", "export").stream()
                .map(key -> item("file-" + key).getAccelerator().getName()).toList()))
                .containsExactly("Shortcut+O", "Shortcut+S", "Shortcut+E");
    }

    @Test
    void recentFilesOpenAgain() {
        Fx.run(() -> state.recent().setAll(Path.of("/x/one_two.lanes"), Path.of("/y/three.lanes")));
        Menu recent = (Menu) item("file-recent");
        assertThat(recent.getItems()).hasSize(2).first().extracting(MenuItem::getText)
                .isEqualTo("one_two.lanes  (/x)");
        Fx.run(recent.getItems().getLast()::fire);
        assertThat(asked).containsExactly("open /y/three.lanes");
    }

    @Test
    void aNameSaysWhatIsExported() {
        assertThat(FileDialogs.named(FileCommands.Kind.TRACE, Path.of("a.svg")).kind())
                .isEqualTo(FileCommands.Kind.VECTOR_PICTURE);
        assertThat(FileDialogs.named(FileCommands.Kind.PICTURE_4, Path.of("a.PNG")).kind())
                .isEqualTo(FileCommands.Kind.PICTURE_4);
        assertThat(FileDialogs.named(FileCommands.Kind.SLICES, Path.of("a")).file()).isEqualTo(Path.of("a.csv"));
    }
}
