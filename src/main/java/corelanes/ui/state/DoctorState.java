package corelanes.ui.state;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The doctor's page: whether it is open, what is being looked at, and what was found. */
public final class DoctorState {

    /** How far a look at the machine is. */
    public enum Progress {
        /** Nobody asked for one. */
        IDLE,
        /** It begins when the experiment that is working has ended. */
        WAITING,
        /** It is under way. */
        EXAMINING,
        /** It has ended, and there is a page. */
        DONE,
        /** It broke off; what was found before stands. */
        FAILED
    }

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>(Progress.IDLE);
    private final DoubleProperty done = new SimpleDoubleProperty();
    private final StringProperty step = new SimpleStringProperty("");
    private final ObjectProperty<Optional<CheckupPage>> page = new SimpleObjectProperty<>(Optional.empty());

    /** Whether the page is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** How far the look at the machine is. */
    public ObjectProperty<Progress> progressProperty() {
        return progress;
    }

    /** How much of it is done, 0 … 1. */
    public DoubleProperty doneProperty() {
        return done;
    }

    /** What is being looked at, in a few words. */
    public StringProperty stepProperty() {
        return step;
    }

    /** What was found last. */
    public ObjectProperty<Optional<CheckupPage>> pageProperty() {
        return page;
    }
}
