package corelanes.ui.stage;

import corelanes.experiment.Durations;
import corelanes.layout.LaneWords;
import corelanes.layout.TaskGrouping;
import corelanes.layout.TaskPalette;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.StageState;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Time axis, lanes, task rows and play head. Bars are pixels, what is read is a canvas on top of them; the play head is
 * a node of its own, so that moving it paints nothing. Changes only set dirty bits; {@link #paint} does the work.
 */
final class LanesPane extends ThemedPane implements AutoCloseable {

    /** Of 256: how strong the colour of lost time is. */
    private static final int LOST_SHARE = 110;
    private static final double HEAD_PX = 2;
    private static final double HEAD_BEYOND_PX = 4;

    private final StageState stage;
    private final Texts texts;
    private final LaneWords words = new LaneWords();
    private final BarPainter bars;
    private final LabelPainter labels;
    private final Region focusRing = new Region();
    private final Region ground = new Region();
    private final PixelView pixels = new PixelView();
    private final Canvas canvas = new Canvas();
    private final Region playHead = new Region();
    private final Label nothing = new Label();
    private final LanesScroll scroll;
    private final LanesHover hover;
    private final LanesLegend legend;
    private final StageOverlays overlays;
    private final StageFrame frame;
    private final TaskFolding folding;
    private final Subscription subscriptions;
    private TraceSnapshot snapshot;
    private int groups;
    private boolean resized = true;
    private boolean dirty = true;
    private boolean headDirty = true;

    LanesPane(StageState stage, Texts texts) {
        this.stage = stage;
        this.texts = texts;
        TaskPalette palette = TaskPalette.load();
        bars = new BarPainter(palette);
        labels = new LabelPainter(words, palette);
        snapshot = stage.snapshotProperty().get();
        frame = new StageFrame(snapshot);
        folding = new TaskFolding(stage, frame);
        scroll = new LanesScroll(texts, this::markDirty);
        HoverTexts said = new HoverTexts(texts, words);
        hover = new LanesHover(stage, frame, said, palette);
        overlays = new StageOverlays(stage, frame, said, texts);
        legend = new LanesLegend(words);
        getStyleClass().addAll("themed-pane", "lanes-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        behind(focusRing, "lanes-focus");
        behind(ground, "lanes-ground");
        playHead.getStyleClass().add("play-head");
        playHead.setManaged(false);
        playHead.setMouseTransparent(true);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        nothing.setText(texts.get("nothing"));
        nothing.getStyleClass().add("nothing");
        nothing.setMouseTransparent(true);
        getChildren().addAll(focusRing, ground, pixels, canvas);
        getChildren().addAll(overlays.nodes());
        getChildren().addAll(playHead, nothing, scroll.lanes(), scroll.rows(), hover.card(),
                overlays.instant());
        subscriptions = Subscription.combine(stage.snapshotProperty().subscribe(this::snapshotChanged),
                stage.viewportProperty().subscribe(this::markDirty),
                stage.originNsProperty().subscribe(this::markDirty),
                stage.revealedUntilNsProperty().subscribe(this::markDirty),
                stage.hoveredTaskProperty().subscribe(this::markDirty),
                stage.selectedTaskProperty().subscribe(this::markDirty),
                stage.measuredProperty().subscribe(this::markDirty),
                stage.taskOrderProperty().subscribe(this::markDirty),
                stage.gapsMarkedProperty().subscribe(this::markDirty),
                stage.othersShownProperty().subscribe(this::markDirty),
                stage.tasksFoldedProperty().subscribe(this::reshape),
                stage.taskGroupingProperty().subscribe(this::groupedAnew),
                stage.foldedGroupsProperty().subscribe(this::markDirty),
                stage.playHeadNsProperty().subscribe(this::headMoved));
    }

    /** A child and no background of this pane: that would be drawn anew with every frame, what the ground covers is not. */
    private static void behind(Region region, String styleClass) {
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
    }

    private void markDirty() {
        dirty = true;
    }

    private void groupedAnew() {
        stage.foldedGroupsProperty().set(Set.of());
        reshape();
    }

    private void headMoved() {
        headDirty = true;
        dirty |= stage.taskGroupingProperty().get() == TaskGrouping.STATE;
    }

    private void reshape() {
        resized = true;
        requestLayout();
    }

    /** How many rows are wanted. */
    private int rowsWanted() {
        return stage.tasksFoldedProperty().get() ? 0 : snapshot.taskCount() + groups;
    }

    private void snapshotChanged(TraceSnapshot next) {
        if (next.coreCount() != snapshot.coreCount() || next.taskCount() != snapshot.taskCount()
                || next.marks().isEmpty() != snapshot.marks().isEmpty()) {
            reshape();
        }
        snapshot = next;
        dirty = true;
    }

    @Override
    void themeChanged() {
        dirty = true;
    }

    /**
     * Paints what has changed since the last time; returns at once if nothing has.
     *
     * @param nothingRuns whether all cores may be used
     * @param goesOn      whether there are frames after this one, which may be sharper
     */
    void paint(boolean nothingRuns, boolean goesOn) {
        frame.planOnAllCores(nothingRuns);
        frame.planAtOnce(!goesOn);
        if (getWidth() != canvas.getWidth() || getHeight() != canvas.getHeight()
                || outputScale() != frame.outputScale()) {
            resized = true;
        }
        if ((dirty || resized) && getWidth() > 0 && getHeight() > 0) {
            dirty = false;
            paintFrame();
            dirty |= !frame.isSharp();
            headDirty = true;
        }
        if (headDirty) {
            headDirty = false;
            moveHead();
        }
    }

    private void paintFrame() {
        StageGeometry geometry = frame.geometry();
        if (resized) {
            resized = false;
            geometry = StageGeometry.of((int) getWidth(), (int) getHeight(), snapshot.coreCount(), rowsWanted(),
                    !snapshot.marks().isEmpty());
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            focusRing.resize(getWidth(), getHeight());
            ground.resize(getWidth(), getHeight());
            pixels.relocate(geometry.plotLeftPx(), geometry.lanesTopPx());
            playHead.resize(HEAD_PX, geometry.lanesBottomPx() - geometry.lanesTopPx() + 2 * HEAD_BEYOND_PX);
        }
        long originNs = stage.originNsProperty().get();
        frame.group(stage.taskGroupingProperty().get(), stage.playHeadNsProperty().get(),
                stage.foldedGroupsProperty().get());
        frame.plan(stage.snapshotProperty().get(), stage.viewportProperty().get(), originNs,
                stage.revealedUntilNsProperty().get(), geometry, outputScale(), scroll.lane(), scroll.row(),
                stage.taskOrderProperty().get(), stage.gapsMarkedProperty().get(),
                stage.othersShownProperty().get());
        if (groups != frame.rows().groups()) {
            groups = frame.rows().groups();
            reshape();
        }
        int hovered = stage.hoveredTaskProperty().get();
        bars.hovered(hovered >= 0 ? hovered : stage.selectedTaskProperty().get());
        int lane = argb(lane(), card());
        bars.gapColours(BarPainter.mix(lane, argb(grid(), lane()), 128),
                BarPainter.mix(lane, argb(warning(), card()), LOST_SHARE));
        bars.into(pixels.pixels(frame.deviceWidthPx(), frame.deviceHeightPx(), outputScale()), frame.deviceWidthPx(),
                outputScale());
        int card = argb(card(), card());
        frame.paint(bars, originNs, card, lane, argb(grid(), lane()));
        pixels.show();
        legend.update(frame);
        labels.fonts(fontFamily(), letterScale());
        String patterns = legend.patterns() + (frame.gaps().isShown() ? texts.get("gaps") : "")
                + (frame.isOthersShown() ? words.legendOfDisturbances() : "");
        labels.paint(canvas.getGraphicsContext2D(), frame, this, patterns, legend.count());
        MigrationPainter.paint(canvas.getGraphicsContext2D(), frame, stage.selectedTaskProperty().get(),
                stage.revealedUntilNsProperty().get(), text());
        scroll.update(frame, getWidth());
        nothing.setVisible(snapshot.isEmpty());
        hover.update(getWidth(), getHeight());
        overlays.update(getWidth(), getHeight());
    }

    private void moveHead() {
        long timeNs = stage.playHeadNsProperty().get();
        double xPx = frame.deviceScale().xPx(timeNs) / frame.outputScale();
        boolean inside = xPx >= 0 && xPx <= frame.geometry().plotWidthPx();
        playHead.setVisible(inside && !snapshot.isEmpty());
        if (inside) {
            playHead.relocate(frame.geometry().plotLeftPx() + xPx - HEAD_PX / 2,
                    frame.geometry().lanesTopPx() - HEAD_BEYOND_PX);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            String shown = texts.get("description", snapshot.coreCount(), snapshot.taskCount(),
                    Durations.show(stage.viewportProperty().get().spanNs()));
            return groups == 0 ? shown
                    : shown + texts.get("description.groups", groups, stage.foldedGroupsProperty().get().size());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    StageFrame frame() {
        return frame;
    }

    LanesHover hover() {
        return hover;
    }

    TaskFolding folding() {
        return folding;
    }

    StageOverlays overlays() {
        return overlays;
    }

    LanesScroll scroll() {
        return scroll;
    }

    @Override
    protected void layoutChildren() {
        StageGeometry geometry = StageGeometry.of((int) getWidth(), (int) getHeight(), snapshot.coreCount(),
                rowsWanted(), false);
        layoutInArea(nothing, geometry.plotLeftPx(), geometry.lanesTopPx(), geometry.plotWidthPx(),
                geometry.laneHeightPx(), 0, HPos.CENTER, VPos.CENTER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return StageGeometry.preferredHeightPx(snapshot.coreCount(), rowsWanted(), !snapshot.marks().isEmpty());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), 140);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return StageGeometry.largestHeightPx(snapshot.coreCount(), rowsWanted(), !snapshot.marks().isEmpty());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
