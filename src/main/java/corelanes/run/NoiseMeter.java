package corelanes.run;

import corelanes.analysis.Disturbance;
import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.probe.NoiseReading;
import corelanes.probe.SystemFiles;
import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * Measures what others took of the cores that workers use. May be used by any thread.
 *
 * @param files   what the system tells
 * @param allowed logical CPU numbers that this process may use
 */
public record NoiseMeter(SystemFiles files, List<Integer> allowed) {

    public NoiseMeter {
        allowed = List.copyOf(allowed);
    }

    /** What these cores have done up to now: some 100 µs. Empty if the system does not tell. */
    public Optional<NoiseReading> read(List<Integer> cores) {
        return NoiseReading.take(files, cores, allowed);
    }

    /**
     * What others took of some cores between two readings of them. What the workers had there is taken from the recording, since
     * the system does not count a process core by core.
     *
     * @param snapshot what was recorded, at least up to the later reading
     * @param cores    the cores that were read
     * @return empty if that was too short to tell
     */
    public static Optional<Noise> between(NoiseReading earlier, NoiseReading later, TraceSnapshot snapshot,
            List<Integer> cores) {
        return Noise.between(earlier, later, onCoresNs(snapshot, cores, earlier.takenNs(), later.takenNs()));
    }

    /**
     * What noise that was measured means for figures; absent noise is not known.
     *
     * @param own whether what this program took beside its tasks disturbed them. That marks figures, but refuses none: it is gone when
     *            Java's compiler has done its work, and what is wrong by more than that can be told from the figures themselves
     */
    public static Disturbance disturbance(Optional<Noise> noise, boolean own) {
        return noise.map(found -> {
            double ownShare = own ? found.ownShare() : 0;
            boolean ownIsMuch = ownShare >= NoiseLevel.BUSY_FROM;
            return new Disturbance(switch (found.level()) {
                case QUIET -> ownIsMuch ? Disturbance.Level.BUSY : Disturbance.Level.QUIET;
                case BUSY -> Disturbance.Level.BUSY;
                case TOO_BUSY -> Disturbance.Level.TOO_BUSY;
            }, found.share(), ownShare);
        }).orElse(Disturbance.UNKNOWN);
    }

    /** Time that workers held these cores between two times, ns. */
    static long onCoresNs(TraceSnapshot snapshot, List<Integer> cores, long fromNs, long toNs) {
        long sumNs = 0;
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            if (cores.contains(snapshot.core(lane))) {
                sumNs += onLaneNs(snapshot, snapshot.coreLane(lane), fromNs, toNs);
            }
        }
        return sumNs;
    }

    /** Without what was held up: that may have been somebody else's. */
    private static long onLaneNs(TraceSnapshot snapshot, Lane lane, long fromNs, long toNs) {
        long sumNs = 0;
        for (int position = lane.firstEndingAfter(snapshot, fromNs); position < lane.size(); position++) {
            int slice = lane.slice(position);
            if (snapshot.startNs(slice) >= toNs) {
                break;
            }
            if (snapshot.state(slice) == TaskState.RUNNING) {
                sumNs += Math.min(toNs, snapshot.endNs(slice)) - Math.max(fromNs, snapshot.startNs(slice));
            }
        }
        return sumNs;
    }
}
