package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.CheckupPage;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** What was found, subject by subject, and the table of what a switch costs, if that was measured. */
final class FindingsView extends VBox {

    private static final double LABELS_PX = 130;

    private final Texts texts;

    FindingsView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("findings");
    }

    void show(Optional<CheckupPage> page) {
        getChildren().clear();
        page.ifPresent(this::show);
    }

    private void show(CheckupPage page) {
        page.sections().forEach(section -> getChildren().addAll(heading(section.title()), rows(section)));
        if (!page.switches().isEmpty()) {
            getChildren().addAll(heading(texts.get("switches.title")), new SwitchTable(page.switches(), texts));
        }
    }

    private static Label heading(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("findings-heading");
        return heading;
    }

    private GridPane rows(CheckupPage.Section section) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("findings-rows");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(new ColumnConstraints(LABELS_PX), values);
        for (CheckupPage.Row row : section.rows()) {
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            rows.getRowConstraints().add(top);
            Label label = new Label(row.label());
            label.getStyleClass().add("finding-label");
            rows.addRow(rows.getRowCount() - 1, label, values(row));
        }
        return rows;
    }

    private VBox values(CheckupPage.Row row) {
        VBox values = new VBox();
        values.getStyleClass().add("finding-values");
        for (String value : row.values()) {
            Label line = new Label(WholeFigures.in(value));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            values.getChildren().add(line);
        }
        row.remedy().ifPresent(remedy -> values.getChildren().add(new RemedyRow(remedy, texts)));
        return values;
    }
}
