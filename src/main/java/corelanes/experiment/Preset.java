package corelanes.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment with a name of its own. Which cores it runs on is chosen beside it.
 *
 * @param name       its name on the command line, and of its file
 * @param row        the number of the claim that it shows, 1 … {@link Presets#CLAIMS}
 * @param title      its name for a person
 * @param paragraph  what it is about, in a few sentences
 * @param lookAt     what to look at and what to change, one or two sentences each
 * @param experiment its settings; a set number of tasks, and cores as usual
 * @param tiles      the figures that are shown large, in their order
 */
public record Preset(String name, int row, String title, String paragraph, List<String> lookAt,
        Experiment experiment, List<TileKind> tiles) {

    public Preset {
        tiles = List.copyOf(tiles);
        lookAt = List.copyOf(lookAt);
    }

    /** The settings that make it what it is: threads, tasks and those that its workload has, where they have an effect. */
    public List<Setting> settings() {
        return Stream.concat(Stream.of(Setting.THREADS, Setting.TASKS), experiment.workload().settings().stream())
                .filter(setting -> Combinations.effect(experiment.workload(), experiment.structure(),
                        setting) != Effect.NONE)
                .toList();
    }

    /** Whether an experiment is this one, whatever its cores, its source, and what has no effect on it. */
    public boolean matches(Experiment other) {
        return other.workload() == experiment.workload() && other.structure() == experiment.structure()
                && other.amount().equals(experiment.amount())
                && settings().stream().allMatch(setting -> other.value(setting) == experiment.value(setting));
    }
}
