package corelanes.ui.charts;

import corelanes.chart.ChartPen;
import corelanes.chart.Ink;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** Draws charts as nodes, whose colours the theme gives. Points tell what they are to whoever points at them. */
final class FxPen implements ChartPen {

    private static final double REACH_PX = 10;

    /** What theme.css says: a look with larger letters has everything of a chart larger. */
    private static final double USUAL_LETTER_PX = 14;

    private final Pane to;
    private final double scale;

    FxPen(Pane to) {
        this.to = to;
        this.scale = scaleOf(to);
    }

    /** So many px of the window are one px of a chart that is drawn into it. */
    static double scaleOf(Pane pane) {
        Text letter = new Text();
        pane.getChildren().add(letter);
        letter.applyCss();
        pane.getChildren().remove(letter);
        return pane.getScene() == null ? 1 : letter.getFont().getSize() / USUAL_LETTER_PX;
    }

    @Override
    public void line(double[] x, double[] y, Stroke stroke) {
        Polyline line = new Polyline(pairs(x, y));
        line.setStrokeWidth(stroke.widthPx() * scale);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        if (stroke.dashPx() > 0) {
            line.getStrokeDashArray().add(stroke.dashPx() * scale);
        }
        add(line, "ink-line", stroke.ink());
    }

    @Override
    public void area(double[] x, double[] y, Ink ink, double strength) {
        Polygon area = new Polygon(pairs(x, y));
        area.setOpacity(strength);
        add(area, "ink-area", ink);
    }

    @Override
    public void box(double x, double y, double widthPx, double heightPx, int rgb, double strength) {
        Rectangle box = new Rectangle(x * scale, y * scale, widthPx * scale, heightPx * scale);
        box.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, strength));
        box.setMouseTransparent(true);
        to.getChildren().add(box);
    }

    @Override
    public void dot(double x, double y, double radiusPx, Ink ink, double strength, boolean hollow) {
        Circle dot = new Circle(x * scale, y * scale, radiusPx * scale);
        dot.setOpacity(strength);
        add(dot, hollow ? "ink-ring" : "ink-area", ink);
    }

    @Override
    public void point(double x, double y, String words) {
        Circle reach = new Circle(x * scale, y * scale, REACH_PX * scale);
        reach.getStyleClass().add("marker-reach");
        reach.setUserData(words);
        Tooltip tip = new Tooltip(words);
        tip.setShowDelay(Duration.millis(80));
        Tooltip.install(reach, tip);
        to.getChildren().add(reach);
    }

    @Override
    public void text(String words, double x, double y, Type type) {
        Text text = node(words, type);
        double width = text.getLayoutBounds().getWidth();
        text.setX(switch (type.anchor()) {
            case START -> x * scale;
            case MIDDLE -> x * scale - width / 2;
            case END -> x * scale - width;
        });
        text.setY(y * scale);
        add(text, "ink-area", type.ink());
    }

    @Override
    public double widthOf(String words, Type type) {
        return node(words, type).getLayoutBounds().getWidth() / scale;
    }

    private Text node(String words, Type type) {
        Text text = new Text(words);
        text.setFont(Font.font("Inter", type.bold() ? FontWeight.BOLD : FontWeight.NORMAL, type.sizePx() * scale));
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    private void add(Node node, String kind, Ink ink) {
        node.getStyleClass().addAll(kind, "ink-" + ink.name().toLowerCase(Locale.ROOT));
        node.setMouseTransparent(true);
        to.getChildren().add(node);
        node.applyCss();
    }

    private double[] pairs(double[] x, double[] y) {
        double[] pairs = new double[2 * x.length];
        for (int at = 0; at < x.length; at++) {
            pairs[2 * at] = x[at] * scale;
            pairs[2 * at + 1] = y[at] * scale;
        }
        return pairs;
    }
}
