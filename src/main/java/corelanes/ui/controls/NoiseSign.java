package corelanes.ui.controls;

import corelanes.analysis.Disturbance;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.NoiseGauge;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Whether the machine is quiet enough to measure on, in a few words and a colour; its tooltip says what to do. */
final class NoiseSign extends StackPane {

    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass TOO_BUSY = PseudoClass.getPseudoClass("too-busy");
    private static final double TIP_WIDTH_PX = 420;

    private final RichSentence words = new RichSentence();
    private final Tooltip tip = new Tooltip();

    NoiseSign(FiguresState figures) {
        setId("noise");
        getStyleClass().add("noise-sign");
        setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(USE_PREF_SIZE);
        words.visibleProperty().bind(visibleProperty());
        getChildren().add(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH_PX);
        Tooltip.install(this, tip);
        figures.noiseProperty().subscribe(this::show);
    }

    private void show(NoiseGauge gauge) {
        words.textProperty().set(gauge.text());
        words.setAccessibleHelp(gauge.more());
        tip.setText(WholeFigures.in(gauge.more()));
        setVisible(!gauge.text().isEmpty());
        setManaged(isVisible());
        pseudoClassStateChanged(QUIET, gauge.level() == Disturbance.Level.QUIET);
        pseudoClassStateChanged(BUSY, gauge.level() == Disturbance.Level.BUSY);
        pseudoClassStateChanged(TOO_BUSY, gauge.level() == Disturbance.Level.TOO_BUSY);
    }
}
