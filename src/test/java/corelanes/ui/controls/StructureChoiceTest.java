package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Combinations;
import corelanes.experiment.ExampleCode;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.Fx;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class StructureChoiceTest extends PanelStory {

    @Test
    void theKeysPassOverStructuresThatDoNotGoWithTheWorkload() {
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        for (WorkloadKind workload : WorkloadKind.values()) {
            Fx.run(() -> state.workloadProperty().set(workload));
            window.focus(structure);
            Set<StructureKind> met = EnumSet.of(state.structureProperty().get());
            for (KeyCode key : List.of(KeyCode.UP, KeyCode.DOWN)) {
                for (int press = 0; press < StructureKind.values().length; press++) {
                    window.press(key);
                    met.add(state.structureProperty().get());
                }
            }
            assertThat(met).isEqualTo(Combinations.of(workload));
        }
    }

    @Test
    void structuresThatDoNotGoWithTheWorkloadAreGreyAndSayWhy() {
        Fx.run(() -> state.workloadProperty().set(WorkloadKind.PIPELINE));
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        window.focus(structure);
        Fx.run(structure::show);
        await().until(() -> !Fx.call(() -> cells(structure)).isEmpty());
        for (ListCell<?> cell : Fx.call(() -> cells(structure))) {
            StructureKind kind = (StructureKind) cell.getItem();
            boolean refused = Combinations.refusal(WorkloadKind.PIPELINE, kind).isPresent();
            assertThat(cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused"))).isEqualTo(refused);
            assertThat(refused ? cell.getTooltip().getText() : "")
                    .isEqualTo(Combinations.refusal(WorkloadKind.PIPELINE, kind).orElse(""));
        }
        Fx.run(structure::hide);
        assertThat(window.find("#refused-structures", Label.class).getText())
                .isEqualTo(Stream.of(StructureKind.values())
                        .flatMap(kind -> Combinations.refusal(WorkloadKind.PIPELINE, kind).stream()).distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static List<ListCell<?>> cells(ComboBox<?> combo) {
        Node list = ((ComboBoxListViewSkin<?>) combo.getSkin()).getPopupContent();
        List<ListCell<?>> cells = new ArrayList<>();
        Fx.all(list, ListCell.class).stream().filter(cell -> cell.getItem() != null).forEach(cells::add);
        return cells;
    }

    @Test
    void theChoicesBindBothWays() {
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        Fx.run(() -> state.structureProperty().set(StructureKind.VIRTUAL));
        assertThat(structure.getValue()).isEqualTo(StructureKind.VIRTUAL);
        window.focus(window.find("#workload", ComboBox.class));
        window.press(KeyCode.DOWN);
        assertThat(state.workloadProperty().get()).isEqualTo(WorkloadKind.HTTP);
    }

    @Test
    void theCodeOfTheStructureIsShownFollowsTheChoiceAndCanBeCopied() {
        Fx.run(() -> window.find("#more", ToggleButton.class).setSelected(true));
        window.focus(window.find("#show-code", Button.class));
        window.press(KeyCode.SPACE);
        MoreSection more = Fx.call(() -> Fx.all(panel, MoreSection.class).getFirst());
        Stage code = Fx.call(() -> more.code().orElseThrow().stage());
        await().until(() -> Fx.call(code::isShowing));
        TextArea lines = (TextArea) code.getScene().lookup("#code");
        for (StructureKind kind : StructureKind.values()) {
            Fx.run(() -> state.structureProperty().set(kind));
            assertThat(lines.getText()).isEqualTo(ExampleCode.of(kind));
            Fx.run(() -> ((Button) code.getScene().lookup("#copy-code")).fire());
            assertThat(Fx.<String>call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(ExampleCode.of(kind));
        }
        assertThat(lines.isEditable()).isFalse();
        await().until(() -> Fx.call(code::isFocused));
        window.press(KeyCode.ESCAPE);
        await().until(() -> !Fx.call(code::isShowing));
    }
}
