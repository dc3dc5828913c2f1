package corelanes.ui.state;

import corelanes.layout.TimeRange;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the recording is being watched. */
public final class PlayState {

    /** {@link #chosenSlowdownProperty()} when the program chooses the pace from the length of a typical turn. */
    public static final int AUTOMATIC = 0;

    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.EMPTY);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final IntegerProperty chosenSlowdown = new SimpleIntegerProperty(AUTOMATIC);
    private final ObjectProperty<TimeRange> loop = new SimpleObjectProperty<>(TimeRange.NONE);
    private final DoubleProperty slowdown = new SimpleDoubleProperty(1);

    /** Where the window is between work and watching. */
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** Whether the play head stands still. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Whether the work itself is going on right now. */
    public BooleanProperty workingProperty() {
        return working;
    }

    /** The pace the user chose: 1 for as it happened, 80 for 80 times slower, {@link #AUTOMATIC} for the program's. */
    public IntegerProperty chosenSlowdownProperty() {
        return chosenSlowdown;
    }

    /** How many times slower than it happened the play head moves now. */
    public DoubleProperty slowdownProperty() {
        return slowdown;
    }

    /** The stretch that is played again and again; {@link TimeRange#NONE} if none is. */
    public ObjectProperty<TimeRange> loopProperty() {
        return loop;
    }
}
