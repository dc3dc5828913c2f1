package corelanes.ui.state;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window knows of recordings in files. */
public final class FileState {

    /**
     * What came of a person's last wish.
     *
     * @param text    one sentence; empty for none
     * @param refused whether the wish could not be fulfilled
     */
    public record Note(String text, boolean refused) {

        /** Nothing to say. */
        public static final Note NONE = new Note("", false);

        // What Java would make of a record at the first call takes as long as a frame, and the first picture would wait.
        @Override
        public boolean equals(Object other) {
            return other instanceof Note that && text.equals(that.text) && refused == that.refused;
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + Boolean.hashCode(refused);
        }
    }

    private final StringProperty shown = new SimpleStringProperty("");
    private final ObjectProperty<Note> note = new SimpleObjectProperty<>(Note.NONE);
    private final StringProperty offer = new SimpleStringProperty("");
    private final BooleanProperty savable = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty proposedName = new SimpleStringProperty("");
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /** Which recording is shown that was opened, from where and when; empty while it is this window's own run. */
    public StringProperty shownProperty() {
        return shown;
    }

    /** What came of the last opening, saving or exporting. */
    public ObjectProperty<Note> noteProperty() {
        return note;
    }

    /** What is offered about a run that was broken off by the program's sudden end; empty if there is none. */
    public StringProperty offerProperty() {
        return offer;
    }

    /** Whether there is a recording that can be saved or exported now. */
    public BooleanProperty savableProperty() {
        return savable;
    }

    /** Whether a file is being read or written. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** A name for the file that the recording would be saved to, without what it ends in. */
    public StringProperty proposedNameProperty() {
        return proposedName;
    }

    /** Recordings that were opened or saved last, the newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }
}
