package corelanes.run;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SwitchCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the threads that carry tasks on the chosen cores, and knows which those are. A carrier of virtual threads belongs to
 * the whole program: it is let go at the end.
 */
final class Pinning {

    private final Probe probe;
    private final Set<Integer> carriers = ConcurrentHashMap.newKeySet();
    private Optional<SchedulerRecord> record = Optional.empty();
    private final Map<Integer, SwitchCounts> switchesAtFirst = new HashMap<>();
    private List<Integer> cores;
    private Optional<String> refusal = Optional.empty();
    private volatile int[] known = {};

    Pinning(Probe probe, List<Integer> cores) {
        this.probe = probe;
        this.cores = cores;
    }

    /** From now on, threads that exist already are recorded too once they carry a task. */
    synchronized void followWith(SchedulerRecord newRecord) {
        record = Optional.of(newRecord);
    }

    /** All threads that carry tasks or did; grows. */
    Set<Integer> carriers() {
        return carriers;
    }

    /** Pins the calling thread's carrier unless that is done already. Allocates nothing if it is. */
    void ensureCaller() {
        int osTid = probe.currentThreadId();
        for (int seen : known) {
            if (seen == osTid) {
                return;
            }
        }
        add(osTid);
    }

    /** Pins a thread from now on. */
    synchronized void add(int osTid) {
        if (Arrays.stream(known).noneMatch(seen -> seen == osTid)) {
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = osTid;
            switchesAtFirst.put(osTid, probe.switchesOf(osTid).orElse(SwitchCounts.NONE));
            carriers.add(osTid);
            record.ifPresent(following -> following.follow(osTid));
            pin(osTid, cores);
            known = more;
        }
    }

    /** Forgets a thread that ends; gives whether it was known. */
    synchronized boolean remove(int osTid) {
        int before = known.length;
        known = Arrays.stream(known).filter(seen -> seen != osTid).toArray();
        switchesAtFirst.remove(osTid);
        return known.length < before;
    }

    /** Moves all threads to other cores. */
    synchronized void moveTo(List<Integer> newCores) {
        cores = newCores;
        for (int osTid : known) {
            pin(osTid, newCores);
        }
    }

    /** Switches of all threads known now, since each was first seen; empty where nobody counts them. */
    synchronized Optional<SwitchCounts> switches() {
        SwitchCounts sum = SwitchCounts.NONE;
        for (int osTid : known) {
            Optional<SwitchCounts> now = probe.switchesOf(osTid);
            if (now.isPresent()) {
                sum = sum.plus(now.get().since(switchesAtFirst.getOrDefault(osTid, SwitchCounts.NONE)));
            }
        }
        return probe.capabilities().countsSwitches() ? Optional.of(sum) : Optional.empty();
    }

    /** Lets all threads run anywhere again. */
    synchronized void release() {
        for (int osTid : known) {
            probe.pin(osTid, probe.availableCores());
        }
        known = new int[0];
        switchesAtFirst.clear();
    }

    /** Why the system did not pin a thread, as one sentence; empty if it did. */
    synchronized Optional<String> refusal() {
        return refusal;
    }

    private void pin(int osTid, List<Integer> wanted) {
        Optional<String> refused = probe.pin(osTid, wanted);
        if (refused.isPresent()) {
            refusal = refused;
        }
    }
}
