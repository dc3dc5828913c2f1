package corelanes.ui.controls;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice among a few kinds, with their titles. */
final class ChoiceRow<K extends Enum<K>> extends ComboBox<K> {

    ChoiceRow(Class<K> kinds, ObjectProperty<K> chosen, Function<K, String> title, String accessibleName) {
        super(FXCollections.observableArrayList(kinds.getEnumConstants()));
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
        valueProperty().bindBidirectional(chosen);
        setMaxWidth(Double.MAX_VALUE);
        chosen.subscribe(kind -> setAccessibleText(accessibleName + ": " + title.apply(kind)));
    }
}
