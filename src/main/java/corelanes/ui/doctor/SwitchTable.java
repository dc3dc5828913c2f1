package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.state.CheckupPage;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What a switch costs by the memory of each thread. */
final class SwitchTable extends GridPane {

    SwitchTable(List<CheckupPage.Switch> switches, Texts texts) {
        setId("switch-table");
        getStyleClass().add("switch-table");
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(numbers, numbers, numbers);
        addRow(0, head(texts.get("switches.working-set")), head(texts.get("switches.cost")),
                head(texts.get("switches.half")));
        for (CheckupPage.Switch row : switches) {
            Label size = new Label(row.workingSet());
            size.setAccessibleText(texts.get("switches.accessible", row.workingSet(), row.cost()));
            addRow(getRowCount(), size, new Label(row.cost()), new Label(row.middleHalf()));
        }
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("switch-head");
        return head;
    }
}
