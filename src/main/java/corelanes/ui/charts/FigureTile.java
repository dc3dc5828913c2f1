package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.Figure;
import eu.hansolo.tilesfx.Tile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** One figure as a tile, with a badge that says where it comes from. It grows taller rather than cut its note. */
final class FigureTile extends Tile {

    private static final double TIP_WIDTH_PX = 420;
    private static final double WHOLE_FROM = 100;

    private final Texts texts = Texts.beside(FigureTile.class);
    private final ObservableValue<Figure> figure;
    private final ObservableList<Double> trail;
    private final String meaning;
    private final Tooltip tip = new Tooltip();

    FigureTile(String key, ObservableValue<Figure> figure, ObservableList<Double> trail) {
        super(SkinType.CUSTOM);
        this.figure = figure;
        this.trail = trail;
        meaning = texts.get("tile." + key + ".meaning");
        setSkin(new FigureTileSkin(this));
        setId("tile-" + key);
        getStyleClass().add("figure-tile");
        setMinSize(0, USE_PREF_SIZE);
        setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setTitle(texts.get("tile." + key));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH_PX);
        Tooltip.install(this, tip);
        Subscription showing = figure.subscribe(this::show)
                .and(trail.subscribe(() -> show(figure.getValue())));
        // A tile that is shown no more listens no more.
        parentProperty().addListener((_, before, after) -> {
            if (before != null && after == null) {
                showing.unsubscribe();
            }
        });
    }

    /** What the tile shows. */
    ObservableValue<Figure> figure() {
        return figure;
    }

    /** How it has gone so far. */
    ObservableList<Double> trail() {
        return trail;
    }

    /** What its badge says of a machine that was busy; empty if it was not. */
    String mark(Figure shown) {
        return shown.marked() ? texts.get("marked") : "";
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Ours: TilesFX looks for its own beside the tile's class, which is here, and the colours in it are fixed. */
    @Override
    public String getUserAgentStylesheet() {
        return StyleSheets.beside(FigureTile.class, "charts.css");
    }

    private void show(Figure now) {
        setDescription(now.value());
        setUnit(now.unit());
        setText(now.note());
        String more = lines("\n", meaning, now.more(), trail(now.unit()));
        tip.setText(WholeFigures.in(more));
        String said = now.unit().isEmpty() ? now.value() : now.value() + " " + now.unit();
        setAccessibleText(texts.get("tile.accessible", getTitle(),
                lines(", ", said, now.note(), now.origin().word(), mark(now))));
        setAccessibleHelp(more);
    }

    /** What the line beside the number is: it has no axes. */
    private String trail(String unit) {
        double most = Sparkline.most(trail);
        return Sparkline.isDrawn(trail) && !unit.isEmpty()
                ? texts.get(most < WHOLE_FROM ? "trail" : "trail.whole", trail.size(), most, unit)
                : "";
    }

    private static String lines(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
