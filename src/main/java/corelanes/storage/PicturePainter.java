package corelanes.storage;

import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.LaneWords;
import corelanes.layout.StatePattern;
import corelanes.layout.TaskPalette;
import corelanes.layout.TaskRowPlanner;
import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paints one picture, in the light theme, from the same plans as the window. */
final class PicturePainter {

    private static final Color PAPER = Color.WHITE;
    private static final Color LANE = new Color(0xEEF1F4);
    private static final Color GRID = new Color(0xD8DEE4);
    private static final Color TEXT = new Color(0x1F2328);
    private static final Color MUTED = new Color(0x59636E);
    private static final Color MARK = new Color(0x0969DA);
    private static final float FAINTEST = 0.4f;

    private final Graphics2D to;
    private final TraceSnapshot snapshot;
    private final PictureLayout layout;
    private final TimeScale scale;
    private final TaskPalette palette = TaskPalette.load();
    private final LaneWords words = new LaneWords();
    private final TimeTicks ticks = new TimeTicks();
    private final LanePlan plan = new LanePlan();
    private boolean showsOtherWork;

    PicturePainter(Graphics2D to, TraceSnapshot snapshot, PictureLayout layout, TimeScale scale) {
        this.to = to;
        this.snapshot = snapshot;
        this.layout = layout;
        this.scale = scale;
        ticks.plan(scale, snapshot.firstNs(), 8.5);
    }

    void paint(List<String> caption) {
        to.setColor(PAPER);
        to.fillRect(0, 0, layout.widthPx(), layout.heightPx());
        int left = PictureLayout.MARGIN_PX;
        text(words.lanesTitle(), left, PictureLayout.TITLE_PX - 16, font(Font.BOLD, 24), TEXT);
        double titlePx = to.getFontMetrics(font(Font.BOLD, 24)).stringWidth(words.lanesTitle());
        text(words.lanesSubtitle(), left + titlePx + 16, PictureLayout.TITLE_PX - 15, font(Font.PLAIN, 18), MUTED);
        for (int line = 0; line < caption.size(); line++) {
            double yPx = PictureLayout.TITLE_PX + PictureLayout.CAPTION_PX * (line + 0.5);
            text(caption.get(line), left, yPx, font(Font.PLAIN, 15), MUTED);
        }
        axis();
        LanePlanner planner = new LanePlanner();
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            planner.plan(snapshot, lane, scale, Long.MAX_VALUE, plan);
            lane(lane, layout.lanesPx() + lane * layout.lanePitchPx());
        }
        marks();
        if (layout.rows() > 0) {
            tasks();
        }
    }

    private void axis() {
        for (int tick = 0; tick < ticks.size(); tick++) {
            Font font = font(Font.PLAIN, 13);
            double widthPx = to.getFontMetrics(font).stringWidth(ticks.label(tick));
            double xPx = layout.plotLeftPx() + ticks.xPx(tick) - widthPx / 2;
            text(ticks.label(tick), Math.min(xPx, layout.widthPx() - widthPx - 6), layout.axisPx(), font, MUTED);
        }
    }

    private void lane(int lane, int topPx) {
        int heightPx = layout.lanePx();
        to.setColor(LANE);
        to.fill(new RoundRectangle2D.Double(layout.plotLeftPx(), topPx, layout.plotWidthPx(), heightPx, 6, 6));
        to.setColor(GRID);
        for (int tick = 0; tick < ticks.size(); tick++) {
            to.fill(new Rectangle2D.Double(layout.plotLeftPx() + Math.floor(ticks.xPx(tick)), topPx, 1, heightPx));
        }
        Font name = font(Font.BOLD, heightPx > 30 ? 16 : 13);
        text(words.core(snapshot.core(lane)), PictureLayout.MARGIN_PX, topPx + heightPx / 2.0, name, TEXT);
        for (int entry = 0; entry < plan.size(); entry++) {
            showsOtherWork |= plan.task(entry) == Slice.NO_TASK;
            solid(entry, topPx + 2, heightPx - 4, 7, 1);
            letters(entry, topPx + heightPx / 2.0, heightPx > 30 ? 15 : 12);
        }
    }

    private void solid(int entry, double topPx, double heightPx, double arcPx, double gapPx) {
        Color colour = new Color(palette.argb(plan.task(entry)));
        double xPx = layout.plotLeftPx() + plan.xPx(entry);
        if (plan.isColumn(entry)) {
            float strength = Math.max(FAINTEST, plan.density(entry));
            to.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), Math.round(255 * strength)));
            to.fillRect((int) xPx, (int) topPx, 1, (int) heightPx);
            return;
        }
        to.setColor(colour);
        double widthPx = plan.widthPx(entry);
        if (widthPx < 5) {
            // Between whole pixels: a mixture of two tasks' colours would look like a third task.
            int leftPx = (int) Math.round(xPx);
            to.fillRect(leftPx, (int) topPx, (int) Math.max(1, Math.round(xPx + widthPx) - leftPx), (int) heightPx);
        } else {
            to.fill(new RoundRectangle2D.Double(xPx, topPx, widthPx - gapPx, heightPx, arcPx, arcPx));
        }
    }

    private void letters(int entry, double middlePx, int sizePx) {
        String letters = words.letters(plan.task(entry));
        Font font = font(Font.BOLD, sizePx);
        double textPx = to.getFontMetrics(font).stringWidth(letters);
        if (plan.widthPx(entry) >= textPx + 6) {
            double xPx = layout.plotLeftPx() + plan.xPx(entry) + (plan.widthPx(entry) - 1 - textPx) / 2;
            text(letters, xPx, middlePx, font, new Color(palette.textArgb(plan.task(entry))));
        }
    }

    private void marks() {
        double freePx = 0;
        for (var mark : snapshot.marks()) {
            double xPx = layout.plotLeftPx() + scale.xPx(mark.atNs());
            if (xPx >= layout.plotLeftPx() && xPx <= layout.plotLeftPx() + layout.plotWidthPx()) {
                to.setColor(MARK);
                to.fill(new Rectangle2D.Double(xPx, layout.axisPx() - 26.0, 1,
                        26 + layout.lanesPx() - layout.axisPx()
                                + (double) layout.lanePitchPx() * snapshot.coreCount()));
                Font font = font(Font.PLAIN, 13);
                double textPx = to.getFontMetrics(font).stringWidth(mark.text());
                if (xPx >= freePx && xPx + textPx + 6 < layout.widthPx()) {
                    text(mark.text(), xPx + 5, layout.axisPx() - 20.0, font, MARK);
                    freePx = xPx + textPx + 16;
                }
            }
        }
    }

    private void tasks() {
        TaskRowPlanner planner = new TaskRowPlanner();
        Set<TaskState> states = EnumSet.of(TaskState.RUNNING);
        for (int task = 0; task < layout.rows(); task++) {
            planner.plan(snapshot, task, scale, Long.MAX_VALUE, plan);
            row(task, layout.rowsPx() + task * PictureLayout.ROW_PITCH_PX, states);
        }
        int left = PictureLayout.MARGIN_PX;
        Font heading = font(Font.BOLD, 16);
        text(words.tasksTitle(), left, layout.tasksPx(), heading, TEXT);
        double headingPx = to.getFontMetrics(heading).stringWidth(words.tasksTitle());
        String legend = words.legend(states) + (showsOtherWork ? words.legendOfOtherWork() : "");
        text(legend, left + headingPx + 14, layout.tasksPx(), font(Font.PLAIN, 14), MUTED);
        if (layout.rows() < snapshot.taskCount()) {
            double yPx = layout.rowsPx() + layout.rows() * PictureLayout.ROW_PITCH_PX + PictureLayout.ROW_PX / 2.0;
            String more = words.tasksMore(snapshot.taskCount() - layout.rows());
            text(more, layout.plotLeftPx(), yPx, font(Font.PLAIN, 14), MUTED);
        }
    }

    private void row(int task, int topPx, Set<TaskState> states) {
        Color colour = new Color(palette.argb(task));
        to.setColor(colour);
        to.fill(new RoundRectangle2D.Double(PictureLayout.MARGIN_PX, topPx + 2.0, 11, 11, 4, 4));
        double middlePx = topPx + PictureLayout.ROW_PX / 2.0;
        text(words.task(task), PictureLayout.MARGIN_PX + 19.0, middlePx, font(Font.PLAIN, 14), MUTED);
        Map<TaskState, TexturePaint> textures = new EnumMap<>(TaskState.class);
        for (int entry = 0; entry < plan.size(); entry++) {
            states.add(plan.state(entry));
            if (plan.state(entry) == TaskState.RUNNING) {
                solid(entry, topPx, PictureLayout.ROW_PX, 4, 0);
            } else {
                int fromPx = (int) Math.round(layout.plotLeftPx() + plan.xPx(entry));
                int toPx = (int) Math.round(layout.plotLeftPx() + plan.xPx(entry) + plan.widthPx(entry));
                to.setPaint(textures.computeIfAbsent(plan.state(entry), state -> texture(state, colour, topPx)));
                to.fillRect(fromPx, topPx, Math.max(1, toPx - fromPx), PictureLayout.ROW_PX);
            }
        }
    }

    private static TexturePaint texture(TaskState state, Color colour, int rowPx) {
        StatePattern tile = StatePattern.of(state, 1);
        BufferedImage image = new BufferedImage(tile.sizePx(), tile.sizePx(), BufferedImage.TYPE_INT_ARGB);
        for (int at = 0; at < tile.alpha().length; at++) {
            image.setRGB(at % tile.sizePx(), at / tile.sizePx(), tile.alpha()[at] << 24 | colour.getRGB() & 0xFFFFFF);
        }
        return new TexturePaint(image,
                new Rectangle(0, rowPx + (PictureLayout.ROW_PX - tile.sizePx()) / 2, tile.sizePx(),
                        tile.sizePx()));
    }

    private void text(String text, double xPx, double middlePx, Font font, Color colour) {
        to.setFont(font);
        to.setColor(colour);
        var metrics = to.getFontMetrics();
        to.drawString(text, (float) xPx, (float) (middlePx + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private static Font font(int style, int sizePx) {
        return new Font(Font.SANS_SERIF, style, sizePx);
    }
}
