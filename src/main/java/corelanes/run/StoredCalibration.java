package corelanes.run;

import corelanes.probe.Probe;
import corelanes.workload.Calibration;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    private static final double LONGEST_NS = 1e9;

    /** The document, with an end of line. */
    String document() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode document = mapper.createObjectNode();
        document.put("format", FORMAT);
        ObjectNode madeFor = document.putObject("made_for");
        madeFor.put("boot", key.boot());
        madeFor.put("processor", key.processor());
        key.cores().forEach(madeFor.putArray("cores")::add);
        madeFor.put("java", key.java());
        madeFor.put("program", key.program());
        document.put("measured_at", measuredAt.toString());
        document.put("steps_per_ms", machine.calibration().stepsPerMs());
        document.put("clock_read_ns", machine.clock().readNs());
        document.put("clock_resolution_ns", machine.clock().resolutionNs());
        document.put("tick_cost_ns", machine.tickCostNs());
        document.put("tick_gap_ns", machine.tickGapNs());
        putSwitch(document, "platform_switch", machine.platformSwitch());
        putSwitch(document, "virtual_switch", machine.virtualSwitch());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static void putSwitch(ObjectNode document, String name, Optional<SwitchCost> cost) {
        if (cost.isEmpty()) {
            document.putNull(name);
            return;
        }
        ObjectNode node = document.putObject(name);
        node.put("working_set_bytes", cost.get().workingSetBytes());
        node.put("median_ns", cost.get().medianNs());
        node.put("low_quarter_ns", cost.get().lowNs());
        node.put("high_quarter_ns", cost.get().highNs());
        node.put("baseline_ns", cost.get().baselineNs());
        node.put("kernel_switches", cost.get().kernelSwitches().orElse(null));
    }

    /**
     * Reads a document.
     *
     * @param probe of the machine it may be for
     * @return empty if it is damaged, of another format, or says what can't be
     */
    static Optional<StoredCalibration> parse(String text, Probe probe) {
        try {
            JsonNode document = JsonMapper.builder().build().readTree(text);
            if (document.required("format").intValue() != FORMAT) {
                return Optional.empty();
            }
            Machine machine = new Machine(probe,
                    new Calibration((long) between(1, document.required("steps_per_ms"), MOST_STEPS_PER_MS)),
                    new ClockCost(between(0, document.required("clock_read_ns"), LONGEST_NS),
                            (long) between(1, document.required("clock_resolution_ns"), LONGEST_NS)),
                    between(0, document.required("tick_cost_ns"), LONGEST_NS),
                    (long) between(Machine.SMALLEST_GAP_NS, document.required("tick_gap_ns"), Machine.LARGEST_GAP_NS),
                    switchCost(document.required("platform_switch")), switchCost(document.required("virtual_switch")));
            return Optional.of(new StoredCalibration(key(document.required("made_for")),
                    Instant.parse(document.required("measured_at").stringValue()), machine));
        } catch (JacksonException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static MachineKey key(JsonNode node) {
        List<Integer> cores = node.required("cores").valueStream().map(JsonNode::intValue).toList();
        return new MachineKey(node.required("boot").stringValue(), node.required("processor").stringValue(), cores,
                node.required("java").stringValue(), node.required("program").stringValue());
    }

    private static Optional<SwitchCost> switchCost(JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        double medianNs = between(-LONGEST_NS, node.required("median_ns"), LONGEST_NS);
        JsonNode switches = node.required("kernel_switches");
        return Optional.of(new SwitchCost(node.required("working_set_bytes").intValue(), medianNs,
                between(-LONGEST_NS, node.required("low_quarter_ns"), medianNs),
                between(medianNs, node.required("high_quarter_ns"), LONGEST_NS),
                between(0, node.required("baseline_ns"), LONGEST_NS),
                switches.isNull() ? Optional.empty() : Optional.of(between(0, switches, LONGEST_NS))));
    }

    private static double between(double least, JsonNode number, double most) {
        double value = number.doubleValue();
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("not from " + least + " to " + most);
        }
        return value;
    }
}
