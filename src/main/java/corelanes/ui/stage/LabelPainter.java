package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.LaneWords;
import corelanes.layout.TaskPalette;
import corelanes.layout.TaskRows;
import corelanes.layout.TimeTicks;
import corelanes.trace.Mark;
import corelanes.trace.Slice;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Writes everything that is read in a frame: axis, names, letters, marks, legend. */
final class LabelPainter {

    private static final double LETTER_PX = 8.5;
    private static final double LETTER_ROOM_PX = 5;
    private static final double FLAG_GAP_PX = 10;
    private static final double LEGEND_LEFT_PX = 50;

    private final LaneWords words;
    private final TaskPalette palette;
    private final Paint[] colours;
    private final Paint[] textColours;
    private final Text measure = new Text();
    private String family = "";
    private double scale = 1;
    private Font small = Font.getDefault();
    private Font normal = Font.getDefault();
    private Font strong = Font.getDefault();
    private Font tiny = Font.getDefault();
    private Font letter = Font.getDefault();

    LabelPainter(LaneWords words, TaskPalette palette) {
        this.words = words;
        this.palette = palette;
        this.colours = new Paint[palette.size()];
        this.textColours = new Paint[palette.size()];
        for (int task = 0; task < palette.size(); task++) {
            colours[task] = colour(palette.argb(task));
            textColours[task] = colour(palette.textArgb(task));
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** @param newScale how large letters are, as times the usual ones */
    void fonts(String newFamily, double newScale) {
        if (!family.equals(newFamily) || scale != newScale) {
            family = newFamily;
            scale = newScale;
            tiny = Font.font(family, 9 * scale);
            small = Font.font(family, 11 * scale);
            normal = Font.font(family, 12 * scale);
            strong = Font.font(family, FontWeight.BOLD, 13 * scale);
            letter = Font.font(family, FontWeight.BOLD, 12 * scale);
        }
    }

    void paint(GraphicsContext to, StageFrame frame, ThemedPane theme, String legend, String tasksShown) {
        to.clearRect(0, 0, to.getCanvas().getWidth(), to.getCanvas().getHeight());
        to.setTextBaseline(VPos.CENTER);
        axis(to, frame, theme);
        marks(to, frame, theme);
        lanes(to, frame, theme);
        if (frame.geometry().visibleRows() > 0) {
            tasks(to, frame, theme, legend, tasksShown);
        }
    }

    private void axis(GraphicsContext to, StageFrame frame, ThemedPane theme) {
        StageGeometry at = frame.geometry();
        TimeTicks ticks = frame.ticks();
        to.setFont(small);
        to.setFill(theme.textMuted());
        to.setTextAlign(TextAlignment.CENTER);
        double yPx = at.axisTopPx() + StageGeometry.AXIS_PX / 2.0 - 2;
        for (int tick = 0; tick < ticks.size(); tick++) {
            double xPx = at.plotLeftPx() + ticks.xPx(tick);
            double halfPx = ticks.label(tick).length() * 3.0 * scale;
            if (xPx + halfPx < at.plotRightPx() + StageGeometry.RIGHT_PX) {
                to.fillText(ticks.label(tick), xPx, yPx);
            }
        }
    }

    private void marks(GraphicsContext to, StageFrame frame, ThemedPane theme) {
        StageGeometry at = frame.geometry();
        double freePx = at.plotLeftPx();
        to.setFont(small);
        to.setTextAlign(TextAlignment.LEFT);
        for (int index = 0; index < frame.snapshot().marks().size(); index++) {
            Mark mark = frame.snapshot().marks().get(index);
            double xPx = at.plotLeftPx() + frame.deviceScale().xPx(mark.atNs()) / frame.outputScale();
            if (xPx < at.plotLeftPx() || xPx > at.plotRightPx()) {
                continue;
            }
            boolean free = xPx >= freePx;
            double topPx = free ? 2 : at.axisTopPx() + 2.0;
            to.setFill(theme.accent());
            to.fillRect(xPx, topPx, 1, at.lanesBottomPx() - topPx);
            if (free) {
                freePx = flag(to, theme, mark, xPx, at.plotRightPx() + StageGeometry.RIGHT_PX);
            }
        }
    }

    /** A flag, and its text if the card has room for it. @return where the next one may begin, px */
    private double flag(GraphicsContext to, ThemedPane theme, Mark mark, double xPx, double rightPx) {
        to.beginPath();
        to.moveTo(xPx, 2);
        to.lineTo(xPx + 8, 6);
        to.lineTo(xPx, 10);
        to.closePath();
        to.fill();
        double widthPx = widthPx(mark.text());
        to.setFill(theme.text());
        if (xPx + 12 + widthPx < rightPx) {
            to.fillText(mark.text(), xPx + 12, 7);
        }
        return xPx + 12 + widthPx + FLAG_GAP_PX;
    }

    private double normalWidthPx(String text) {
        measure.setFont(normal);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private double widthPx(String text) {
        measure.setFont(small);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private void lanes(GraphicsContext to, StageFrame frame, ThemedPane theme) {
        StageGeometry at = frame.geometry();
        to.setTextAlign(TextAlignment.LEFT);
        to.setFill(theme.text());
        to.setFont(at.lanePitchPx() >= 20 ? strong : at.lanePitchPx() >= 14 ? small : tiny);
        for (int lane = 0; lane < at.visibleLanes(); lane++) {
            String name = words.core(frame.snapshot().core(frame.firstLane() + lane));
            to.fillText(name, 0, at.laneTopPx(lane) + at.laneHeightPx() / 2.0, at.plotLeftPx() - 6.0);
        }
        if (at.laneHeightPx() >= 15) {
            to.setTextAlign(TextAlignment.CENTER);
            to.setFont(letter);
            for (int lane = 0; lane < at.visibleLanes(); lane++) {
                letters(to, frame, frame.lane(lane), at.laneTopPx(lane) + at.laneHeightPx() / 2.0);
            }
        }
    }

    private void letters(GraphicsContext to, StageFrame frame, LanePlan plan, double yPx) {
        double device = frame.outputScale();
        for (int entry = 0; entry < plan.size(); entry++) {
            double widthPx = plan.widthPx(entry) / device;
            if (widthPx < LETTER_PX + LETTER_ROOM_PX || plan.isColumn(entry) || plan.task(entry) == Slice.NO_TASK) {
                continue;
            }
            String text = words.letters(plan.task(entry));
            if (widthPx >= text.length() * LETTER_PX + LETTER_ROOM_PX) {
                to.setFill(textColours[plan.task(entry) % palette.size()]);
                to.fillText(text, frame.geometry().plotLeftPx() + plan.xPx(entry) / device + (widthPx - 1) / 2, yPx);
            }
        }
    }

    private void tasks(GraphicsContext to, StageFrame frame, ThemedPane theme, String legend, String tasksShown) {
        StageGeometry at = frame.geometry();
        double yPx = at.rowsTopPx() - 13.0;
        to.setTextAlign(TextAlignment.LEFT);
        to.setFont(strong);
        to.setFill(theme.text());
        to.fillText(words.tasksTitle(), 0, yPx);
        to.setFont(normal);
        to.setFill(theme.textMuted());
        double shownPx = tasksShown.isEmpty() ? 0 : normalWidthPx(tasksShown) + FLAG_GAP_PX;
        // Many patterns in a narrow window stand a little closer, rather than be cut.
        to.fillText(legend, LEGEND_LEFT_PX * scale, yPx, at.plotRightPx() - LEGEND_LEFT_PX * scale - shownPx);
        to.setTextAlign(TextAlignment.RIGHT);
        to.fillText(tasksShown, at.plotRightPx(), yPx);
        to.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < frame.rowCount(); row++) {
            double middlePx = at.rowTopPx(row) + at.rowHeightPx() / 2.0;
            if (frame.isHeading(row)) {
                heading(to, frame, theme, row, middlePx);
                continue;
            }
            int task = frame.task(row);
            to.setFill(colours[task % palette.size()]);
            to.fillRoundRect(0, middlePx - 4.5, 9, 9, 3, 3);
            to.setFill(theme.textMuted());
            to.fillText(words.task(task), 16, middlePx, at.plotLeftPx() - 20.0);
        }
    }

    /** A group's heading: a triangle that points down at its tasks, or to the right where they are folded. */
    private void heading(GraphicsContext to, StageFrame frame, ThemedPane theme, int row, double yPx) {
        TaskRows rows = frame.rows();
        int group = rows.group(frame.firstRow() + row);
        to.setFill(theme.text());
        if (rows.isFolded(group)) {
            to.fillPolygon(new double[] {1, 8, 1}, new double[] {yPx - 4.5, yPx, yPx + 4.5}, 3);
        } else {
            to.fillPolygon(new double[] {0, 9, 4.5}, new double[] {yPx - 3.5, yPx - 3.5, yPx + 3.5}, 3);
        }
        to.fillText(words.group(frame.grouping(), rows.key(group), rows.count(group)), 16, yPx,
                frame.geometry().plotRightPx() - 16.0);
    }
}
