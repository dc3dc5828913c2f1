package corelanes.doctor;

import corelanes.experiment.Durations;
import corelanes.probe.MachineFacts;
import corelanes.run.SwitchCost;
import corelanes.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check-up found, in words; whoever shows it chooses how. */
public final class Findings {

    private static final int KILO = 1 << 10;

    private final Texts texts = Texts.beside(Findings.class);

    /**
     * Everything, subject by subject.
     *
     * @param withRows whether what a switch costs with each working set is among the values; else {@link #switchRows} has it
     */
    public List<Finding> of(Checkup checkup, boolean withRows) {
        List<Finding> found = new ArrayList<>();
        addMachine(found, checkup);
        addLanes(found, checkup);
        addCosts(found, checkup, withRows);
        add(found, Finding.Subject.PROGRAM, "java",
                List.of(texts.get("doctor.java", checkup.java().java(), checkup.java().vendor())));
        add(found, Finding.Subject.PROGRAM, "javafx",
                List.of(checkup.java().javaFx().orElse(texts.get("doctor.javafx.none"))));
        return found;
    }

    private void addMachine(List<Finding> found, Checkup checkup) {
        MachineFacts facts = checkup.facts();
        Finding.Subject machine = Finding.Subject.MACHINE;
        add(found, machine, "system", List.of(checkup.system()
                + facts.kernel().map(release -> texts.get("doctor.kernel", release)).orElse("")));
        add(found, machine, "processor", List.of(facts.processor().model().orElse(unknown()),
                facts.processor().virtualMachine().map(virtual -> texts.get("doctor.virtual." + virtual))
                        .orElse(texts.get("doctor.virtual.unknown"))));
        add(found, machine, "cores", cores(facts));
        add(found, machine, "container", List.of(facts.limits().cores()
                .map(cores -> texts.get("doctor.container", cores)).orElse(texts.get("doctor.container.none"))));
        add(found, machine, "clock", List.of(
                checkup.clock().map(cost -> texts.get("doctor.clock", time(cost.readNs()), cost.resolutionNs()))
                        .orElse(unknown())
                        + facts.clockSource().map(name -> texts.get("doctor.clock-source", name)).orElse("")));
    }

    private void addLanes(List<Finding> found, Checkup checkup) {
        found.add(new Finding(Finding.Subject.LANES, label("source"),
                checkup.source().map(this::source).orElse(List.of(unknown())),
                checkup.source().flatMap(SourceFinding::remedy)));
        add(found, Finding.Subject.LANES, "pinning",
                List.of(checkup.pinning().map(this::pinning).orElse(unknown())));
    }

    private void addCosts(List<Finding> found, Checkup checkup, boolean withRows) {
        Finding.Subject costs = Finding.Subject.COSTS;
        add(found, costs, "switch", switches(checkup, withRows));
        add(found, costs, "tick", List.of(checkup.tickCostNs().map(Findings::time).orElse(unknown())));
        add(found, costs, "recording", List.of(checkup.recordingCostShare()
                .map(share -> texts.get("doctor.recording", share)).orElse(unknown())));
        add(found, costs, "calibration", List.of(checkup.keptAge()
                .map(age -> texts.get("doctor.calibration.kept", age(age)))
                .orElse(texts.get("doctor.calibration.none"))));
        add(found, costs, "noise", checkup.noise().map(noise -> List.of(texts.get("doctor.noise",
                noise.level().word(), noise.othersShare(), noise.stealShare()), noise.level().advice()))
                .orElse(List.of(unknown())));
    }

    private List<String> cores(MachineFacts facts) {
        List<String> values = new ArrayList<>();
        values.add(texts.get("doctor.cores", facts.availableCores().size(),
                MachineFacts.show(facts.availableCores())));
        facts.topology().online().filter(online -> !online.equals(facts.availableCores())).ifPresent(
                online -> values.add(texts.get("doctor.cores.online", online.size(), MachineFacts.show(online))));
        values.add(facts.topology().sharing().map(groups -> groups.isEmpty()
                ? texts.get("doctor.smt.none")
                : texts.get("doctor.smt", groups.stream().map(MachineFacts::show).collect(Collectors.joining(" | "))))
                .orElse(texts.get("doctor.smt.unknown")));
        values.add(facts.topology().hybrid().map(hybrid -> texts.get("doctor.hybrid." + hybrid))
                .orElse(texts.get("doctor.hybrid.unknown")));
        return values;
    }

    private List<String> source(SourceFinding found) {
        List<String> values = new ArrayList<>();
        values.add(texts.get("doctor.source." + found.source().name()));
        found.reason().ifPresent(values::add);
        return values;
    }

    private String pinning(PinningFinding found) {
        return found.works()
                ? texts.get("doctor.pinning", found.cores().size(), MachineFacts.show(found.cores()))
                : found.reason().orElse(unknown());
    }

    private List<String> switches(Checkup checkup, boolean withRows) {
        List<String> values = new ArrayList<>();
        values.add(texts.get("doctor.switch.platform", cost(checkup.switches().platform())));
        if (withRows) {
            checkup.switches().sweep().forEach(bySize -> values
                    .add(texts.get("doctor.switch.size", size(bySize), cost(Optional.of(bySize)))));
        }
        values.add(texts.get("doctor.switch.virtual", cost(checkup.switches().virtual())));
        return values;
    }

    /** What a switch costs with each working set that was tried; empty if none was. */
    public List<SwitchRow> switchRows(Checkup checkup) {
        return checkup.switches().sweep().stream().map(cost -> cost.isClear()
                ? new SwitchRow(size(cost), time(cost.medianNs()),
                        texts.get("doctor.switch.half", time(cost.lowNs()), time(cost.highNs())))
                : new SwitchRow(size(cost), texts.get("doctor.switch.unclear"), "")).toList();
    }

    private String size(SwitchCost bySize) {
        int kilo = bySize.workingSetBytes() / KILO;
        return kilo < KILO ? texts.get("doctor.kilobytes", kilo) : texts.get("doctor.megabytes", kilo / KILO);
    }

    private String cost(Optional<SwitchCost> cost) {
        return cost.map(found -> found.isClear()
                ? texts.get("doctor.switch.cost", time(found.medianNs()), time(found.lowNs()), time(found.highNs()))
                : texts.get("doctor.switch.unclear")).orElse(unknown());
    }

    private String age(Duration age) {
        if (age.toDays() > 0) {
            return texts.get("doctor.age.days", age.toDays());
        }
        return age.toHours() > 0
                ? texts.get("doctor.age.hours", age.toHours())
                : texts.get("doctor.age.minutes", Math.max(0, age.toMinutes()));
    }

    private void add(List<Finding> found, Finding.Subject subject, String key, List<String> values) {
        found.add(new Finding(subject, label(key), values, Optional.empty()));
    }

    private String label(String key) {
        return texts.get("doctor." + key + ".label");
    }

    private String unknown() {
        return texts.get("doctor.unknown");
    }

    private static String time(double ns) {
        return Durations.show(Math.round(ns));
    }
}
