package corelanes.doctor;

import corelanes.probe.MachineFacts;
import corelanes.probe.Noise;
import corelanes.run.SwitchCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings of a check-up as a JSON document for scripts. What could not be found out is null. */
public final class DoctorJson {

    private static final int SHARE_DECIMALS = 6;
    private static final int NS_DECIMALS = 1;
    private static final int MS_DECIMALS = 3;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * The document, with an end of line.
     *
     * @param version this program's
     */
    public String document(Checkup checkup, String version) {
        ObjectNode document = mapper.createObjectNode();
        document.put("version", version);
        document.put("system", checkup.system());
        putMachine(document, checkup.facts());
        ObjectNode clock = document.putObject("clock");
        clock.put("read_ns", checkup.clock().map(cost -> ns(cost.readNs())).orElse(null));
        clock.put("resolution_ns", checkup.clock().map(cost -> cost.resolutionNs()).orElse(null));
        clock.put("clock_source", checkup.facts().clockSource().orElse(null));
        ObjectNode source = document.putObject("source");
        source.put("used", checkup.source().map(DoctorJson::word).orElse(null));
        source.put("reason", checkup.source().flatMap(SourceFinding::reason).orElse(null));
        source.put("remedy", checkup.source().flatMap(SourceFinding::remedy).orElse(null));
        ObjectNode pinning = document.putObject("pinning");
        pinning.put("works", checkup.pinning().map(PinningFinding::works).orElse(null));
        pinning.put("reason", checkup.pinning().flatMap(PinningFinding::reason).orElse(null));
        putSwitches(document.putObject("switch_cost"), checkup);
        document.put("tick_cost_ns", checkup.tickCostNs().map(DoctorJson::ns).orElse(null));
        document.put("recording_cost_share", checkup.recordingCostShare().map(DoctorJson::share).orElse(null));
        document.putObject("calibration").put("kept_age_s", checkup.keptAge().map(DoctorJson::seconds).orElse(null));
        putNoise(document.putObject("noise"), checkup.noise());
        document.putObject("java").put("version", checkup.java().java()).put("vendor", checkup.java().vendor());
        document.putObject("javafx").put("version", checkup.java().javaFx().orElse(null));
        Verdict verdict = Verdict.of(checkup);
        ObjectNode ending = document.putObject("verdict");
        ending.put("readiness", verdict.readiness().name().toLowerCase(Locale.ROOT));
        putAll(ending.putArray("reasons"), verdict.reasons());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private void putMachine(ObjectNode document, MachineFacts facts) {
        ObjectNode machine = document.putObject("machine");
        machine.put("kernel", facts.kernel().orElse(null));
        machine.put("processor", facts.processor().model().orElse(null));
        machine.put("virtual_machine", facts.processor().virtualMachine().orElse(null));
        facts.availableCores().forEach(machine.putArray("cores_available")::add);
        putCores(machine, "cores_online", facts.topology().online());
        machine.put("smt", facts.topology().sharing().map(groups -> !groups.isEmpty()).orElse(null));
        machine.put("hybrid", facts.topology().hybrid().orElse(null));
        ObjectNode container = machine.putObject("container");
        container.put("cpu_limit_cores", facts.limits().cores().map(DoctorJson::share).orElse(null));
        putCores(container, "cpuset", facts.limits().cpuset());
    }

    private static void putCores(ObjectNode node, String name, Optional<List<Integer>> cores) {
        cores.ifPresentOrElse(found -> found.forEach(node.putArray(name)::add), () -> node.putNull(name));
    }

    private void putSwitches(ObjectNode node, Checkup checkup) {
        node.set("platform", checkup.switches().platform().map(this::cost).orElse(null));
        node.set("virtual", checkup.switches().virtual().map(this::cost).orElse(null));
        ArrayNode sweep = node.putArray("by_working_set");
        checkup.switches().sweep().forEach(cost -> sweep.add(cost(cost)));
    }

    private ObjectNode cost(SwitchCost cost) {
        ObjectNode node = mapper.createObjectNode();
        node.put("working_set_bytes", cost.workingSetBytes());
        node.put("median_ns", ns(cost.medianNs()));
        node.put("low_quarter_ns", ns(cost.lowNs()));
        node.put("high_quarter_ns", ns(cost.highNs()));
        node.put("baseline_ns", ns(cost.baselineNs()));
        node.put("kernel_switches", cost.kernelSwitches().map(DoctorJson::share).orElse(null));
        return node;
    }

    private static void putNoise(ObjectNode node, Optional<Noise> noise) {
        node.put("level", noise.map(found -> found.level().name().toLowerCase(Locale.ROOT)).orElse(null));
        node.put("others_share", noise.map(found -> share(found.othersShare())).orElse(null));
        node.put("steal_share", noise.map(found -> share(found.stealShare())).orElse(null));
    }

    private static void putAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static String word(SourceFinding finding) {
        return finding.source().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MS_DECIMALS);
    }

    private static BigDecimal ns(double value) {
        return BigDecimal.valueOf(value).setScale(NS_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
