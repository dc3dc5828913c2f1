package corelanes.ui.controls;

import corelanes.experiment.InvalidSettingException;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A setting's value, which becomes a text field when it is clicked or reached by Tab. Enter or leaving it takes what
 * was typed; Escape brings the value back. Text that is refused stays to be mended.
 */
final class ValueField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ValueFormat format;
    private final Property<Number> value;
    private final Problems problems;
    private boolean refused;
    private boolean firstClick;

    ValueField(ValueFormat format, Property<Number> value, Problems problems) {
        this.format = format;
        this.value = value;
        this.problems = problems;
        getStyleClass().add("value-field");
        value.subscribe(_ -> showValue());
        setOnAction(_ -> take());
        focusedProperty().subscribe((_, focused) -> focusChanged(focused));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> firstClick = !isFocused());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> selectAllOnFirstClick());
        addEventHandler(KeyEvent.KEY_PRESSED, this::giveUpOnEscape);
    }

    /** A click that brings the focus selects all, so that typing replaces the value; a drag selects what it covers. */
    private void selectAllOnFirstClick() {
        if (firstClick && getSelection().getLength() == 0) {
            selectAll();
        }
        firstClick = false;
    }

    private void focusChanged(boolean focused) {
        if (refused) {
            return;
        }
        if (focused) {
            setText(format.edit(current()));
            selectAll();
        } else {
            take();
        }
    }

    private void giveUpOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            showValue();
            selectAll();
            event.consume();
        }
    }

    private void take() {
        try {
            // What is shown may be rounded: a value that nobody has typed over must not become its rounded self.
            boolean untouched = getText().equals(format.show(current())) || getText().equals(format.edit(current()));
            long taken = untouched ? current() : format.parse(getText());
            if (taken != current()) {
                value.setValue(taken);
            }
            showValue();
        } catch (InvalidSettingException problem) {
            markRefused(true);
            problems.refuse(this, problem.getMessage());
        }
    }

    private void showValue() {
        setText(isFocused() ? format.edit(current()) : format.show(current()));
        markRefused(false);
        problems.clear(this);
    }

    private void markRefused(boolean now) {
        refused = now;
        pseudoClassStateChanged(REFUSED, now);
    }

    private long current() {
        return value.getValue().longValue();
    }
}
