package corelanes.storage;

import corelanes.trace.Slice;
import corelanes.trace.TraceSnapshot;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A recording as tables for spreadsheets and statistics: CSV (RFC 4180) in UTF-8, with the names of the columns first. */
public final class SliceTable {

    private SliceTable() {}

    /**
     * Writes all slices, one a line, in the order of their starts: {@code start_ns end_ns duration_ns task core state os_tid
     * holder}. What there is not, a task or a core, is empty; {@code os_tid} is 0 where it is not known; the holder is a {@code task},
     * a {@code worker} without one, an {@code other_thread} of this program, or somebody {@code elsewhere}.
     *
     * @throws FileNotWrittenException if the file can't be written; then it is as it was
     */
    public static void writeSlices(TraceSnapshot snapshot, Path file) throws FileNotWrittenException {
        WholeFile.write(file, out -> {
            try (CsvWriter table = table(out)) {
                table.writeRecord("start_ns", "end_ns", "duration_ns", "task", "core", "state", "os_tid",
                        "holder");
                for (int slice : StartOrder.of(snapshot, 0, snapshot.size())) {
                    long startNs = snapshot.startNs(slice);
                    long endNs = snapshot.endNs(slice);
                    table.writeRecord(Long.toString(startNs), Long.toString(endNs), Long.toString(endNs - startNs),
                            Slice.isTask(snapshot.task(slice)) ? Integer.toString(snapshot.task(slice)) : "",
                            snapshot.coreOf(slice) == Slice.NO_CORE ? "" : Integer.toString(snapshot.coreOf(slice)),
                            snapshot.state(slice).name().toLowerCase(Locale.ROOT),
                            Integer.toString(snapshot.osTid(slice)), holder(snapshot.task(slice)));
                }
            }
        });
    }

    /**
     * Writes the results of a run, one a line: {@code name value}. What is not known has no value.
     *
     * @param results each value by its name, in the order of the lines
     * @throws FileNotWrittenException if the file can't be written; then it is as it was
     */
    public static void writeResults(List<Map.Entry<String, String>> results, Path file) throws FileNotWrittenException {
        WholeFile.write(file, out -> {
            try (CsvWriter table = table(out)) {
                table.writeRecord("name", "value");
                for (Map.Entry<String, String> result : results) {
                    table.writeRecord(result.getKey(), result.getValue());
                }
            }
        });
    }

    private static String holder(int task) {
        return switch (task) {
            case Slice.NO_TASK -> "worker";
            case Slice.OTHER_THREAD -> "other_thread";
            case Slice.ELSEWHERE -> "elsewhere";
            default -> "task";
        };
    }

    private static CsvWriter table(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }
}
