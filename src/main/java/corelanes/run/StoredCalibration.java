package corelanes.run;

import corelanes.probe.Probe;
import corelanes.storage.JsonLeaves;
import corelanes.workload.Calibration;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A machine's calibration as a JSON document, and back. Times are in ns, as in the names.
 *
 * @param key        what it is for
 * @param measuredAt when it was measured
 * @param machine    the calibration
 */
record StoredCalibration(MachineKey key, Instant measuredAt, Machine machine) {

    /** To be counted up whenever something is measured in another way. */
    private static final int FORMAT = 1;
    private static final long MOST_STEPS_PER_MS = 1_000_000_000;
    private static final long LONGEST_NS = 1_000_000_000;

    /** The document, with an end of line. */
    String document() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeObjectPropertyStart("made_for");
            json.writeStringProperty("boot", key.boot());
            json.writeStringProperty("processor", key.processor());
            json.writeArrayPropertyStart("cores");
            key.cores().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeStringProperty("java", key.java());
            json.writeStringProperty("program", key.program());
            json.writeEndObject();
            json.writeStringProperty("measured_at", measuredAt.toString());
            json.writeNumberProperty("steps_per_ms", machine.calibration().stepsPerMs());
            json.writeNumberProperty("clock_read_ns", machine.clock().readNs());
            json.writeNumberProperty("clock_resolution_ns", machine.clock().resolutionNs());
            json.writeNumberProperty("tick_cost_ns", machine.tickCostNs());
            json.writeNumberProperty("tick_gap_ns", machine.tickGapNs());
            writeSwitch(json, "platform_switch", machine.platformSwitch());
            writeSwitch(json, "virtual_switch", machine.virtualSwitch());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void writeSwitch(JsonGenerator json, String name, Optional<SwitchCost> cost) {
        if (cost.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("working_set_bytes", cost.get().workingSetBytes());
        json.writeNumberProperty("median_ns", cost.get().medianNs());
        json.writeNumberProperty("low_quarter_ns", cost.get().lowNs());
        json.writeNumberProperty("high_quarter_ns", cost.get().highNs());
        json.writeNumberProperty("baseline_ns", cost.get().baselineNs());
        cost.get().kernelSwitches().ifPresentOrElse(switches -> json.writeNumberProperty("kernel_switches", switches),
                () -> json.writeNullProperty("kernel_switches"));
        json.writeEndObject();
    }

    /**
     * Reads a document.
     *
     * @param probe of the machine it may be for
     * @return empty if it is damaged, of another format, or says what can't be
     */
    static Optional<StoredCalibration> parse(String text, Probe probe) {
        try {
            JsonLeaves json = JsonLeaves.of(text);
            json.whole("/format", FORMAT, FORMAT);
            MachineKey key = new MachineKey(json.text("/made_for/boot"), json.text("/made_for/processor"),
                    json.wholes("/made_for/cores"), json.text("/made_for/java"), json.text("/made_for/program"));
            Machine machine = new Machine(probe, new Calibration(json.whole("/steps_per_ms", 1, MOST_STEPS_PER_MS)),
                    new ClockCost(json.number("/clock_read_ns", 0, LONGEST_NS),
                            json.whole("/clock_resolution_ns", 1, Long.MAX_VALUE)),
                    json.number("/tick_cost_ns", 0, LONGEST_NS),
                    json.whole("/tick_gap_ns", Machine.SMALLEST_GAP_NS, Machine.LARGEST_GAP_NS),
                    switchCost(json, "/platform_switch"), switchCost(json, "/virtual_switch"));
            return Optional.of(new StoredCalibration(key, Instant.parse(json.text("/measured_at")), machine));
        } catch (JacksonException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<SwitchCost> switchCost(JsonLeaves json, String at) {
        if (json.isNull(at)) {
            return Optional.empty();
        }
        double medianNs = json.number(at + "/median_ns", -LONGEST_NS, LONGEST_NS);
        return Optional.of(new SwitchCost((int) json.whole(at + "/working_set_bytes", 0, Integer.MAX_VALUE), medianNs,
                json.number(at + "/low_quarter_ns", -LONGEST_NS, medianNs),
                json.number(at + "/high_quarter_ns", medianNs, LONGEST_NS),
                json.number(at + "/baseline_ns", 0, LONGEST_NS),
                json.isNull(at + "/kernel_switches")
                        ? Optional.empty()
                        : Optional.of(json.number(at + "/kernel_switches", 0, LONGEST_NS))));
    }
}
