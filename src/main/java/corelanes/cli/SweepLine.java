package corelanes.cli;

import corelanes.experiment.Durations;
import corelanes.run.SweepProgress;
import corelanes.text.Texts;
import java.io.PrintStream;

/** Says at a terminal, in one line that changes, how far a sweep has got, and takes the line away in the end. */
final class SweepLine implements AutoCloseable {

    private static final long SECOND_NS = 1_000_000_000L;

    private final Texts texts = Texts.beside(SweepLine.class);
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
        if (shown && progress.current().isPresent()) {
            int threads = progress.current().get().experiment().threads();
            int run = progress.runs().size() + 1;
            print(progress.leftNs().isPresent()
                    ? texts.get("sweep.line.left", run, progress.total(), threads,
                            Durations.show(Math.ceilDiv(progress.leftNs().getAsLong(), SECOND_NS) * SECOND_NS))
                    : texts.get("sweep.line", run, progress.total(), threads));
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
