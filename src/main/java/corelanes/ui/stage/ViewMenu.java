package corelanes.ui.stage;

import corelanes.layout.TaskGrouping;
import corelanes.layout.TaskOrder;
import corelanes.text.Texts;
import corelanes.ui.state.StageState;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;

/** How the lanes and rows are shown, and how much memory the next recording may take. */
final class ViewMenu extends MenuButton implements AutoCloseable {

    private static final List<Integer> MEMORY_MB = List.of(64, 128, 256, StageState.USUAL_MEMORY_MB, 1_024, 2_048);

    private Subscription subscriptions = Subscription.EMPTY;

    /** @param more items that others put below ours */
    ViewMenu(StageState stage, Texts texts, List<MenuItem> more) {
        super(texts.get("view"));
        setId("view-menu");
        getStyleClass().add("view-menu");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.get("view.about"));
        CheckMenuItem gaps = new CheckMenuItem(texts.get("view.gaps"));
        gaps.selectedProperty().bindBidirectional(stage.gapsMarkedProperty());
        CheckMenuItem others = new CheckMenuItem(texts.get("view.others"));
        others.selectedProperty().bindBidirectional(stage.othersShownProperty());
        CheckMenuItem folded = new CheckMenuItem(texts.get("view.folded"));
        folded.selectedProperty().bindBidirectional(stage.tasksFoldedProperty());
        getItems().addAll(others, gaps, folded, new SeparatorMenuItem());
        ToggleGroup orders = new ToggleGroup();
        for (TaskOrder order : TaskOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("view.order." + order));
            item.setToggleGroup(orders);
            item.setOnAction(_ -> stage.taskOrderProperty().set(order));
            also(stage.taskOrderProperty().subscribe(now -> item.setSelected(now == order)));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        ToggleGroup groupings = new ToggleGroup();
        for (TaskGrouping grouping : TaskGrouping.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("view.group." + grouping));
            item.setToggleGroup(groupings);
            item.setOnAction(_ -> stage.taskGroupingProperty().set(grouping));
            also(stage.taskGroupingProperty().subscribe(now -> item.setSelected(now == grouping)));
            getItems().add(item);
        }
        Menu memory = new Menu(texts.get("view.memory"));
        ToggleGroup amounts = new ToggleGroup();
        for (int megabytes : MEMORY_MB) {
            RadioMenuItem item = new RadioMenuItem(texts.get("view.memory.mb", megabytes));
            item.setToggleGroup(amounts);
            item.setOnAction(_ -> stage.memoryMbProperty().set(megabytes));
            also(stage.memoryMbProperty().subscribe(now -> item.setSelected(now.intValue() == megabytes)));
            memory.getItems().add(item);
        }
        getItems().addAll(new SeparatorMenuItem(), memory);
        getItems().addAll(more);
    }

    private void also(Subscription one) {
        subscriptions = subscriptions.and(one);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
