package corelanes.cli;

import corelanes.run.SweepProgress;
import java.io.PrintStream;

/** Says at a terminal, in one line that changes, how far a sweep has got, and takes the line away in the end. */
final class SweepLine implements AutoCloseable {

    private final PrintStream err;
    private final boolean shown;
    private final int width;

    SweepLine(PrintStream err, Surroundings surroundings) {
        this.err = err;
        shown = surroundings.terminal();
        width = surroundings.columns() - 1;
    }

    /** Says it. */
    void show(SweepProgress progress) {
        if (shown) {
            progress.sentence().ifPresent(this::print);
        }
    }

    private void print(String line) {
        String cut = line.substring(0, Math.min(line.length(), width));
        err.print('\r' + cut + " ".repeat(width - cut.length()));
        err.flush();
    }

    @Override
    public void close() {
        if (shown) {
            print("");
            err.print('\r');
            err.flush();
        }
    }
}
