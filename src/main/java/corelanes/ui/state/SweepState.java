package corelanes.ui.state;

import corelanes.chart.SweepView;
import corelanes.experiment.Difference;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Sweeps and the page with their charts. */
public final class SweepState {

    /** Where a sweep is. */
    public enum Progress {
        /** None was asked for yet, or the last one has ended. */
        IDLE,
        /** It begins when what is working now has ended. */
        WAITING,
        /** It is under way. */
        RUNNING
    }

    private static final int USUAL_REPEATS = 7;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>(Progress.IDLE);
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final StringProperty step = new SimpleStringProperty("");
    private final StringProperty threads = new SimpleStringProperty("");
    private final IntegerProperty repeats = new SimpleIntegerProperty(USUAL_REPEATS);
    private final BooleanProperty untilSure = new SimpleBooleanProperty(true);
    private final BooleanProperty gustafson = new SimpleBooleanProperty();
    private final BooleanProperty linear = new SimpleBooleanProperty();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObservableList<Difference> besides = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Difference>> beside = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty predicting = new SimpleBooleanProperty();
    private final ObservableList<SweepView.Guess> guess = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SweepView>> view = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty caption = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");

    /** Whether the page with the charts is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Where the sweep is. */
    public ObjectProperty<Progress> progressProperty() {
        return progress;
    }

    /** How much of it is done, 0 … 1. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** What is being measured and how long the rest takes, in words; empty if nothing is. */
    public StringProperty stepProperty() {
        return step;
    }

    /** The numbers of threads, as a person writes them: {@code 1, 2, 4, 8}. */
    public StringProperty threadsProperty() {
        return threads;
    }

    /** How often each of them is measured, at least. */
    public IntegerProperty repeatsProperty() {
        return repeats;
    }

    /** Whether each is measured more often if that makes the medians sure. */
    public BooleanProperty untilSureProperty() {
        return untilSure;
    }

    /** Whether Gustafson's law is fitted too. */
    public BooleanProperty gustafsonProperty() {
        return gustafson;
    }

    /** Whether each thread is equally wide on the charts' axis, rather than each doubling. */
    public BooleanProperty linearProperty() {
        return linear;
    }

    /** Whether each doubling of a value is equally high on the charts' axes, rather than each step. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** In what sweeps that are measured beside this one can differ from it. */
    public ObservableList<Difference> besides() {
        return besides;
    }

    /** In what those are to differ that are measured beside the next sweep; empty if none are. */
    public ObjectProperty<Optional<Difference>> besideProperty() {
        return beside;
    }

    /** Whether a person says before a sweep what to expect. */
    public BooleanProperty predictingProperty() {
        return predicting;
    }

    /** What a person expects of the speedup, by rising number of threads. */
    public ObservableList<SweepView.Guess> guess() {
        return guess;
    }

    /** What the charts show: the newest sweep, while it is under way too; empty before the first. */
    public ObjectProperty<Optional<SweepView>> viewProperty() {
        return view;
    }

    /** What was done where and when, in a line. */
    public StringProperty captionProperty() {
        return caption;
    }

    /** Something to know of the sweep or of a file, as one sentence; empty if nothing. */
    public StringProperty noticeProperty() {
        return notice;
    }
}
