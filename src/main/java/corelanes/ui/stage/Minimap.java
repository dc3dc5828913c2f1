package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import corelanes.text.Texts;
import corelanes.ui.state.StageState;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * The whole recording in a strip, with what the lanes show of it as a frame that can be dragged; a click elsewhere
 * brings the view there. What the play head has not reached yet lies under a veil.
 */
final class Minimap extends ThemedPane implements AutoCloseable {

    private static final int HEIGHT_PX = 22;
    private static final int STRIP_PX = 14;
    private static final double SMALLEST_FRAME_PX = 8;

    private final StageState stage;
    private final Navigation navigation;
    private final MinimapPainter painter;
    private final PixelView pixels = new PixelView();
    private final Region veil = overlay("minimap-veil");
    private final Region seen = overlay("minimap-seen");
    private final Region playHead = overlay("play-head");
    private final ViewSlider slider;
    private final Subscription subscriptions;
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private double grabbedPx;
    private double paintedWidth;
    private double paintedScale;
    private boolean stripDirty = true;
    private boolean overlaysDirty = true;

    Minimap(StageState stage, Navigation navigation, TaskPalette palette, Texts texts) {
        this.stage = stage;
        this.navigation = navigation;
        this.painter = new MinimapPainter(palette);
        getStyleClass().addAll("themed-pane", "minimap");
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("minimap"));
        slider = new ViewSlider(navigation, texts);
        getChildren().addAll(pixels, veil, seen, playHead, slider);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        subscriptions = Subscription.combine(stage.snapshotProperty().subscribe(this::stripChanged),
                stage.originNsProperty().subscribe(this::stripChanged),
                stage.viewportProperty().subscribe(this::overlaysChanged),
                stage.revealedUntilNsProperty().subscribe(this::overlaysChanged),
                stage.playHeadNsProperty().subscribe(this::overlaysChanged));
    }

    private static Region overlay(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private void stripChanged() {
        stripDirty = true;
    }

    private void overlaysChanged() {
        overlaysDirty = true;
    }

    @Override
    void themeChanged() {
        stripDirty = true;
    }

    /** Paints what has changed since the last time. */
    void paint() {
        boolean resized = getWidth() != paintedWidth || outputScale() != paintedScale;
        if ((stripDirty || resized) && getWidth() >= 1) {
            stripDirty = false;
            paintedWidth = getWidth();
            paintedScale = outputScale();
            overlaysDirty = true;
            paintStrip();
        }
        if (overlaysDirty) {
            overlaysDirty = false;
            moveOverlays();
        }
    }

    private void paintStrip() {
        double outputScale = outputScale();
        int widthPx = (int) Math.round(getWidth() * outputScale);
        int heightPx = (int) Math.round(STRIP_PX * outputScale);
        boolean empty = stage.snapshotProperty().get().isEmpty();
        long firstNs = empty ? stage.originNsProperty().get() : navigation.firstNs();
        scale = new TimeScale(Viewport.between(firstNs, empty ? firstNs : navigation.lastNs()), widthPx);
        int[] strip = pixels.pixels(widthPx, heightPx, outputScale);
        painter.paint(stage.snapshotProperty().get(), scale, heightPx, argb(lane(), card()), strip);
        pixels.show();
        pixels.relocate(0, (HEIGHT_PX - STRIP_PX) / 2.0);
    }

    private void moveOverlays() {
        Viewport viewport = stage.viewportProperty().get();
        boolean any = !stage.snapshotProperty().get().isEmpty();
        double top = (HEIGHT_PX - STRIP_PX) / 2.0;
        double from = Math.clamp(xPx(viewport.startNs()), 0, Math.max(0, getWidth() - SMALLEST_FRAME_PX));
        double least = from + SMALLEST_FRAME_PX;
        double to = Math.clamp(xPx(viewport.endNs()), least, Math.max(least, getWidth()));
        seen.setVisible(any);
        slider.setVisible(any);
        slider.resizeRelocate(-ViewSlider.HANDLE_PX / 2, 0, getWidth() + ViewSlider.HANDLE_PX, HEIGHT_PX);
        if (any) {
            slider.show(viewport);
        }
        seen.resizeRelocate(from - 1, 0, to - from + 2, HEIGHT_PX);
        double veiled = Math.clamp(xPx(stage.revealedUntilNsProperty().get()), 0, getWidth());
        veil.setVisible(any && veiled < getWidth());
        veil.resizeRelocate(veiled, top, getWidth() - veiled, STRIP_PX);
        double head = xPx(stage.playHeadNsProperty().get());
        playHead.setVisible(any && head >= 0 && head <= getWidth());
        playHead.resizeRelocate(head - 1, 2, 2, HEIGHT_PX - 4.0);
    }

    private double xPx(long timeNs) {
        if (timeNs >= scale.viewport().endNs()) {
            return timeNs == scale.viewport().endNs() ? getWidth() : getWidth() + 1;
        }
        return scale.xPx(timeNs) * getWidth() / scale.widthPx();
    }

    private long timeNs(double xPx) {
        return scale.timeNs(xPx * scale.widthPx() / getWidth());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !stage.snapshotProperty().get().isEmpty()) {
            Viewport viewport = stage.viewportProperty().get();
            long timeNs = timeNs(event.getX());
            boolean inside = timeNs >= viewport.startNs() && timeNs < viewport.endNs();
            long middleNs = viewport.startNs() + viewport.spanNs() / 2;
            grabbedPx = inside ? event.getX() - xPx(middleNs) : 0;
            if (!inside) {
                navigation.centre(timeNs);
            }
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            navigation.centre(timeNs(event.getX() - grabbedPx));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        // The nodes on top are placed by paint(): moving them asks for a layout that has nothing to do.
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT_PX;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
