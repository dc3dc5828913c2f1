package corelanes.storage;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.trace.TraceSnapshot;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes what a trace says of itself: {@code otherData}. Durations are in ns, as their names say. */
final class TraceFacts {

    private final JsonGenerator json;

    TraceFacts(JsonGenerator json) {
        this.json = json;
    }

    void write(TraceSnapshot snapshot, RecordingFacts facts) {
        json.writeStartObject();
        json.writeStringProperty("source", snapshot.source().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("clock", clock(System.getProperty("os.name")));
        json.writeStringProperty("version", facts.version());
        json.writeStringProperty("machine", facts.machine());
        json.writeNumberProperty("slices", snapshot.size());
        json.writeNumberProperty("dropped", snapshot.dropped());
        json.writeName("experiment");
        write(facts.experiment());
        json.writeEndObject();
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
