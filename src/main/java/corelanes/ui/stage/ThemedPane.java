package corelanes.ui.stage;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A region that paints by itself, in the colours and the font that its style sheet hands to it: {@code -stage-card},
 * {@code -stage-lane}, {@code -stage-grid}, {@code -stage-text}, {@code -stage-text-muted}, {@code -stage-accent}, {@code -stage-warning} and
 * {@code -fx-font}.
 */
abstract class ThemedPane extends Region {

    /** What theme.css says. */
    private static final double USUAL_LETTER_PX = 14;
    private static final StyleablePropertyFactory<ThemedPane> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final CssMetaData<ThemedPane, Color> CARD = colour("card", pane -> pane.card, Color.WHITE);
    private static final CssMetaData<ThemedPane, Color> LANE = colour("lane", pane -> pane.lane, Color.LIGHTGRAY);
    private static final CssMetaData<ThemedPane, Color> GRID = colour("grid", pane -> pane.grid, Color.GRAY);
    private static final CssMetaData<ThemedPane, Color> TEXT = colour("text", pane -> pane.text, Color.BLACK);
    private static final CssMetaData<ThemedPane, Color> MUTED = colour("text-muted", pane -> pane.muted, Color.GRAY);
    private static final CssMetaData<ThemedPane, Color> ACCENT = colour("accent", pane -> pane.accent, Color.BLUE);
    private static final CssMetaData<ThemedPane, Color> WARNING = colour("warning", pane -> pane.warning, Color.ORANGE);
    private static final CssMetaData<ThemedPane, Font> FONT = FACTORY.createFontCssMetaData("-fx-font",
            pane -> pane.font,
            Font.getDefault(), true);

    private final SimpleStyleableObjectProperty<Color> card = styled(CARD, "card");
    private final SimpleStyleableObjectProperty<Color> lane = styled(LANE, "lane");
    private final SimpleStyleableObjectProperty<Color> grid = styled(GRID, "grid");
    private final SimpleStyleableObjectProperty<Color> text = styled(TEXT, "text");
    private final SimpleStyleableObjectProperty<Color> muted = styled(MUTED, "muted");
    private final SimpleStyleableObjectProperty<Color> accent = styled(ACCENT, "accent");
    private final SimpleStyleableObjectProperty<Color> warning = styled(WARNING, "warning");
    private final SimpleStyleableObjectProperty<Font> font = styled(FONT, "font");

    private static CssMetaData<ThemedPane, Color> colour(String name,
            Function<ThemedPane, StyleableProperty<Color>> property, Color unstyled) {
        return FACTORY.createColorCssMetaData("-stage-" + name, property, unstyled);
    }

    private <T> SimpleStyleableObjectProperty<T> styled(CssMetaData<ThemedPane, T> metaData, String name) {
        var property = new SimpleStyleableObjectProperty<>(metaData, this, name, metaData.getInitialValue(this));
        property.addListener((styled, before, now) -> themeChanged());
        return property;
    }

    /** Called when a colour or the font is another one. */
    abstract void themeChanged();

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Color card() {
        return card.get();
    }

    Color lane() {
        return lane.get();
    }

    Color grid() {
        return grid.get();
    }

    Color text() {
        return text.get();
    }

    Color textMuted() {
        return muted.get();
    }

    Color accent() {
        return accent.get();
    }

    Color warning() {
        return warning.get();
    }

    /** The font family of the theme. */
    String fontFamily() {
        return font.get().getFamily();
    }

    /** How large letters are, as times the usual look's. */
    double letterScale() {
        return font.get().getSize() / USUAL_LETTER_PX;
    }

    /** A colour as 0xFFRRGGBB, laid over {@code under} where it is translucent. */
    static int argb(Color colour, Color under) {
        Color solid = under.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()),
                colour.getOpacity());
        return 0xFF000000 | (int) Math.round(solid.getRed() * 255) << 16 | (int) Math.round(solid.getGreen() * 255) << 8
                | (int) Math.round(solid.getBlue() * 255);
    }

    /** Device pixels per pixel of the scene. */
    double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }
}
