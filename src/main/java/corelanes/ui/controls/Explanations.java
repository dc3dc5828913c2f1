package corelanes.ui.controls;

import corelanes.experiment.Combinations;
import corelanes.experiment.Effect;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;

/**
 * What stands below a setting: what it does for the chosen workload and structure, why it can't be changed, or that a change acts
 * from the next run only.
 */
final class Explanations {

    private final Texts texts = Texts.beside(Explanations.class);

    /** The line for a setting; may be empty. */
    String of(Setting setting, WorkloadKind workload, StructureKind structure) {
        String line = line(setting, workload, structure);
        if (Combinations.effect(workload, structure, setting) != Effect.NEXT_RUN) {
            return line;
        }
        return line.isEmpty() ? texts.get("next-run") : texts.get("next-run.after", line);
    }

    /** The most special text there is. */
    private String line(Setting setting, WorkloadKind workload, StructureKind structure) {
        String key = "explain." + setting.name();
        for (String special : new String[] {key + "." + workload.word(), key + "." + structure.word()}) {
            if (texts.has(special)) {
                return texts.get(special);
            }
        }
        boolean idle = Combinations.effect(workload, structure, setting) == Effect.NONE;
        return texts.get(idle && texts.has(key + ".none") ? key + ".none" : key);
    }
}
