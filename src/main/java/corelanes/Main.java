package corelanes;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** Starts CoreLanes. */
public final class Main {

    private Main() {}

    /** Opens the window. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.err.println("corelanes: not yet: " + String.join(" ", arguments));
            System.exit(2);
        }
        Application.launch(Window.class);
    }

    /** An empty window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("CoreLanes");
            stage.setScene(new Scene(new Label("CoreLanes"), 400, 300));
            stage.show();
        }
    }
}
