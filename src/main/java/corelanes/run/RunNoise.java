package corelanes.run;

import corelanes.probe.Noise;
import corelanes.probe.NoiseReading;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * What others took while one run went on: read right before its workers are let go and right after the last one has ended, which
 * are within some milliseconds of the first task's start and the last task's end. Of the session's thread only.
 */
final class RunNoise {

    private final NoiseMeter meter;
    private List<Integer> cores = List.of();
    private Optional<NoiseReading> before = Optional.empty();
    private Optional<NoiseReading> after = Optional.empty();

    RunNoise(NoiseMeter meter) {
        this.meter = meter;
    }

    /** Work begins on these cores. */
    void begin(List<Integer> usedCores) {
        cores = usedCores;
        before = meter.read(usedCores);
    }

    /** Work has ended. Readings of one set of cores say nothing of a run that was moved to another. */
    void end(List<Integer> usedCores) {
        after = usedCores.equals(cores) ? meter.read(usedCores) : Optional.empty();
    }

    /** What others took between; empty if that is not known. */
    Optional<Noise> during(TraceSnapshot snapshot) {
        return before.flatMap(earlier -> after.flatMap(
                later -> NoiseMeter.between(earlier, later, snapshot, cores)));
    }
}
