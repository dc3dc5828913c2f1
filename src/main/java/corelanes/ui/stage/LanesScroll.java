package corelanes.ui.stage;

import corelanes.text.Texts;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two scroll bars: for more lanes than fit, and for more task rows than fit. Values count lanes and rows. */
final class LanesScroll {

    private static final double WIDTH_PX = 12;

    private final ScrollBar lanes;
    private final ScrollBar rows;

    LanesScroll(Texts texts, Runnable onScrolled) {
        lanes = bar(texts.get("scroll.lanes"), onScrolled);
        rows = bar(texts.get("scroll.tasks"), onScrolled);
    }

    private static ScrollBar bar(String name, Runnable onScrolled) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        bar.setAccessibleText(name);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setFocusTraversable(false);
        bar.setMax(0);
        bar.valueProperty().addListener((value, before, now) -> onScrolled.run());
        return bar;
    }

    ScrollBar lanes() {
        return lanes;
    }

    ScrollBar rows() {
        return rows;
    }

    /** The lane to begin with. */
    int lane() {
        return (int) Math.round(lanes.getValue());
    }

    /** The row to begin with. */
    int row() {
        return (int) Math.round(rows.getValue());
    }

    /** Scrolls whichever is at a height by some lanes or rows; positive down. */
    void by(int steps, StageGeometry geometry, double yPx) {
        ScrollBar bar = geometry.laneAt(yPx) >= 0 || yPx < geometry.tasksTopPx() ? lanes : rows;
        bar.setValue(Math.clamp(Math.round(bar.getValue()) + (double) steps, 0, bar.getMax()));
    }

    /** Takes over how much there is and where the bars go. */
    void update(StageFrame frame, double widthPx) {
        StageGeometry at = frame.geometry();
        update(lanes, frame.snapshot().coreCount(), at.visibleLanes());
        update(rows, frame.rows().size(), at.visibleRows());
        lanes.resizeRelocate(widthPx - WIDTH_PX, at.lanesTopPx(), WIDTH_PX, at.lanesBottomPx() - at.lanesTopPx());
        rows.resizeRelocate(widthPx - WIDTH_PX, at.rowsTopPx(), WIDTH_PX, Math.max(0, at.bottomPx() - at.rowsTopPx()));
    }

    private static void update(ScrollBar bar, int all, int seen) {
        int hidden = Math.max(0, all - seen);
        bar.setVisible(hidden > 0 && seen > 0);
        if (bar.getMax() != hidden) {
            bar.setMax(hidden);
            bar.setBlockIncrement(seen);
            bar.setVisibleAmount((double) hidden * seen / Math.max(1, all));
            if (bar.getValue() > hidden) {
                bar.setValue(hidden);
            }
        }
    }
}
