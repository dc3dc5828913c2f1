package corelanes.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that wait for each other in a circle, each for a lock that the next one has: a deadlock. The search goes from task to
 * task, as in the wait-for graph of databases (Coffman, Elphick and Shoshani, "System Deadlocks", ACM Computing Surveys 3,
 * 1971), where each task waits for one thing at most.
 *
 * @param links in the order of who waits for whom, beginning with the lowest task number; the last one waits for the first
 */
record WaitCycle(List<Link> links) {

    /**
     * One task in the circle.
     *
     * @param party who waits
     * @param want  for what
     * @param hold  who has that
     */
    record Link(LockParty party, LockParty.Want want, TrackedLock.Hold hold) {

        /** Who has just got what it waited for has not said so yet, but waits no more. */
        static Optional<Link> of(LockParty party) {
            return party.want().flatMap(want -> want.lock().hold().filter(hold -> hold.by() != party)
                    .map(hold -> new Link(party, want, hold)));
        }

        boolean isStillSo() {
            return party.want().filter(now -> now == want).isPresent()
                    && want.lock().hold().filter(now -> now == hold).isPresent();
        }
    }

    WaitCycle {
        links = List.copyOf(links);
    }

    /**
     * Looks for a circle while the tasks go on.
     *
     * <p>
     * The links are read one after the other, and by the time the last one is read the first may have gone. So all are looked
     * at once more. A wait and a hold that are the same object as before lasted all the while between the two looks; so at the
     * moment between them all of them were there at the same time, and a circle that is there at one moment stays.
     *
     * @param parties all tasks that take locks
     */
    static Optional<WaitCycle> find(Collection<LockParty> parties) {
        Set<LockParty> seen = new HashSet<>();
        for (LockParty start : parties) {
            List<Link> path = new ArrayList<>();
            LockParty next = start;
            for (Optional<Link> link = Link.of(start); link.isPresent() && seen.add(next); link = Link.of(next)) {
                path.add(link.get());
                next = link.get().hold.by();
            }
            LockParty end = next;
            List<Link> circle = path.stream().dropWhile(link -> link.party != end).toList();
            if (!circle.isEmpty() && circle.stream().allMatch(Link::isStillSo)) {
                return Optional.of(new WaitCycle(fromLowest(circle)));
            }
        }
        return Optional.empty();
    }

    private static List<Link> fromLowest(List<Link> circle) {
        List<Link> turned = new ArrayList<>(circle);
        Link lowest = Collections.min(circle, Comparator.comparingInt(link -> link.party.task()));
        Collections.rotate(turned, -circle.indexOf(lowest));
        return turned;
    }

    /** Since when nobody in it can go on: when the last one began to wait, ns. */
    long sinceNs() {
        return links.stream().mapToLong(link -> link.want.sinceNs()).max().orElseThrow();
    }

    /** The lock that a link's task has and the one before it waits for. */
    TrackedLock held(int link) {
        return links.get((link + links.size() - 1) % links.size()).want.lock();
    }

    /** Whether it is the same circle: the same waits, not only the same tasks. */
    boolean isSameAs(WaitCycle other) {
        return links.size() == other.links.size() && links.getFirst().want == other.links.getFirst().want;
    }
}
