package corelanes.storage;

import corelanes.analysis.RunFact;
import corelanes.trace.TraceSnapshot;

/**
 * One of the runs that are laid side by side.
 *
 * @param name           what is different about it
 * @param fact           what was done, how long it took, and whether others disturbed it
 * @param snapshot       what was recorded
 * @param inProgressMean tasks in progress, mean over the run
 * @param runningMean    tasks running, mean over the run
 */
public record RaceRun(String name, RunFact fact, TraceSnapshot snapshot, double inProgressMean, double runningMean) {}
