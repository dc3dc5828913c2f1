package corelanes.ui.kit;

import java.net.URL;

/** Finds style sheets on the class path. */
public final class StyleSheets {

    private StyleSheets() {}

    /**
     * The address of the style sheet {@code name} in the package of {@code neighbour}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String beside(Class<?> neighbour, String name) {
        URL found = neighbour.getResource(name);
        if (found == null) {
            throw new IllegalArgumentException("no style sheet " + name + " beside " + neighbour.getName());
        }
        return found.toExternalForm();
    }
}
