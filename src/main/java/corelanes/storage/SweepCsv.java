package corelanes.storage;

import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.analysis.SweepTrust;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.PageCaption;
import corelanes.chart.SweepView;
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
import java.util.Optional;
import java.util.function.Function;

/**
 * The runs of a sweep as comma-separated values (RFC 4180): comments with what was done where and when, a line of names with units,
 * then a line for each run that is not warm-up. What could not be measured is an empty field.
 */
public final class SweepCsv {

    private static final List<String> NAMES = List.of("threads", "cores", "round", "counted", "wall_s", "speedup",
            "lost_share", "others_share", "recording_share", "switches_per_s", "switch_cost_us", "throughput_per_s",
            "in_progress", "latency_mean_ms", "latency_p50_ms", "latency_p95_ms", "latency_p99_ms", "noise_level",
            "hand_over_us",
            "hand_over_share", "cold_memory_share", "series");
    private static final int DECIMALS = 6;

    private SweepCsv() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param series the sweep, and those that were measured beside it
     * @throws IOException if it cannot be written
     */
    public static void write(List<SweepView.Beside> series, PageCaption caption, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().build(text);
            CaptionComments.write(csv, caption);
            for (SweepView.Beside one : series) {
                SweepTrust trust = one.figures().trust();
                csv.writeComment((series.size() > 1 ? " " + one.name() : "")
                        + (trust.trusted() ? " trusted: " : " not trusted: ") + trust.why());
            }
            csv.writeRecord(NAMES);
            for (SweepView.Beside one : series) {
                for (SweepPoint point : one.figures().points()) {
                    for (SweepRun run : point.all()) {
                        csv.writeRecord(fields(one.name(), point, run));
                    }
                }
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static List<String> fields(String series, SweepPoint point, SweepRun run) {
        int counted = point.counted().indexOf(run);
        boolean hasSpeedup = counted >= 0 && counted < point.speedups().size();
        return List.of(Integer.toString(point.threads()), Integer.toString(run.fact().cores()),
                Integer.toString(run.round()), Boolean.toString(counted >= 0),
                BigDecimal.valueOf(run.fact().wallNs(), 9).toPlainString(),
                hasSpeedup ? number(point.speedups().get(counted)) : "",
                run.costs().switching().map(SweepCsv::number).orElse(""), number(run.costs().others()),
                number(run.costs().recording()), number(run.costs().switches()),
                run.costs().switchNs(run.fact().cores()).map(ns -> number(ns / 1e3)).orElse(""),
                number(run.throughputPerSecond()), number(run.inProgress()),
                milliseconds(run.latencies(), TaskLatencies::meanNs),
                milliseconds(run.latencies(), TaskLatencies::p50Ns),
                milliseconds(run.latencies(), TaskLatencies::p95Ns),
                milliseconds(run.latencies(), TaskLatencies::p99Ns),
                run.fact().disturbance().level().name().toLowerCase(Locale.ROOT),
                run.handOverNs().map(ns -> number(ns / 1e3)).orElse(""),
                run.handOverShare().map(SweepCsv::number).orElse(""), run.coldShare().map(SweepCsv::number).orElse(""),
                series);
    }

    private static String milliseconds(Optional<TaskLatencies> times, Function<TaskLatencies, Number> which) {
        return times.map(found -> number(which.apply(found).doubleValue() / 1e6)).orElse("");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
