package corelanes.cli;

import corelanes.doctor.Checkup;
import corelanes.doctor.PinningFinding;
import corelanes.doctor.SourceFinding;
import corelanes.doctor.Verdict;
import corelanes.experiment.Durations;
import corelanes.probe.MachineFacts;
import corelanes.run.SwitchCost;
import corelanes.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings of a check-up as lines of text. */
final class DoctorReport {

    private static final int KILO = 1 << 10;

    private final Texts texts = Texts.beside(DoctorReport.class);
    private final int columns;

    /** @param columns the most characters a line may have */
    DoctorReport(int columns) {
        this.columns = columns;
    }

    /** The lines, without an end of line. */
    List<String> lines(Checkup checkup) {
        LabelledLines lines = new LabelledLines(columns);
        addMachine(lines, checkup);
        addTrials(lines, checkup);
        add(lines, "java", texts.get("doctor.java", checkup.java().java(), checkup.java().vendor()));
        add(lines, "javafx", checkup.java().javaFx().orElse(texts.get("doctor.javafx.none")));
        lines.addText(Verdict.of(checkup).sentence());
        return lines.lines();
    }

    private void addMachine(LabelledLines lines, Checkup checkup) {
        MachineFacts facts = checkup.facts();
        add(lines, "system", checkup.system()
                + facts.kernel().map(release -> texts.get("doctor.kernel", release)).orElse(""));
        add(lines, "processor", facts.processor().model().orElse(unknown()), facts.processor().virtualMachine()
                .map(virtual -> texts.get("doctor.virtual." + virtual)).orElse(texts.get("doctor.virtual.unknown")));
        lines.add(label("cores"), cores(facts));
        add(lines, "container", facts.limits().cores().map(cores -> texts.get("doctor.container", cores))
                .orElse(texts.get("doctor.container.none")));
        add(lines, "clock",
                checkup.clock().map(cost -> texts.get("doctor.clock", time(cost.readNs()), cost.resolutionNs()))
                        .orElse(unknown())
                        + facts.clockSource().map(name -> texts.get("doctor.clock-source", name)).orElse(""));
    }

    private void addTrials(LabelledLines lines, Checkup checkup) {
        lines.add(label("source"), checkup.source().map(this::source).orElse(List.of(unknown())));
        add(lines, "pinning", checkup.pinning().map(this::pinning).orElse(unknown()));
        lines.add(label("switch"), switches(checkup));
        add(lines, "tick", checkup.tickCostNs().map(DoctorReport::time).orElse(unknown()));
        add(lines, "recording", checkup.recordingCostShare().map(share -> texts.get("doctor.recording", share))
                .orElse(unknown()));
        add(lines, "calibration", checkup.keptAge()
                .map(age -> texts.get("doctor.calibration.kept", age(age)))
                .orElse(texts.get("doctor.calibration.none")));
        lines.add(label("noise"), checkup.noise().map(noise -> List.of(texts.get("doctor.noise", noise.level().word(),
                noise.othersShare(), noise.stealShare()), noise.level().advice())).orElse(List.of(unknown())));
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
        values.add(texts.get("report.source." + found.source().name()));
        found.reason().ifPresent(values::add);
        found.remedy().ifPresent(remedy -> values.add(texts.get("doctor.remedy", remedy)));
        return values;
    }

    private String pinning(PinningFinding found) {
        return found.works()
                ? texts.get("doctor.pinning", found.cores().size(), MachineFacts.show(found.cores()))
                : found.reason().orElse(unknown());
    }

    private List<String> switches(Checkup checkup) {
        List<String> values = new ArrayList<>();
        values.add(texts.get("doctor.switch.platform", cost(checkup.switches().platform())));
        for (SwitchCost bySize : checkup.switches().sweep()) {
            int kilo = bySize.workingSetBytes() / KILO;
            values.add(texts.get("doctor.switch.size", kilo < KILO ? kilo + " kB" : kilo / KILO + " MB",
                    cost(Optional.of(bySize))));
        }
        values.add(texts.get("doctor.switch.virtual", cost(checkup.switches().virtual())));
        return values;
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

    private void add(LabelledLines lines, String key, String... values) {
        lines.add(label(key), List.of(values));
    }

    private String label(String key) {
        return texts.get("doctor." + key + ".label");
    }

    private String unknown() {
        return texts.get("report.unknown");
    }

    private static String time(double ns) {
        return Durations.show(Math.round(ns));
    }
}
