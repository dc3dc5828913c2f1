package corelanes.ui;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The space bar pauses and goes on, wherever a click has left the keyboard's attention: after a click on <i>All cores</i> it
 * must not press that again. A control reached by Tab, which shows that it has the attention, is pressed by it as everywhere.
 *
 * @param pauseOrGoOn what the key does
 */
record SpaceKey(Runnable pauseOrGoOn) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        boolean alone = event.getCode() == KeyCode.SPACE && !event.isAltDown() && !event.isShortcutDown()
                && !event.isMetaDown();
        if (alone && event.getTarget() instanceof Node target && !target.isFocusVisible()
                && !(target instanceof TextInputControl)) {
            pauseOrGoOn.run();
            event.consume();
        }
    }
}
