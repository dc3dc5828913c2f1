package corelanes.ui.pulse;

import corelanes.experiment.Amount;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.run.SweepPlan;
import corelanes.run.SweepProgress;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sweep in a line of words. */
final class SweepWords {

    private static final long SECOND_NS = 1_000_000_000L;

    private SweepWords() {}

    /** What was done, by how many, how often, and each setting of its workload. */
    static String of(SweepPlan plan, Texts texts) {
        Experiment experiment = plan.experiment();
        List<String> parts = new ArrayList<>();
        parts.add(experiment.workload().word());
        parts.add(experiment.structure().word());
        parts.add(texts.get("sweep.words.threads",
                plan.threads().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        parts.add(texts.get("sweep.words.cores", experiment.value(Setting.CORES)));
        parts.add(texts.get("sweep.words.tasks", ((Amount.Tasks) experiment.amount()).count()));
        parts.addAll(settings(experiment, texts));
        parts.add(texts.get(plan.isOpen() ? "sweep.words.until-sure" : "sweep.words.repeats", plan.repeats(),
                plan.mostRepeats()));
        if (plan.variants().size() > 1) {
            parts.add(texts.get("sweep.words.beside",
                    plan.variants().stream().skip(1).map(Variant::name).collect(Collectors.joining(", "))));
        }
        return String.join(texts.get("tally.separator").replace("  ", " "), parts);
    }

    /** Which run is under way, of how many, and how long the rest takes. */
    static String of(SweepProgress progress, SweepPlan.Step step, Texts texts) {
        String run = texts.get(progress.isOpen() ? "sweep.step.open" : "sweep.step", progress.runs().size() + 1,
                progress.least(), step.experiment().threads(), progress.most());
        return progress.left().map(left -> left(run, left, texts)).orElse(run);
    }

    private static String left(String run, SweepProgress.Left left, Texts texts) {
        String least = seconds(left.leastNs());
        String most = seconds(left.mostNs());
        return least.equals(most) ? texts.get("sweep.step.left", run, least)
                : texts.get("sweep.step.left.open", run, least, most);
    }

    private static String seconds(long ns) {
        return Durations.show(Math.ceilDiv(ns, SECOND_NS) * SECOND_NS);
    }

    private static List<String> settings(Experiment experiment, Texts texts) {
        return experiment.workload().settings().stream().map(setting -> texts.get("sweep.words.setting",
                setting.title(), setting.show(experiment.value(setting)))).toList();
    }

    /** Runs side by side in a line of words: the settings are those of the first, the names say in what the others differ. */
    static String ofRace(List<Variant> variants, Texts texts) {
        Experiment experiment = variants.getFirst().experiment();
        List<String> parts = new ArrayList<>();
        parts.add(experiment.workload().word());
        parts.add(variants.stream().map(Variant::name).collect(Collectors.joining(" | ")));
        parts.add(experiment.structure().word());
        parts.add(texts.get("sweep.words.threads", experiment.threads()));
        parts.add(switch (experiment.amount()) {
            case Amount.Tasks tasks -> texts.get("sweep.words.tasks", tasks.count());
            case Amount.Lasting lasting -> Durations.show(lasting.durationNs());
            case Amount.UntilStopped _ -> texts.get("race.until-stopped");
        });
        parts.addAll(settings(experiment, texts));
        return String.join(texts.get("tally.separator").replace("  ", " "), parts);
    }
}
