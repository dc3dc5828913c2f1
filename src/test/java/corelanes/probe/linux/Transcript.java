package corelanes.probe.linux;

import corelanes.probe.SchedulerRecord;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a reader is told. */
final class Transcript implements SchedulerRecord.Reader {

    /** One switch. */
    record Switch(int osTid, int core, long atNs, boolean out, boolean preempted) {}

    final List<Switch> switches = new ArrayList<>();
    long lost;

    @Override
    public void switchedIn(int osTid, int core, long atNs) {
        switches.add(new Switch(osTid, core, atNs, false, false));
    }

    @Override
    public void switchedOut(int osTid, int core, long atNs, boolean preempted) {
        switches.add(new Switch(osTid, core, atNs, true, preempted));
    }

    @Override
    public void lost(int core, long records) {
        lost += records;
    }

    /** The switches of one thread on all cores, in the order of time. */
    List<Switch> of(int osTid) {
        return switches.stream().filter(each -> each.osTid() == osTid)
                .sorted((one, other) -> Long.compare(one.atNs(), other.atNs())).toList();
    }

    /** The switches on one core, in the order they were told. */
    List<Switch> on(int core) {
        return switches.stream().filter(each -> each.core() == core).toList();
    }

    /** How long a thread was on cores between two moments, ns. */
    long onCoresNs(int osTid, long fromNs, long toNs) {
        long sumNs = 0;
        long inNs = fromNs;
        boolean on = true;
        for (Switch each : of(osTid)) {
            if (each.atNs() <= fromNs) {
                continue;
            }
            long atNs = Math.min(each.atNs(), toNs);
            sumNs += on ? atNs - inNs : 0;
            inNs = atNs;
            on = !each.out();
        }
        return sumNs + (on ? toNs - inNs : 0);
    }
}
