package corelanes.ui.state;

import corelanes.experiment.TileKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The numbers and sentences beside the lanes, ready to show. */
public final class FiguresState {

    /** {@link #measuredProperty()} while the machine is not being measured. */
    public static final double NOT_MEASURING = -1;

    private static final int LONGEST_TRAIL = 60;

    private final IntegerProperty inProgress = new SimpleIntegerProperty();
    private final IntegerProperty running = new SimpleIntegerProperty();
    private final StringProperty sentence = new SimpleStringProperty("");
    private final DoubleProperty measured = new SimpleDoubleProperty(NOT_MEASURING);
    private final StringProperty pace = new SimpleStringProperty("");
    private final ObjectProperty<Figure> speedup = new SimpleObjectProperty<>(Figure.none(""));
    private final ObjectProperty<Figure> switches = new SimpleObjectProperty<>(Figure.none(""));
    private final ObjectProperty<Figure> lost = new SimpleObjectProperty<>(Figure.none(""));
    private final ObjectProperty<Figure> busy = new SimpleObjectProperty<>(Figure.none(""));
    private final ObjectProperty<Figure> throughput = new SimpleObjectProperty<>(Figure.none(""));
    private final ObjectProperty<Figure> queue = new SimpleObjectProperty<>(Figure.none(""));
    private final Map<TileKind, ObservableList<Double>> trails = new EnumMap<>(TileKind.class);
    private final ObservableList<ChartPoint> speedups = FXCollections.observableArrayList();
    private final ObservableList<ChartPoint> overheads = FXCollections.observableArrayList();
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<NoiseGauge> noise = new SimpleObjectProperty<>(NoiseGauge.EMPTY);
    private final StringProperty recordingCost = new SimpleStringProperty("");
    private final StringProperty dropped = new SimpleStringProperty("");
    private final StringProperty machine = new SimpleStringProperty("");
    private final ObservableList<Thumbnail> thumbnails = FXCollections.observableArrayList();
    private final StringProperty tallies = new SimpleStringProperty("");
    private final StringProperty remark = new SimpleStringProperty("");
    private final StringProperty finding = new SimpleStringProperty("");
    private final StringProperty remedy = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");

    /** Tasks started and unfinished at the play head. */
    public IntegerProperty inProgressProperty() {
        return inProgress;
    }

    /** Tasks on a core at the play head. */
    public IntegerProperty runningProperty() {
        return running;
    }

    /** What is being seen, in plain words; words between two pairs of asterisks are strong. */
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /** How much of what is to be known of the machine has been measured, 0 … 1, or {@link #NOT_MEASURING}. */
    public DoubleProperty measuredProperty() {
        return measured;
    }

    /** The pace of the play head in words. */
    public StringProperty paceProperty() {
        return pace;
    }

    /** Tile: speedup. */
    public ObjectProperty<Figure> speedupProperty() {
        return speedup;
    }

    /** Tile: switches per second. */
    public ObjectProperty<Figure> switchesProperty() {
        return switches;
    }

    /** Tile: share of core time lost to switching. */
    public ObjectProperty<Figure> lostProperty() {
        return lost;
    }

    /** Tile: cores busy. */
    public ObjectProperty<Figure> busyProperty() {
        return busy;
    }

    /** Tile: tasks finished a second. */
    public ObjectProperty<Figure> throughputProperty() {
        return throughput;
    }

    /** Tile: tasks in progress that do not run. */
    public ObjectProperty<Figure> queueProperty() {
        return queue;
    }

    /** Any of the tiles' figures. */
    public ObjectProperty<Figure> figure(TileKind kind) {
        return switch (kind) {
            case SPEEDUP -> speedup;
            case SWITCHES -> switches;
            case LOST -> lost;
            case BUSY -> busy;
            case THROUGHPUT -> throughput;
            case QUEUE -> queue;
        };
    }

    /** The newest values of a figure, the latest last: how it has gone so far. */
    public ObservableList<Double> trail(TileKind kind) {
        return trails.computeIfAbsent(kind, _ -> FXCollections.observableArrayList());
    }

    /** A figure has this value now. */
    public void trail(TileKind kind, double value) {
        ObservableList<Double> trail = trail(kind);
        if (trail.size() >= LONGEST_TRAIL) {
            trail.removeFirst();
        }
        trail.add(value);
    }

    /** Speedup against threads, times; every workload and structure so far. */
    public ObservableList<ChartPoint> speedups() {
        return speedups;
    }

    /** Context-switch overhead against threads, percent of core time; every workload and structure so far. */
    public ObservableList<ChartPoint> overheads() {
        return overheads;
    }

    /** Status bar: the source of the slices. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** Status bar: what others take of the cores now. */
    public ObjectProperty<NoiseGauge> noiseProperty() {
        return noise;
    }

    /** Status bar: what recording costs. */
    public StringProperty recordingCostProperty() {
        return recordingCost;
    }

    /** Status bar: how many slices were dropped. */
    public StringProperty droppedProperty() {
        return dropped;
    }

    /** Status bar: the machine. */
    public StringProperty machineProperty() {
        return machine;
    }

    /** What the work itself has counted over the whole run, numbers strong; empty if it counts nothing. */
    public StringProperty talliesProperty() {
        return tallies;
    }

    /** The newest pictures that the work has made, in the order they were finished; empty if it makes none. */
    public ObservableList<Thumbnail> thumbnails() {
        return thumbnails;
    }

    /** What came of the work, in a sentence or two; empty while it goes on, and if the figures say it all. */
    public StringProperty remarkProperty() {
        return remark;
    }

    /** What has happened in the work and goes on, such as tasks that wait for each other; empty if nothing. */
    public StringProperty findingProperty() {
        return finding;
    }

    /** What can be done about the finding, in the words of a button; empty if nothing. */
    public StringProperty remedyProperty() {
        return remedy;
    }

    /** Something the user should know, as one sentence (an error, a permission that is missing); empty if nothing. */
    public StringProperty noticeProperty() {
        return notice;
    }
}
