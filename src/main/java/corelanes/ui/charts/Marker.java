package corelanes.ui.charts;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/** The mark of a series' points: its own shape as well as its own colour, hollow for a single run. */
final class Marker {

    /** Radius of the mark, px. */
    static final double RADIUS_PX = 4;
    /** Radius of the ring around a mark, px. */
    private static final double RING_PX = 7.5;
    /** Radius within which the mouse finds a mark, px. */
    private static final double REACH_PX = 10;
    private static final List<String> COLOURS = List.of("series-a", "series-b", "series-c", "series-d", "series-e",
            "series-f");

    private Marker() {}

    /**
     * The place of a number of cores among colours and shapes. It stays the same whatever else is shown: all cores come
     * first, then one core, then each doubling.
     */
    static int place(int cores, int available) {
        return cores == available ? 0 : 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(cores));
    }

    /** The style class of the series at {@code place}. */
    static String colour(int place) {
        return COLOURS.get(place % COLOURS.size());
    }

    /** A mark around the point (0, 0). */
    static Shape shape(int place, boolean hollow) {
        double r = RADIUS_PX;
        Shape shape = switch (place % 5) {
            case 0 -> new Circle(r);
            case 1 -> new Polygon(-r, -r, r, -r, r, r, -r, r);
            case 2 -> new Polygon(0, -r * 1.2, r * 1.2, r, -r * 1.2, r);
            case 3 -> new Polygon(0, r * 1.2, r * 1.2, -r, -r * 1.2, -r);
            default -> new Polygon(0, -r * 1.35, r * 1.35, 0, 0, r * 1.35, -r * 1.35, 0);
        };
        shape.getStyleClass().addAll("marker", colour(place), hollow ? "hollow" : "full");
        return shape;
    }

    /** The same, easy to hit with the mouse; {@code marked} puts a ring around it. */
    static Node reachable(int place, boolean hollow, boolean marked) {
        Circle reach = new Circle(REACH_PX);
        reach.getStyleClass().add("marker-reach");
        Group mark = new Group(reach, shape(place, hollow));
        if (marked) {
            mark.getChildren().add(ring());
        }
        return mark;
    }

    /** The ring around what was measured on a busy machine. */
    static Shape ring() {
        Circle ring = new Circle(RING_PX);
        ring.getStyleClass().add("marker-ring");
        return ring;
    }
}
