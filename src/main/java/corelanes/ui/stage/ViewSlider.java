package corelanes.ui.stage;

import corelanes.layout.Viewport;
import corelanes.text.Texts;
import javafx.scene.Node;
import org.controlsfx.control.RangeSlider;

/** The two ends of the view as handles over the whole recording. Where the handles are not, the minimap under it gets the mouse. */
final class ViewSlider extends RangeSlider {

    /** How wide a handle is, px; the slider's track begins in the middle of it. */
    static final double HANDLE_PX = 8;

    private final Navigation navigation;
    private boolean writing;

    ViewSlider(Navigation navigation, Texts texts) {
        super(0, 1, 0, 1);
        this.navigation = navigation;
        setManaged(false);
        setPickOnBounds(false);
        setBlockIncrement(0.02);
        setAccessibleText(texts.get("view-slider"));
        getStyleClass().add("view-slider");
        lowValueProperty().addListener((_, _, _) -> changed());
        highValueProperty().addListener((_, _, _) -> changed());
        skinProperty().addListener((_, _, _) -> {
            Node track = lookup(".track");
            if (track != null) {
                track.setMouseTransparent(true);
            }
        });
    }

    private void changed() {
        long firstNs = navigation.firstNs();
        long lengthNs = navigation.lastNs() - firstNs;
        if (!writing && lengthNs > 0) {
            navigation.show(Viewport.between(firstNs + Math.round(getLowValue() * lengthNs),
                    firstNs + Math.round(getHighValue() * lengthNs)));
        }
    }

    /** Stands where the view is. */
    void show(Viewport view) {
        long firstNs = navigation.firstNs();
        double lengthNs = Math.max(1, navigation.lastNs() - firstNs);
        double low = Math.clamp((view.startNs() - firstNs) / lengthNs, 0, 1);
        double high = Math.clamp((view.endNs() - firstNs) / lengthNs, 0, 1);
        if (isLowValueChanging() || isHighValueChanging() || low == getLowValue() && high == getHighValue()) {
            return;
        }
        writing = true;
        if (low > getHighValue()) {
            setHighValue(high);
            setLowValue(low);
        } else {
            setLowValue(low);
            setHighValue(high);
        }
        writing = false;
    }
}
