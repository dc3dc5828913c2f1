package corelanes.ui.pulse;

import corelanes.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.print.Printer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.stage.Window;

/** Asks a person which printer is to print, before paper is used. FX thread. */
final class PrinterQuestion {

    /** A printer as a person knows it. */
    private record Named(Printer printer) {

        @Override
        public String toString() {
            return printer.getName();
        }
    }

    private PrinterQuestion() {}

    /**
     * Waits for the answer; empty if nothing is to be printed.
     *
     * @param printers all there are
     * @param usual    the one that is offered first
     */
    static Optional<Printer> ask(List<Printer> printers, Printer usual) {
        Texts texts = Texts.beside(PrinterQuestion.class);
        List<Named> named = printers.stream().map(Named::new).sorted(Comparator.comparing(Named::toString)).toList();
        ChoiceDialog<Named> question = new ChoiceDialog<>(new Named(usual), named);
        question.setTitle(texts.get("print.title"));
        question.setHeaderText(texts.get("print.header"));
        question.setContentText(texts.get("print.printer"));
        question.setGraphic(null);
        Window.getWindows().stream().filter(Window::isFocused).findFirst().ifPresent(question::initOwner);
        Button print = (Button) question.getDialogPane().lookupButton(ButtonType.OK);
        print.setText(texts.get("print.print"));
        return question.showAndWait().map(Named::printer);
    }
}
