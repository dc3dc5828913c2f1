package corelanes.cli;

import corelanes.experiment.Amount;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.run.Machine;
import corelanes.run.SweepPlan;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An experiment in a line of words. */
final class ExperimentWords {

    private static final int MOST_CORES_NAMED = 8;

    /** What the sentence of its workload says in any case; others are added where they are not as usual. */
    private static final Set<Setting> IN_SENTENCE = EnumSet.of(Setting.CPU_WORK, Setting.IO_LATENCY,
            Setting.IMAGE_SIZE, Setting.DOCUMENT_SIZE, Setting.PROTECTION, Setting.HAND_OVER_EVERY, Setting.ITEMS,
            Setting.LOCK_ORDER, Setting.SERIAL_SHARE, Setting.ALGORITHM);

    private final Texts texts = Texts.beside(ExperimentWords.class);

    /** What is done, by whom and where on this machine. */
    String line(Experiment experiment, List<Integer> cores, Machine machine) {
        return line(experiment, cores, machine.passesPermits(cores));
    }

    /** What is done, by whom and where; {@code permits} if the cores are so many permits that workers pass to each other. */
    String line(Experiment experiment, List<Integer> cores, boolean permits) {
        return texts.get("experiment.line", work(experiment), structure(experiment),
                permits ? texts.get("experiment.permits", cores.size()) : where(cores));
    }

    /** What a sweep does, how often, and where. */
    String sweep(SweepPlan plan, List<Integer> cores, Machine machine) {
        String line = texts.get("experiment.sweep", work(plan.experiment()),
                texts.get("experiment.sweep." + plan.experiment().structure().name()),
                plan.threads().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                texts.get(plan.isOpen() ? "experiment.sweep.until-sure" : "experiment.sweep.times", plan.repeats(),
                        plan.mostRepeats()),
                machine.passesPermits(cores) ? texts.get("experiment.permits", cores.size()) : where(cores));
        return plan.variants().size() == 1 ? line
                : texts.get("experiment.sweep.beside", line,
                        plan.variants().stream().skip(1).map(Variant::name).collect(Collectors.joining(", ")));
    }

    /** What is done and by whom. */
    String lineWithoutCores(Experiment experiment) {
        return texts.get("experiment.further", work(experiment), structure(experiment));
    }

    /** What is done: {@code 4 tasks of 150 ms CPU work}, and then the settings of the workload that are not as usual. */
    String work(Experiment experiment) {
        List<Object> facts = new ArrayList<>();
        facts.add(switch (experiment.amount()) {
            case Amount.Tasks tasks -> texts.get("amount.tasks", tasks.count());
            case Amount.Lasting lasting -> texts.get("amount.lasting", Durations.show(lasting.durationNs()));
            case Amount.UntilStopped _ -> texts.get("amount.until-stopped");
        });
        List<Setting> settings = experiment.workload().settings();
        settings.stream().filter(IN_SENTENCE::contains).map(setting -> setting.show(experiment.value(setting)))
                .forEach(facts::add);
        String words = texts.get("experiment." + experiment.workload().name(), facts.toArray());
        for (Setting setting : settings) {
            if (!IN_SENTENCE.contains(setting) && experiment.value(setting) != setting.usual()) {
                words = texts.get("experiment.further", words, texts.get("experiment.setting", setting.title(),
                        setting.show(experiment.value(setting))));
            }
        }
        return words;
    }

    private String structure(Experiment experiment) {
        return texts.get("experiment." + experiment.structure().name(), experiment.threads());
    }

    private String where(List<Integer> cores) {
        String numbers = cores.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return cores.size() > MOST_CORES_NAMED
                ? texts.get("experiment.many-cores", cores.size())
                : texts.get("experiment.cores", cores.size(), numbers);
    }
}
