package corelanes.run;

import corelanes.analysis.Extrapolation;
import corelanes.experiment.Amount;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.StructureKind;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;

/** Nobody waits for a thousand slow calls one after another: what was done of them says how long all would take. */
final class WholeOfPart {

    private WholeOfPart() {}

    /** The sentence that says so; empty where all was done, or where part of it says nothing of the whole. */
    static Optional<String> notice(Experiment experiment, TraceSnapshot snapshot, int tasksDone) {
        if (experiment.structure() != StructureKind.SEQUENTIAL
                || !(experiment.amount() instanceof Amount.Tasks(int tasks))) {
            return Optional.empty();
        }
        return Extrapolation.ofPart(snapshot, tasksDone, tasks)
                .map(whole -> Texts.beside(WholeOfPart.class).get("session.extrapolated", whole.measuredTasks(),
                        whole.tasks(), Durations.show(whole.wallNs())));
    }
}
