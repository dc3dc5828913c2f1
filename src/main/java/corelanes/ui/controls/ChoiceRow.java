package corelanes.ui.controls;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;

/**
 * A choice among a few kinds, with their titles. Those that are refused are grey, say why when pointed at, and are passed over by
 * the arrow keys.
 */
final class ChoiceRow<K extends Enum<K>> extends ComboBox<K> {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Function<K, Optional<String>> refusal;

    /**
     * @param refusal why a kind can't be chosen now, as a sentence; empty if it can
     */
    ChoiceRow(Class<K> kinds, ObjectProperty<K> chosen, Function<K, String> title, String accessibleName,
            Function<K, Optional<String>> refusal) {
        super(FXCollections.observableArrayList(kinds.getEnumConstants()));
        this.refusal = refusal;
        setConverter(new StringConverter<>() {
            @Override
            public String toString(K kind) {
                return kind == null ? "" : title.apply(kind);
            }

            @Override
            public K fromString(String written) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        refresh();
        valueProperty().bindBidirectional(chosen);
        setMaxWidth(Double.MAX_VALUE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        chosen.subscribe(kind -> setAccessibleText(accessibleName + ": " + title.apply(kind)));
    }

    /** What is refused has changed. */
    void refresh() {
        setCellFactory(_ -> new Cell());
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || event.isAltDown()) {
            return;
        }
        List<K> kinds = getItems();
        int next = kinds.indexOf(getValue()) + step;
        while (next >= 0 && next < kinds.size() && refusal.apply(kinds.get(next)).isPresent()) {
            next += step;
        }
        if (next >= 0 && next < kinds.size()) {
            setValue(kinds.get(next));
        }
        event.consume();
    }

    /** A line of the list. It is not disabled when it is refused: it could not say why then. */
    private final class Cell extends ListCell<K> {

        Cell() {
            addEventFilter(MouseEvent.ANY, event -> {
                boolean click = event.getEventType() == MouseEvent.MOUSE_PRESSED
                        || event.getEventType() == MouseEvent.MOUSE_RELEASED
                        || event.getEventType() == MouseEvent.MOUSE_CLICKED;
                if (click && !isEmpty() && refusal.apply(getItem()).isPresent()) {
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(K kind, boolean empty) {
            super.updateItem(kind, empty);
            Optional<String> why = empty ? Optional.empty() : refusal.apply(kind);
            setText(empty ? "" : getConverter().toString(kind));
            setTooltip(why.map(Tooltip::new).orElse(null));
            setAccessibleHelp(why.orElse(""));
            pseudoClassStateChanged(REFUSED, why.isPresent());
        }
    }
}
