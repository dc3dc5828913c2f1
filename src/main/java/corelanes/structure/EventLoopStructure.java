package corelanes.structure;

import corelanes.structure.Crew.Seat;
import corelanes.thread.Joining;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An event loop: one thread begins tasks, so many in progress at once, and goes on with whichever has something to do. A task
 * that waits leaves the thread to the others; a task that computes or blocks holds up all of them.
 */
final class EventLoopStructure implements Structure {

    /** So many tasks are begun before the loop looks again at those that have begun. */
    private static final int BEGUN_IN_A_TURN = 16;

    private final Crew crew;
    private final Thread thread;
    private final SelectorLoop loop = new SelectorLoop();
    private final Deque<Place> free = new ArrayDeque<>();
    private final Set<Place> busy = new LinkedHashSet<>();
    private volatile int most;
    private volatile boolean closing;

    EventLoopStructure(int tasksAtOnce, Crew crew) {
        this.crew = crew;
        this.most = tasksAtOnce;
        this.thread = Thread.ofPlatform().name("corelanes-event-loop").daemon().unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            boolean more = true;
            while (!closing && (more || !busy.isEmpty())) {
                more = beginTasks();
                if (!busy.isEmpty()) {
                    loop.turn(!more || busy.size() >= most);
                }
            }
        } catch (IOException | RuntimeException | Error unexpected) {
            crew.broken(unexpected);
        } finally {
            busy.forEach(place -> place.seat.abandon());
            free.addAll(busy);
            free.forEach(place -> place.seat.leave());
            closeLoop();
        }
    }

    /** Whether there may be more to begin. */
    private boolean beginTasks() {
        for (int begun = 0; begun < BEGUN_IN_A_TURN && busy.size() < most && !closing; begun++) {
            int task = crew.nextTask();
            if (task == Crew.NO_TASK) {
                return false;
            }
            Place place = free.isEmpty() ? new Place() : free.pop();
            busy.add(place);
            place.seat.begin(task, loop, place);
        }
        return true;
    }

    private void closeLoop() {
        try {
            loop.close();
        } catch (IOException alreadyGone) {
            // Nobody uses it any more.
        }
    }

    @Override
    public void resize(int tasksAtOnce) {
        most = tasksAtOnce;
        loop.wake();
    }

    @Override
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return thread.join(longest);
    }

    /** The interrupt is for a task that blocks the loop; it ends a wait for events too. */
    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) {
            closeLoop();
        } else {
            thread.interrupt();
            Joining.await(thread);
        }
    }

    /** Where one task at a time is in progress. Frees itself when the task is over. */
    private final class Place implements Runnable {

        private final Seat seat = crew.arrive();

        @Override
        public void run() {
            busy.remove(this);
            free.push(this);
        }
    }
}
