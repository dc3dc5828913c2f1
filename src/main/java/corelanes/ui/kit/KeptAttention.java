package corelanes.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard's focus in a page that lies over the window while it is open: what is under it can't be seen well. */
public final class KeptAttention {

    private final Node page;
    private final ObservableValue<Boolean> open;
    private final Node first;

    private KeptAttention(Node page, ObservableValue<Boolean> open, Node first) {
        this.page = page;
        this.open = open;
        this.first = first;
    }

    /**
     * From now on the focus is in the page whenever it is open.
     *
     * @param first what of the page has the focus when it opens, and when the focus would leave it
     */
    public static void keep(Node page, ObservableValue<Boolean> open, Node first) {
        KeptAttention kept = new KeptAttention(page, open, first);
        open.subscribe(kept::look);
        // A page is in the window before what it holds is, which can't have the focus until then.
        first.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> kept.look());
    }

    private void look() {
        Scene scene = first.getScene();
        if (open.getValue() && scene != null && !holds(scene.getFocusOwner())) {
            first.requestFocus();
        }
    }

    private boolean holds(@Nullable Node node) {
        Node at = node;
        while (at != null && at != page) {
            at = at.getParent();
        }
        return at == page;
    }
}
