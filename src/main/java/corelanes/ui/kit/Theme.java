package corelanes.ui.kit;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * The light or dark look of every window, dialog and pop-up of the program.
 *
 * <p>
 * One user agent style sheet, {@code light.css} or {@code dark.css} beside this class, holds AtlantaFX's Primer, the
 * bridge for ControlsFX, our rules and the colour tokens. Being the user agent's, it also reaches pop-ups and dialogs,
 * which have scenes of their own. Use on the FX thread.
 */
public final class Theme implements AutoCloseable {

    /** What the user asked for. */
    public enum Choice {
        /** As the operating system is set. */
        SYSTEM,
        /** Always light. */
        LIGHT,
        /** Always dark. */
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Subscription following;

    /** Loads the typeface and dresses the program; from here on the look follows the choice and the system. */
    public Theme() {
        Typeface.load();
        following = Subscription.combine(choice.subscribe(this::settle),
                Platform.getPreferences().colorSchemeProperty().subscribe(this::settle));
        settle();
        dress();
        dark.addListener(_ -> dress());
    }

    /** What the user asked for. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Whether the dark look is on. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Changes from light to dark or back, whatever the system says. */
    public void switchOver() {
        choice.set(dark.get() ? Choice.LIGHT : Choice.DARK);
    }

    /** Stops following the system; the look stays. */
    @Override
    public void close() {
        following.unsubscribe();
    }

    private void settle() {
        dark.set(switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    }

    private void dress() {
        Application.setUserAgentStylesheet(StyleSheets.beside(Theme.class, dark.get() ? "dark.css" : "light.css"));
    }
}
