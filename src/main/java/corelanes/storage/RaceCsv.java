package corelanes.storage;

import corelanes.analysis.RunFact;
import corelanes.chart.PageCaption;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Runs side by side as comma-separated values (RFC 4180): comments with what was done where and when, a line of names with units, then a
 * line for each run. Each is a single run: there is no spread.
 */
public final class RaceCsv {

    private static final List<String> NAMES = List.of("run", "structure", "threads", "cores", "tasks_done", "wall_s",
            "in_progress_mean", "running_mean", "source", "noise_level");
    private static final int DECIMALS = 6;

    private RaceCsv() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param notes who finished when and how it was done, a sentence each
     * @throws IOException if it cannot be written
     */
    public static void write(List<RaceRun> runs, PageCaption caption, List<String> notes, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().build(text);
            CaptionComments.write(csv, caption);
            notes.forEach(note -> csv.writeComment(" " + note));
            csv.writeRecord(NAMES);
            runs.forEach(run -> csv.writeRecord(fields(run)));
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static List<String> fields(RaceRun run) {
        RunFact fact = run.fact();
        return List.of(run.name(), fact.structure().word(), Integer.toString(fact.threads()),
                Integer.toString(fact.cores()), Integer.toString(fact.tasks()),
                BigDecimal.valueOf(fact.wallNs(), 9).toPlainString(), number(run.inProgressMean()),
                number(run.runningMean()), fact.source().name().toLowerCase(Locale.ROOT),
                fact.disturbance().level().name().toLowerCase(Locale.ROOT));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
