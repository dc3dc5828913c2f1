package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What differs between two experiments, in words for a mark; and whether a running session can follow. */
final class Changes {

    private Changes() {}

    /** Whether a running session can change from one to the other: the same work, structure and source. */
    static boolean canFollow(Experiment from, Experiment to) {
        return from.workload() == to.workload() && from.structure() == to.structure() && from.source() == to.source();
    }

    /**
     * What a running session can become: as {@code to}, but what acts from the next run only stays as it is. The workload never
     * sees a change that it could not follow.
     */
    static Experiment reachable(Experiment from, Experiment to) {
        Experiment reachable = isLive(to, Setting.TASKS) ? to : to.with(from.amount());
        for (Setting setting : to.workload().settings()) {
            reachable = isLive(to, setting) ? reachable : reachable.with(setting, from.value(setting));
        }
        return isLive(to, Setting.THREADS) ? reachable : reachable.withThreads(from.threads());
    }

    private static boolean isLive(Experiment experiment, Setting setting) {
        return Combinations.effect(experiment.workload(), experiment.structure(), setting).isLive();
    }

    /** The differences as one line; empty if there are none. */
    static String describe(Experiment from, Experiment to) {
        Texts texts = Texts.beside(Changes.class);
        List<String> parts = new ArrayList<>();
        add(parts, texts, Setting.THREADS, from.threads(), to.threads());
        if (!from.cores().equals(to.cores())) {
            parts.add(texts.get("change", Setting.CORES.title(), from.cores().word(), to.cores().word()));
        }
        for (Setting setting : to.workload().settings()) {
            add(parts, texts, setting, from.value(setting), to.value(setting));
        }
        if (from.amount() instanceof Amount.Tasks before && to.amount() instanceof Amount.Tasks after) {
            add(parts, texts, Setting.TASKS, before.count(), after.count());
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, Texts texts, Setting setting, long from, long to) {
        if (from != to) {
            parts.add(texts.get("change", setting.title(), setting.show(from), setting.show(to)));
        }
    }
}
