package corelanes.ui.state;

import corelanes.layout.TaskGrouping;
import corelanes.layout.TaskOrder;
import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the lanes show: the recording, the stretch of it that is seen, and where the play head is. Times in ns. */
public final class StageState {

    /** {@link #memoryMbProperty()} unless something else is chosen. */
    public static final int USUAL_MEMORY_MB = 512;

    private final ObjectProperty<TraceSnapshot> snapshot;
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(new Viewport(0, 60_000_000));
    private final LongProperty originNs = new SimpleLongProperty();
    private final LongProperty playHeadNs = new SimpleLongProperty();
    private final LongProperty revealedUntilNs = new SimpleLongProperty(Long.MAX_VALUE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final IntegerProperty hoveredTask = new SimpleIntegerProperty(-1);
    private final IntegerProperty selectedTask = new SimpleIntegerProperty(-1);
    private final ObjectProperty<TimeRange> measured = new SimpleObjectProperty<>(TimeRange.NONE);
    private final ObjectProperty<TaskOrder> taskOrder = new SimpleObjectProperty<>(TaskOrder.NUMBER);
    private final ObjectProperty<TaskGrouping> taskGrouping = new SimpleObjectProperty<>(TaskGrouping.NONE);
    private final ObjectProperty<Set<Integer>> foldedGroups = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty tasksFolded = new SimpleBooleanProperty();
    private final BooleanProperty gapsMarked = new SimpleBooleanProperty();
    private final BooleanProperty othersShown = new SimpleBooleanProperty();
    private final IntegerProperty memoryMb = new SimpleIntegerProperty(USUAL_MEMORY_MB);

    /** @param cores the lanes to show before anything is recorded */
    public StageState(List<Integer> cores) {
        snapshot = new SimpleObjectProperty<>(TraceSnapshot.empty(Source.INFERRED, cores));
    }

    /** The recording so far. */
    public ObjectProperty<TraceSnapshot> snapshotProperty() {
        return snapshot;
    }

    /** The stretch that is seen. A view that changes it for the user also sets {@link #followingProperty()} to false. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** The time that the axis calls 0: the start of the run. */
    public LongProperty originNsProperty() {
        return originNs;
    }

    /** The instant that the numbers, the sentence and the cursor line speak of. */
    public LongProperty playHeadNsProperty() {
        return playHeadNs;
    }

    /** Bars are drawn up to here only, so that they grow as the play head passes; Long.MAX_VALUE draws all. */
    public LongProperty revealedUntilNsProperty() {
        return revealedUntilNs;
    }

    /** Whether the view moves along with the play head; false once the user has moved it by hand. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** The task under the pointer, or -1. */
    public IntegerProperty hoveredTaskProperty() {
        return hoveredTask;
    }

    /** The task that is followed across the lanes, or -1. */
    public IntegerProperty selectedTaskProperty() {
        return selectedTask;
    }

    /** The stretch that is measured; {@link TimeRange#NONE} if none is. */
    public ObjectProperty<TimeRange> measuredProperty() {
        return measured;
    }

    /** How the tasks' rows are sorted. */
    public ObjectProperty<TaskOrder> taskOrderProperty() {
        return taskOrder;
    }

    /** What the tasks' rows are grouped by. */
    public ObjectProperty<TaskGrouping> taskGroupingProperty() {
        return taskGrouping;
    }

    /** The groups whose tasks are put away, by their keys ({@link corelanes.layout.TaskRows#key}); an immutable set. */
    public ObjectProperty<Set<Integer>> foldedGroupsProperty() {
        return foldedGroups;
    }

    /** Whether the rows of the tasks are put away. */
    public BooleanProperty tasksFoldedProperty() {
        return tasksFolded;
    }

    /** Whether it is marked where cores had nothing to do, and where a task was ready for them and did not run. */
    public BooleanProperty gapsMarkedProperty() {
        return gapsMarked;
    }

    /** Whether the lanes also show what held a core and was no part of the work. */
    public BooleanProperty othersShownProperty() {
        return othersShown;
    }

    /** How much memory the next recording may take, MB. */
    public IntegerProperty memoryMbProperty() {
        return memoryMb;
    }
}
