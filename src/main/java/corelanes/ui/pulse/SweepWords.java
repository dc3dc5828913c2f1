package corelanes.ui.pulse;

import corelanes.experiment.Amount;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.run.SweepPlan;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sweep in a line of words. */
final class SweepWords {

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
