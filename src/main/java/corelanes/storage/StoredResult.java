package corelanes.storage;

import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Tally;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run and cannot be told from its slices; what could not be measured is absent.
 *
 * @param cores              logical CPU numbers the workers were allowed to use at the end
 * @param tasksDone          tasks finished
 * @param switches           the kernel's own count for the threads that carried tasks
 * @param recordingCostShare share of the cores' time that recording took, 0 … 1
 * @param dropped            slices lost because there was no room for them
 * @param noise              what others took of the cores meanwhile
 * @param tallies            what the work itself counted
 * @param remark             what came of the work, in words
 * @param notices            what a person should know of the run, one sentence each
 * @param failure            why the run ended early, as one sentence
 */
public record StoredResult(List<Integer> cores, int tasksDone, Optional<SwitchCounts> switches,
        double recordingCostShare, long dropped, Optional<Noise> noise, List<Tally> tallies, Optional<String> remark,
        List<String> notices, Optional<String> failure) {

    public StoredResult {
        cores = List.copyOf(cores);
        tallies = List.copyOf(tallies);
        notices = List.copyOf(notices);
    }
}
