package corelanes.ui.charts;

import corelanes.chart.ThreadsAxis;
import corelanes.chart.ValueAxis;
import corelanes.text.Texts;
import corelanes.ui.state.ChartPoint;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** Draws series over the number of threads: grid, reference lines, median lines, whiskers and marks. */
final class ChartPlot extends Pane {

    private static final double LABEL_GAP_PX = 12;
    private static final double COLUMN_PX = 42;
    private static final double BOTTOM_PX = 20;
    private static final double TOP_PX = 8;
    private static final double RIGHT_PX = 22;
    /** Middle of the words above the limit line, clear of marks on the line. */
    private static final double LIMIT_WORDS_PX = 13;
    private static final double CAP_PX = 3;

    private final Texts texts = Texts.beside(ChartPlot.class);
    private final ChartUnit unit;
    private final int availableCores;
    private final PointWords words;
    private List<PointSeries> series = List.of();
    private Reference reference = new Reference.None();
    private PlotScale scale = new PlotScale(ThreadsAxis.upTo(1), ValueAxis.covering(1, 1), Rectangle2D.EMPTY);

    ChartPlot(ChartUnit unit, int availableCores) {
        this.availableCores = availableCores;
        this.unit = unit;
        words = new PointWords(unit);
        getStyleClass().add("chart-plot");
        setMinSize(120, 60);
        setPrefSize(300, 150);
    }

    /** Shows these from now on. */
    void show(List<PointSeries> shown, Reference against) {
        series = List.copyOf(shown);
        reference = against;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (getWidth() < getMinWidth() || getHeight() < getMinHeight()) {
            return;
        }
        if (series.isEmpty()) {
            sayWhatFillsIt();
            return;
        }
        chooseScale();
        drawGrid();
        switch (reference) {
            case Reference.Cores(int cores) -> drawReference(cores);
            case Reference.None _ -> {
            }
        }
        for (PointSeries one : series) {
            drawSeries(one, Marker.place(one.cores(), availableCores));
        }
    }

    private void sayWhatFillsIt() {
        Text sentence = text(texts.get("empty"), "chart-empty");
        sentence.setWrappingWidth(Math.min(320, getWidth() - 20));
        sentence.setTextAlignment(TextAlignment.CENTER);
        Bounds bounds = sentence.getLayoutBounds();
        sentence.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
    }

    private void chooseScale() {
        double height = getHeight() - TOP_PX - BOTTOM_PX;
        ValueAxis up = PlotScale.up(series, unit, reference, height);
        double left = LABEL_GAP_PX + up.ticks().stream().mapToDouble(tick -> widthOf(tickText(tick, up))).max()
                .orElse(0);
        scale = new PlotScale(PlotScale.across(series), up, new Rectangle2D(left, TOP_PX,
                Math.max(1, getWidth() - left - RIGHT_PX), Math.max(1, height)));
    }

    private double widthOf(String words) {
        Text text = text(words, "chart-tick");
        getChildren().remove(text);
        return text.getLayoutBounds().getWidth();
    }

    private String tickText(double tick, ValueAxis up) {
        return unit.show(tick, up.decimals());
    }

    private void drawGrid() {
        Rectangle2D area = scale.area();
        for (double tick : scale.up().ticks()) {
            line("chart-grid", area.getMinX(), scale.y(tick), area.getMaxX(), scale.y(tick));
            Text label = text(tickText(tick, scale.up()), "chart-tick");
            placeAt(label, area.getMinX() - LABEL_GAP_PX - label.getLayoutBounds().getWidth(), scale.y(tick));
        }
        for (int threads : scale.across().labels((int) (area.getWidth() / COLUMN_PX) + 1)) {
            Text label = text(texts.get("number", threads), "chart-tick");
            placeAt(label, scale.x(threads) - label.getLayoutBounds().getWidth() / 2, area.getMaxY() + BOTTOM_PX * 0.6);
        }
    }

    private void drawReference(int cores) {
        drawIdeal();
        Rectangle2D area = scale.area();
        line("chart-limit", area.getMinX(), scale.y(cores), area.getMaxX(), scale.y(cores));
        Text limit = text(texts.get("limit", cores), "chart-words");
        boolean idealCrossesAtLeft = scale.across().fractionOf(cores) < 0.45;
        double textX = idealCrossesAtLeft ? area.getMaxX() - limit.getLayoutBounds().getWidth() : area.getMinX() + 4;
        placeAt(limit, textX, scale.y(cores) - LIMIT_WORDS_PX);
    }

    private void drawIdeal() {
        double end = Math.min(scale.across().last(), scale.up().end());
        Polyline ideal = new Polyline();
        ideal.getStyleClass().add("chart-ideal");
        int steps = 48;
        for (int step = 0; step <= steps; step++) {
            double threads = Math.pow(end, step / (double) steps);
            ideal.getPoints().addAll(scale.x(threads), scale.y(threads));
        }
        add(ideal);
        Text name = text(texts.get("ideal"), "chart-words");
        double middle = scale.y(end) + 8;
        double beside = Math.max(1, scale.valueAt(middle + 8));
        placeAt(name, scale.x(Math.min(end, beside)) - name.getLayoutBounds().getWidth() - 6, middle);
    }

    private void drawSeries(PointSeries one, int place) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("chart-line", Marker.colour(place), one.source().name().toLowerCase(Locale.ROOT));
        one.points().forEach(point -> line.getPoints().addAll(scale.x(point.threads()), scale.y(point.median())));
        add(line);
        for (ChartPoint point : one.points()) {
            if (point.runs() > 1) {
                drawWhisker(point, Marker.colour(place));
            }
            Node mark = Marker.reachable(place, point.runs() == 1, point.disturbance().level().isMarked());
            Tooltip tip = new Tooltip(words.of(point));
            tip.setShowDelay(Duration.millis(80));
            Tooltip.install(mark, tip);
            mark.setUserData(point);
            mark.relocate(0, 0);
            mark.setLayoutX(scale.x(point.threads()));
            mark.setLayoutY(scale.y(point.median()));
            add(mark);
        }
    }

    private void drawWhisker(ChartPoint point, String colour) {
        double at = scale.x(point.threads());
        line("chart-whisker", at, scale.y(point.low()), at, scale.y(point.high())).getStyleClass().add(colour);
        for (double end : new double[] {point.low(), point.high()}) {
            line("chart-whisker", at - CAP_PX, scale.y(end), at + CAP_PX, scale.y(end)).getStyleClass().add(colour);
        }
    }

    private Line line(String styleClass, double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(styleClass);
        add(line);
        return line;
    }

    /** A text in the plot whose size is known. */
    private Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        add(text);
        return text;
    }

    private void placeAt(Text text, double left, double middle) {
        text.setX(left);
        text.setY(middle);
    }

    /** Styled at once: this is done while the scene is laid out, and the next frame would show it black. */
    private void add(Node node) {
        node.setManaged(false);
        getChildren().add(node);
        node.applyCss();
    }
}
