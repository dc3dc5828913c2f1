package corelanes.ui.kit;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/**
 * A slider over whole positions 0, 1, 2 … whose track is filled up to the thumb. A key moves it to the next whole
 * position, also from between two of them.
 */
public final class FilledSlider extends Slider {

    /** Keeps a position that is a whole number but for rounding from counting as one between. */
    private static final double ROUNDING = 1e-6;

    /** @param last the position at the right end; a slider with one position only stays where it is */
    public FilledSlider(int last) {
        super(0, Math.max(1, last), 0);
        getStyleClass().addAll("progress-slider", "filled-slider");
        setBlockIncrement(1);
        setMajorTickUnit(1);
        setMinorTickCount(0);
    }

    @Override
    public void increment() {
        setValue(Math.min(getMax(), Math.floor(getValue() + ROUNDING) + 1));
    }

    @Override
    public void decrement() {
        setValue(Math.max(getMin(), Math.ceil(getValue() - ROUNDING) - 1));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }
}
