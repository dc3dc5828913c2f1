package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("The search for a circle of waits")
class WaitCycleTest {

    private static final int NOBODY = -1;

    private final Collection<LockParty> parties = new ConcurrentLinkedQueue<>();
    private final Waits waits = new Waits(TaskState.WAITING_LOCK);

    /** Each task takes the lock with its own number, and when all have, the one that another task has. */
    private final class Tangle implements Workload {

        private final int[] wanted;
        private final List<TrackedLock> locks;
        private final CountDownLatch allHold;

        Tangle(int[] wanted) {
            this.wanted = wanted;
            this.locks = IntStream.range(0, wanted.length).mapToObj(TrackedLock::new).toList();
            this.allHold = new CountDownLatch(wanted.length);
        }

        @Override
        public boolean perform(int task, Marker marker) throws InterruptedException {
            LockParty self = new LockParty(task);
            parties.add(self);
            self.take(locks.get(task), waits, marker);
            try {
                allHold.countDown();
                waits.pass(allHold, marker);
                if (wanted[task] == NOBODY) {
                    waits.pass(new CountDownLatch(1), marker);
                }
                self.take(locks.get(wanted[task]), waits, marker);
                return true;
            } finally {
                locks.get(task).letGo();
            }
        }
    }

    @RepeatedTest(40)
    @DisplayName("finds one wherever there is one, names everyone in it and nobody else, and finds none elsewhere")
    void findsCircles(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int tasks = 2 + random.nextInt(9);
        int[] wanted = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            int other = (task + 1 + random.nextInt(tasks - 1)) % tasks;
            wanted[task] = random.nextInt(3) == 0 ? NOBODY : other;
        }
        long waiting = IntStream.of(wanted).filter(other -> other != NOBODY).count();
        try (Crowd crowd = Crowd.begin(new Tangle(wanted), tasks, tasks, random.nextBoolean())) {
            await().until(() -> parties.stream().filter(party -> party.want().isPresent()).count() == waiting);
            Optional<WaitCycle> cycle = WaitCycle.find(parties);
            assertThat(cycle.isPresent()).isEqualTo(hasCircle(wanted));
            cycle.ifPresent(found -> assertIsCircle(found, wanted));
            assertThat(crowd.failures()).isEmpty();
        }
    }

    private static boolean hasCircle(int[] wanted) {
        return IntStream.range(0, wanted.length).anyMatch(start -> {
            int at = wanted[start];
            for (int step = 0; step < wanted.length && at != NOBODY && at != start; step++) {
                at = wanted[at];
            }
            return at == start;
        });
    }

    private static void assertIsCircle(WaitCycle cycle, int[] wanted) {
        List<Integer> tasks = cycle.links().stream().map(link -> link.party().task()).toList();
        assertThat(tasks).doesNotHaveDuplicates();
        assertThat(tasks.getFirst()).isEqualTo(tasks.stream().min(Integer::compare).orElseThrow());
        for (int link = 0; link < tasks.size(); link++) {
            int next = tasks.get((link + 1) % tasks.size());
            assertThat(wanted[tasks.get(link)]).isEqualTo(next);
            assertThat(cycle.links().get(link).hold().by().task()).isEqualTo(next);
            assertThat(cycle.held(link).number()).isEqualTo(tasks.get(link));
        }
    }

    @Test
    @DisplayName("never finds one among tasks that take and let go of locks in order, however hard it looks")
    void noFalseAlarm() throws InterruptedException {
        int tasks = 4;
        List<TrackedLock> locks = IntStream.range(0, 3).mapToObj(TrackedLock::new).toList();
        AtomicInteger rounds = new AtomicInteger();
        Workload orderly = (task, marker) -> {
            Random random = new Random(task);
            LockParty self = new LockParty(task);
            parties.add(self);
            while (marker.tick()) {
                int low = random.nextInt(2);
                int high = low + 1 + random.nextInt(2 - low);
                self.take(locks.get(low), waits, marker);
                try {
                    self.take(locks.get(high), waits, marker);
                    locks.get(high).letGo();
                } finally {
                    locks.get(low).letGo();
                }
                rounds.incrementAndGet();
            }
            return true;
        };
        List<WaitCycle> found = new ArrayList<>();
        try (Crowd crowd = Crowd.begin(orderly, tasks, tasks, false)) {
            while (rounds.get() < 300_000) {
                WaitCycle.find(parties).ifPresent(found::add);
            }
            assertThat(crowd.failures()).isEmpty();
        }
        assertThat(found).isEmpty();
    }
}
