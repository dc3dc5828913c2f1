package corelanes.storage;

import corelanes.layout.LaneWords;
import corelanes.text.Texts;
import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A recording as Chrome Trace Event JSON, which Perfetto and speedscope open.
 *
 * <pre>
 *   pid 1 "Cores"   tid = logical CPU number   slices that hold the core, args {task, os_tid, state}
 *   pid 2 "Tasks"   tid = task                 all slices
 *   pid 3 "Others"  tid = logical CPU number   what held the core and was no part of the work, args {os_tid, thread}
 * </pre>
 *
 * Complete events; {@code ts} is CLOCK_MONOTONIC itself and {@code dur} a length, both in µs with three decimals, so that no
 * nanosecond is lost. Format: "Trace Event Format", Google, 2016. A slice whose core is not known is under pid 2 only.
 *
 * <p>
 * {@code otherData} has in {@code recording} all that a file of our own format says beside the slices, and the events under
 * pid 2, and those without a task under pid 1 and 3, say {@code started}, {@code ended} and {@code settled} where that is not 0, 0 and true.
 * So {@link Recordings#open} makes the same recording of it again.
 */
public final class ChromeTrace {

    private static final int CORES = 1;
    private static final int TASKS = 2;
    private static final int OTHERS = 3;
    private static final int BUFFER_BYTES = 1 << 16;

    private final TraceSnapshot snapshot;
    private final JsonGenerator json;
    private final LaneWords words = new LaneWords();
    private final Texts texts = Texts.beside(ChromeTrace.class);
    private final Microseconds microseconds = new Microseconds();
    private final byte[] started;
    private final byte[] ended;

    private ChromeTrace(TraceSnapshot snapshot, JsonGenerator json) {
        this.snapshot = snapshot;
        this.json = json;
        this.started = new byte[snapshot.size()];
        this.ended = new byte[snapshot.size()];
    }

    /**
     * Writes a recording, packed with gzip if the file's name ends in {@code .gz}.
     *
     * @throws FileNotWrittenException if the file can't be written; then it is as it was
     */
    public static void write(StoredRecording recording, Path file) throws FileNotWrittenException {
        boolean packed = file.toString().endsWith(".gz");
        WholeFile.write(file, raw -> {
            try (OutputStream out = packed ? new GZIPOutputStream(raw, BUFFER_BYTES)
                    : new BufferedOutputStream(raw, BUFFER_BYTES)) {
                write(recording, out);
            }
        });
    }

    /**
     * Writes a recording to a stream and leaves that open.
     *
     * @throws IOException what the stream throws
     */
    public static void write(StoredRecording recording, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new ChromeTrace(recording.snapshot(), json).writeAll(recording);
        } catch (JacksonException wrapped) {
            throw wrapped.getCause() instanceof IOException cause ? cause
                    : new IOException(wrapped.getOriginalMessage(), wrapped);
        }
    }

    private void writeAll(StoredRecording recording) {
        TaskTimes starts = new TaskTimes(snapshot.startedTimesNs());
        TaskTimes ends = new TaskTimes(snapshot.finishedTimesNs());
        int[] order = order();
        for (int slice : order) {
            if (Slice.isTask(snapshot.task(slice))) {
                started[slice] = starts.take(snapshot.startNs(slice));
                ended[slice] = ends.take(snapshot.endNs(slice));
            }
        }
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ns");
        json.writeName("otherData");
        new TraceFacts(json).write(recording, starts.left(), ends.left());
        json.writeName("traceEvents");
        json.writeStartArray();
        writeNames();
        snapshot.marks().forEach(this::writeMark);
        for (int slice : order) {
            if (Slice.isDisturbance(snapshot.task(slice))) {
                writeDisturbance(slice);
            } else if (snapshot.coreOf(slice) >= 0) {
                writeOnCore(slice);
            }
            if (Slice.isTask(snapshot.task(slice))) {
                writeOfTask(slice);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** First what is settled, then what is not, in the order of their starts: so the same recording is always the same file. */
    private int[] order() {
        int[] settled = StartOrder.of(snapshot, 0, snapshot.settledSize());
        int[] others = StartOrder.of(snapshot, snapshot.settledSize(), snapshot.size());
        return IntStream.concat(Arrays.stream(settled), Arrays.stream(others)).toArray();
    }

    private void writeNames() {
        name("process_name", CORES, 0, texts.get("process.cores"));
        name("process_name", TASKS, 0, texts.get("process.tasks"));
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            name("thread_name", CORES, snapshot.core(lane), words.core(snapshot.core(lane)));
            if (snapshot.disturbanceLane(lane).size() > 0) {
                name("process_name", OTHERS, 0, texts.get("process.others"));
                name("thread_name", OTHERS, snapshot.core(lane), words.core(snapshot.core(lane)));
            }
        }
        for (int task = 0; task < snapshot.taskCount(); task++) {
            if (snapshot.taskLane(task).size() > 0) {
                name("thread_name", TASKS, task, words.task(task));
            }
        }
    }

    private void name(String kind, int pid, int tid, String name) {
        begin(kind, "M", pid, tid);
        json.writeObjectPropertyStart("args");
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeMark(Mark mark) {
        begin(mark.text(), "i", CORES, 0);
        json.writeStringProperty("s", "g");
        time("ts", mark.atNs());
        json.writeEndObject();
    }

    private void writeOnCore(int slice) {
        begin(words.task(snapshot.task(slice)), "X", CORES, snapshot.coreOf(slice));
        span(slice);
        json.writeObjectPropertyStart("args");
        json.writeNumberProperty("task", snapshot.task(slice));
        json.writeNumberProperty("os_tid", snapshot.osTid(slice));
        // A core's lane says who holds the core; a task that is held up by the machine still does.
        json.writeStringProperty("state", TaskState.RUNNING.name());
        if (snapshot.state(slice) != TaskState.RUNNING) {
            json.writeBooleanProperty("held_up", true);
        }
        if (snapshot.task(slice) == Slice.NO_TASK) {
            // No event of a task's says the rest.
            if (snapshot.state(slice) != TaskState.RUNNING) {
                json.writeStringProperty("was", snapshot.state(slice).name());
            }
            writeSettled(slice);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeDisturbance(int slice) {
        begin(words.task(snapshot.task(slice)), "X", OTHERS, snapshot.coreOf(slice));
        span(slice);
        json.writeObjectPropertyStart("args");
        if (snapshot.task(slice) == Slice.OTHER_THREAD) {
            json.writeNumberProperty("os_tid", snapshot.osTid(slice));
            json.writeStringProperty("thread", snapshot.threadName(snapshot.osTid(slice)));
        }
        if (snapshot.state(slice) != TaskState.RUNNING) {
            json.writeStringProperty("was", snapshot.state(slice).name());
        }
        writeSettled(slice);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeOfTask(int slice) {
        begin(words.state(snapshot.state(slice)), "X", TASKS, snapshot.task(slice));
        span(slice);
        json.writeObjectPropertyStart("args");
        json.writeStringProperty("state", snapshot.state(slice).name());
        if (snapshot.coreOf(slice) >= 0) {
            json.writeNumberProperty("core", snapshot.coreOf(slice));
        }
        json.writeNumberProperty("os_tid", snapshot.osTid(slice));
        if (started[slice] != 0) {
            json.writeNumberProperty("started", started[slice] & 0xFF);
        }
        if (ended[slice] != 0) {
            json.writeNumberProperty("ended", ended[slice] & 0xFF);
        }
        writeSettled(slice);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeSettled(int slice) {
        if (slice >= snapshot.settledSize()) {
            json.writeBooleanProperty("settled", false);
        }
    }

    private void begin(String name, String phase, int pid, int tid) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("ph", phase);
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
    }

    private void span(int slice) {
        time("ts", snapshot.startNs(slice));
        time("dur", snapshot.endNs(slice) - snapshot.startNs(slice));
    }

    private void time(String property, long ns) {
        json.writeName(property);
        microseconds.write(ns, json);
    }
}
