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
            String run = texts.get(progress.isOpen() ? "sweep.line.open" : "sweep.line", progress.runs().size() + 1,
                    progress.least(), threads, progress.most());
            print(progress.left().map(left -> left(run, left)).orElse(run));
        }
    }

    private String left(String run, SweepProgress.Left left) {
        String least = seconds(left.leastNs());
        String most = seconds(left.mostNs());
        return least.equals(most) ? texts.get("sweep.line.left", run, least)
                : texts.get("sweep.line.left.open", run, least, most);
    }

    private static String seconds(long ns) {
        return Durations.show(Math.ceilDiv(ns, SECOND_NS) * SECOND_NS);
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
