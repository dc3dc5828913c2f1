package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TraceSnapshot;

/** What threads of this program that are no workers had of the cores: its compiler, its window, its collector of garbage. */
public final class OtherThreads {

    private OtherThreads() {}

    /** From the first task's start to the last one's end, summed over the cores, ns; 0 where they were not recorded. */
    public static long onCoresNs(TraceSnapshot snapshot) {
        long sumNs = 0;
        for (int core = 0; core < snapshot.coreCount(); core++) {
            Lane lane = snapshot.disturbanceLane(core);
            for (int at = lane.firstEndingAfter(snapshot, snapshot.firstNs()); at < lane.size(); at++) {
                int slice = lane.slice(at);
                if (snapshot.task(slice) != Slice.ELSEWHERE) {
                    sumNs += Math.max(0, Math.min(snapshot.lastNs(), snapshot.endNs(slice))
                            - Math.max(snapshot.firstNs(), snapshot.startNs(slice)));
                }
            }
        }
        return sumNs;
    }
}
