package corelanes.cli;

import corelanes.experiment.Amount;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.run.Machine;
import corelanes.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** An experiment in a line of words. */
final class ExperimentWords {

    private static final int MOST_CORES_NAMED = 8;

    private final Texts texts = Texts.beside(ExperimentWords.class);

    /** What is done, by whom and where on this machine. */
    String line(Experiment experiment, List<Integer> cores, Machine machine) {
        return texts.get("experiment.line", work(experiment),
                texts.get("experiment." + experiment.structure().name(), experiment.threads()),
                machine.passesPermits(cores) ? texts.get("experiment.permits", cores.size()) : where(cores));
    }

    /** What is done: {@code 4 tasks of 150 ms CPU work}. */
    String work(Experiment experiment) {
        String amount = switch (experiment.amount()) {
            case Amount.Tasks tasks -> texts.get("amount.tasks", tasks.count());
            case Amount.Lasting lasting -> texts.get("amount.lasting", Durations.show(lasting.durationNs()));
            case Amount.UntilStopped _ -> texts.get("amount.until-stopped");
        };
        return texts.get("experiment." + experiment.workload().name(), amount, Durations.show(experiment.cpuWorkNs()),
                Durations.show(experiment.ioLatencyNs()));
    }

    private String where(List<Integer> cores) {
        String numbers = cores.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return cores.size() > MOST_CORES_NAMED
                ? texts.get("experiment.many-cores", cores.size())
                : texts.get("experiment.cores", cores.size(), numbers);
    }
}
