package corelanes.ui.state;

import corelanes.experiment.Difference;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs side by side on one time axis. Times are since the start of each run, ns. */
public final class RaceState {

    /**
     * One of the runs.
     *
     * @param name     what is different about it
     * @param snapshot what was recorded
     * @param wallNs   how long it took, ns
     * @param marked   whether others disturbed it
     */
    public record Panel(String name, TraceSnapshot snapshot, long wallNs, boolean marked) {}

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<Difference> differences = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Difference>> difference = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final StringProperty expected = new SimpleStringProperty("");
    private final BooleanProperty together = new SimpleBooleanProperty();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final StringProperty step = new SimpleStringProperty("");
    private final ObservableList<Panel> panels = FXCollections.observableArrayList();
    private final StringProperty outcome = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(new Viewport(0, 1_000_000_000));
    private final LongProperty headNs = new SimpleLongProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();

    /** Whether the page is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** In what runs of the experiment can differ. */
    public ObservableList<Difference> differences() {
        return differences;
    }

    /** In what they are to differ; empty if they can't in anything. */
    public ObjectProperty<Optional<Difference>> differenceProperty() {
        return difference;
    }

    /** What the runs are called that are to be done. */
    public ObservableList<String> names() {
        return names;
    }

    /** Who a person expects to finish first, by its name; empty for nobody. */
    public StringProperty expectedProperty() {
        return expected;
    }

    /** Whether they start together, rather than one after the other on a quiet machine. */
    public BooleanProperty togetherProperty() {
        return together;
    }

    /** Whether they are under way. */
    public BooleanProperty workingProperty() {
        return working;
    }

    /** What is being done, or what is to be known, in words. */
    public StringProperty stepProperty() {
        return step;
    }

    /** The runs that have ended, in the order of their names. */
    public ObservableList<Panel> panels() {
        return panels;
    }

    /** Who finished when and by how much, in words; those between two pairs of asterisks strong. */
    public StringProperty outcomeProperty() {
        return outcome;
    }

    /** What came of writing, copying or printing the runs, in words. */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** The stretch of time that all panels show. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** The instant that the numbers speak of; bars are drawn up to here. */
    public LongProperty headNsProperty() {
        return headNs;
    }

    /** Whether the play head moves. */
    public BooleanProperty playingProperty() {
        return playing;
    }
}
