package corelanes.ui.lesson;

import corelanes.text.Texts;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.RichText;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.FiguresState;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The lesson in two numbers, tasks in progress and tasks running now, and one sentence about them. Its height is fixed,
 * room for three lines, or for three small ones in a low window, so that nothing below moves when the sentence changes.
 */
public final class Headline extends HBox {

    private static final double MEASURING_PX = 420;

    /** Room for the widest digit, as a share of the letters' size, so that nothing moves while the numbers change. */
    private static final double DIGIT_EM = 30.0 / 42;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final RichSentence sentence = new RichSentence();
    private final VBox beside;
    private final Texts texts = Texts.beside(Headline.class);

    /** @param figures the numbers and the sentence */
    public Headline(FiguresState figures) {
        getStylesheets().add(StyleSheets.beside(Headline.class, "lesson.css"));
        getStyleClass().add("headline");
        HBox inProgress = number(figures.inProgressProperty(), "in-progress", figures.sourceProperty());
        HBox running = number(figures.runningProperty(), "running", figures.sourceProperty());
        sentence.setId("sentence");
        sentence.textProperty().bind(figures.sentenceProperty());
        sentence.setMaxHeight(USE_PREF_SIZE);
        figures.sentenceProperty().subscribe(_ -> sentence.pseudoClassStateChanged(LONG, false));
        heightProperty().subscribe(_ -> sentence.pseudoClassStateChanged(LONG, false));
        beside = new VBox(sentence, progress(figures));
        beside.getStyleClass().add("headline-sentence");
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        getChildren().addAll(inProgress, running, beside);
    }

    /** Whether the window is low: then it takes less room. */
    public void setLow(boolean low) {
        pseudoClassStateChanged(LOW, low);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sentence.getWidth() > 0 && beside.prefHeight(beside.getWidth()) > getHeight()) {
            sentence.pseudoClassStateChanged(LONG, true);
        }
    }

    /** Below the sentence that says what is being measured; there at no other time. */
    private ProgressBar progress(FiguresState figures) {
        ProgressBar bar = new ProgressBar(0);
        bar.setId("measuring");
        bar.getStyleClass().add("measuring");
        bar.setMaxWidth(MEASURING_PX);
        figures.measuredProperty().subscribe(share -> {
            boolean measuring = share.doubleValue() != FiguresState.NOT_MEASURING;
            bar.setVisible(measuring);
            bar.setManaged(measuring);
            bar.setProgress(measuring ? share.doubleValue() : 0);
            bar.setAccessibleText(texts.get("measuring.accessible", bar.getProgress()));
        });
        return bar;
    }

    private HBox number(IntegerProperty value, String key, StringProperty source) {
        Label digits = new Label();
        digits.setId(key);
        digits.getStyleClass().addAll("headline-number", key);
        IntegerProperty widest = new SimpleIntegerProperty();
        digits.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> widest.get() * DIGIT_EM * digits.getFont().getSize(), widest, digits.fontProperty()));
        value.subscribe(now -> {
            digits.setText(texts.get("number", now));
            int places = (int) digits.getText().chars().filter(Character::isDigit).count();
            widest.set(now.intValue() == 0 ? places : Math.max(widest.get(), places));
            digits.setAccessibleText(texts.get(key + ".accessible", now));
        });
        Label words = new Label(texts.get(key));
        words.getStyleClass().add("headline-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(digits, words);
        both.getStyleClass().add("headline-pair");
        Tooltip tip = new Tooltip();
        source.subscribe(now -> {
            tip.setText((texts.get(key + ".meaning") + "\n" + RichText.parse(now).plain()).strip());
            digits.setAccessibleHelp(tip.getText());
        });
        Tooltip.install(both, tip);
        return both;
    }
}
