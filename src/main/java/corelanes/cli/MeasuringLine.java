package corelanes.cli;

import corelanes.run.MeasuringProgress;
import corelanes.run.MeasuringStep;
import corelanes.text.Texts;
import java.io.PrintStream;

/**
 * Says at a terminal, in one line that changes, what is being measured, and takes the line away in the end. Elsewhere it prints
 * nothing.
 */
final class MeasuringLine implements MeasuringProgress, AutoCloseable {

    private final Texts texts = Texts.beside(MeasuringLine.class);
    private final PrintStream err;
    private final boolean shown;
    private final int width;
    private boolean any;

    /** @param err where the line is shown: what comes out of the program is on standard output */
    MeasuringLine(PrintStream err, Surroundings surroundings) {
        this.err = err;
        this.shown = surroundings.terminal();
        // A character in the last column would begin a new line at some terminals.
        this.width = surroundings.columns() - 1;
    }

    @Override
    public void begins(MeasuringStep step) {
        show(texts.get("measuring", step.title()));
    }

    @Override
    public void close() {
        if (any) {
            show("");
            err.print('\r');
            err.flush();
        }
    }

    private void show(String line) {
        if (shown) {
            any = true;
            String cut = line.substring(0, Math.min(line.length(), width));
            err.print('\r' + cut + " ".repeat(width - cut.length()));
            err.flush();
        }
    }
}
