package corelanes.ui.kit;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * The look of every window, dialog and pop-up of the program.
 *
 * <p>
 * One user agent style sheet, {@code light.css}, {@code dark.css} or {@code projector.css} beside this class, holds AtlantaFX's Primer, the
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
        DARK,
        /** For a projector in a bright room: the most contrast, larger letters, thicker lines. */
        PROJECTOR
    }

    private final ObjectProperty<Choice> choice;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Choice> look = new ReadOnlyObjectWrapper<>(Choice.LIGHT);
    private final Subscription following;

    /** One that is as the system is set. */
    public Theme() {
        this(Choice.SYSTEM);
    }

    /** One whose fonts are kept nowhere. */
    public Theme(Choice first) {
        this(first, Optional.empty());
    }

    /**
     * Loads the typeface and dresses the program; from here on the look follows the choice and the system.
     *
     * @param fonts the folder where the typeface and the icons may be kept as files
     */
    public Theme(Choice first, Optional<Path> fonts) {
        Typeface.load(fonts);
        choice = new SimpleObjectProperty<>(first);
        following = Subscription.combine(choice.subscribe(this::settle),
                Platform.getPreferences().colorSchemeProperty().subscribe(this::settle));
        settle();
        dress();
        look.addListener(_ -> dress());
    }

    /** What the user asked for. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Whether the dark look is on. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Changes from dark to light, or from any other look to dark, whatever the system says. */
    public void switchOver() {
        choice.set(dark.get() ? Choice.LIGHT : Choice.DARK);
    }

    /** Stops following the system; the look stays. */
    @Override
    public void close() {
        following.unsubscribe();
    }

    private void settle() {
        Choice settled = choice.get() == Choice.SYSTEM
                ? Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Choice.DARK : Choice.LIGHT
                : choice.get();
        dark.set(settled == Choice.DARK);
        look.set(settled);
    }

    private void dress() {
        Application.setUserAgentStylesheet(StyleSheets.beside(Theme.class, switch (look.get()) {
            case DARK -> "dark.css";
            case PROJECTOR -> "projector.css";
            case LIGHT, SYSTEM -> "light.css";
        }));
    }
}
