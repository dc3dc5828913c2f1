package corelanes.storage;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceSnapshot.Forgotten;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes what a trace says of itself: {@code otherData}. Durations are in ns, as their names say. */
final class TraceFacts {

    /** Counted up when what a reader needs is written in another way. */
    static final int FORMAT = 1;

    private final JsonGenerator json;

    TraceFacts(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the object.
     *
     * @param startedNs times at which tasks started, beside those that events say
     * @param endedNs   the same for finished
     */
    void write(StoredRecording recording, long[] startedNs, long[] endedNs) {
        TraceSnapshot snapshot = recording.snapshot();
        RecordingFacts facts = recording.facts();
        json.writeStartObject();
        json.writeStringProperty("source", snapshot.source().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("clock", clock(System.getProperty("os.name")));
        json.writeStringProperty("version", facts.version());
        json.writeStringProperty("machine", facts.machine());
        json.writeNumberProperty("slices", snapshot.size());
        json.writeNumberProperty("dropped", snapshot.dropped());
        json.writeName("experiment");
        write(facts.experiment());
        json.writeName("recording");
        writeRest(recording, startedNs, endedNs);
        json.writeEndObject();
    }

    /** What {@link ChromeTraceReader} needs for making the same recording again. */
    private void writeRest(StoredRecording recording, long[] startedNs, long[] endedNs) {
        TraceSnapshot snapshot = recording.snapshot();
        json.writeStartObject();
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("source", snapshot.source().name());
        json.writeNumberProperty("permits", snapshot.permits());
        json.writeNumberProperty("dropped", snapshot.dropped());
        json.writeNumberProperty("tasks", snapshot.taskCount());
        if (snapshot.forgotten() > 0) {
            Forgotten forgotten = snapshot.whatIsForgotten();
            json.writeObjectPropertyStart("forgotten");
            json.writeNumberProperty("slices", forgotten.slices());
            json.writeNumberProperty("until_ns", forgotten.untilNs());
            json.writeNumberProperty("started", forgotten.started());
            json.writeNumberProperty("ended", forgotten.ended());
            json.writeNumberProperty("began_ns", forgotten.beganNs());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("lanes");
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            json.writeNumber(snapshot.core(lane));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("threads");
        for (ThreadName thread : snapshot.threadNames()) {
            json.writeStartObject();
            json.writeNumberProperty("os_tid", thread.osTid());
            json.writeStringProperty("name", thread.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        write("started_ns", startedNs);
        write("ended_ns", endedNs);
        json.writeName("facts");
        RecordingJson.write(json, recording.facts());
        json.writeName("result");
        RecordingJson.write(json, recording.result());
        json.writeEndObject();
    }

    private void write(String name, long[] timesNs) {
        json.writeArrayPropertyStart(name);
        for (long timeNs : timesNs) {
            json.writeNumber(timeNs);
        }
        json.writeEndArray();
    }

    /** The clock {@link System#nanoTime()} reads: the functions {@code os::javaTimeNanos} of the HotSpot virtual machine. */
    static String clock(String system) {
        return switch (system) {
            case "Linux" -> "CLOCK_MONOTONIC";
            case "Mac OS X" -> "CLOCK_UPTIME_RAW";
            case String windows when windows.startsWith("Windows") -> "QueryPerformanceCounter";
            default -> "System.nanoTime";
        };
    }

    private void write(Experiment experiment) {
        json.writeStartObject();
        json.writeStringProperty("workload", experiment.workload().word());
        json.writeStringProperty("structure", experiment.structure().word());
        json.writeNumberProperty("threads", experiment.threads());
        json.writeStringProperty("cores", experiment.cores().word());
        switch (experiment.amount()) {
            case Amount.Tasks tasks -> json.writeNumberProperty("tasks", tasks.count());
            case Amount.Lasting lasting -> json.writeNumberProperty("duration_ns", lasting.durationNs());
            case Amount.UntilStopped _ -> json.writeNullProperty("tasks");
        }
        json.writeNumberProperty("cpu_work_ns", experiment.cpuWorkNs());
        json.writeNumberProperty("io_latency_ns", experiment.ioLatencyNs());
        json.writeStringProperty("source", experiment.source().word());
        json.writeEndObject();
    }
}
