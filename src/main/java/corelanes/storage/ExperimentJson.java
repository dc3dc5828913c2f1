package corelanes.storage;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.Values;
import corelanes.experiment.WorkloadKind;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** An experiment as a JSON object, in the words and values of the command line, and back. */
final class ExperimentJson {

    private ExperimentJson() {}

    /** Writes the object. */
    static void write(JsonGenerator json, Experiment experiment) {
        json.writeStartObject();
        json.writeStringProperty("workload", experiment.workload().word());
        json.writeStringProperty("structure", experiment.structure().word());
        write(json, Setting.THREADS, experiment.threads());
        json.writeStringProperty("cores", experiment.cores().word());
        switch (experiment.amount()) {
            case Amount.Tasks(int count) -> write(json, Setting.TASKS, count);
            case Amount.Lasting(long durationNs) -> write(json, Setting.DURATION, durationNs);
            case Amount.UntilStopped _ -> {
            }
        }
        write(json, Setting.CPU_WORK, experiment.cpuWorkNs());
        write(json, Setting.IO_LATENCY, experiment.ioLatencyNs());
        json.writeStringProperty("source", experiment.source().word());
        experiment.options().said().forEach((setting, value) -> write(json, setting, value));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Setting setting, long value) {
        json.writeStringProperty(setting.word(), setting.write(value));
    }

    /**
     * Reads the object.
     *
     * @throws RuntimeException if something is missing, out of range, or does not go together
     */
    static Experiment read(JsonLeaves json) {
        Map<Setting, Long> own = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (!setting.isCommon() && json.has("/" + setting.word())) {
                own.put(setting, read(json, setting));
            }
        }
        return new Experiment(WorkloadKind.ofWord(json.text("/workload")).orElseThrow(),
                StructureKind.ofWord(json.text("/structure")).orElseThrow(), (int) read(json, Setting.THREADS),
                CoreChoice.parse(json.text("/cores")), amount(json), read(json, Setting.CPU_WORK),
                read(json, Setting.IO_LATENCY), SourceChoice.ofWord(json.text("/source")).orElseThrow(),
                new Values(own));
    }

    private static Amount amount(JsonLeaves json) {
        if (json.has("/" + Setting.TASKS.word())) {
            return new Amount.Tasks((int) read(json, Setting.TASKS));
        }
        return json.has("/" + Setting.DURATION.word())
                ? new Amount.Lasting(read(json, Setting.DURATION))
                : new Amount.UntilStopped();
    }

    private static long read(JsonLeaves json, Setting setting) {
        return setting.read(json.text("/" + setting.word()));
    }
}
