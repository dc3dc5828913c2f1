package corelanes.ui.pulse;

import corelanes.experiment.Amount;
import corelanes.experiment.Difference.Variant;
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
        for (Setting setting : experiment.workload().settings()) {
            parts.add(texts.get("sweep.words.setting", setting.title(), setting.show(experiment.value(setting))));
        }
        parts.add(texts.get("sweep.words.repeats", plan.repeats()));
        if (plan.variants().size() > 1) {
            parts.add(texts.get("sweep.words.beside",
                    plan.variants().stream().skip(1).map(Variant::name).collect(Collectors.joining(", "))));
        }
        return String.join(texts.get("tally.separator").replace("  ", " "), parts);
    }
}
