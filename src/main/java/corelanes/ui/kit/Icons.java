package corelanes.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's icons. A new node each time; the words that go with it are the control's. */
public final class Icons {

    private Icons() {}

    /** An outlined icon of the Feather set. */
    public static Node outlined(Feather icon) {
        return new FontIcon(icon);
    }

    /** A filled triangle: run, play. */
    public static Node run() {
        return shape("icon-run");
    }

    /** A filled square: stop. */
    public static Node stop() {
        return shape("icon-stop");
    }

    /** A circle half filled: light and dark. */
    public static Node halfMoon() {
        return shape("icon-half-moon");
    }

    private static Node shape(String styleClass) {
        Region region = new Region();
        region.getStyleClass().addAll("icon-shape", styleClass);
        return region;
    }
}
