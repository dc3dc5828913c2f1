package corelanes.structure;

import corelanes.structure.Crew.Seat;
import corelanes.thread.Joining;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A virtual thread for each task, so many in progress at once; a launcher starts the next when one has ended. */
final class VirtualStructure implements Structure {

    private final Crew crew;
    private final Thread launcher;
    private final Permits permits;
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    VirtualStructure(int threads, Crew crew) {
        this.crew = crew;
        this.permits = new Permits(threads);
        this.launcher = Thread.ofPlatform().name("corelanes-launcher").daemon().unstarted(this::launch);
    }

    @Override
    public void start() {
        launcher.start();
    }

    private void launch() {
        try {
            permits.acquire();
            for (int task = crew.nextTask(); task != Crew.NO_TASK; task = crew.nextTask()) {
                int number = task;
                Thread thread = Thread.ofVirtual().name("corelanes-task-" + number).unstarted(() -> carry(number));
                alive.add(thread);
                thread.start();
                if (closing) {
                    thread.interrupt();
                }
                permits.acquire();
            }
            for (Thread thread : alive) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            joinAll();
        } catch (RuntimeException | Error unexpected) {
            crew.broken(unexpected);
            joinAll();
        }
    }

    private void carry(int task) {
        try {
            carryOnSeat(task);
        } catch (RuntimeException | Error unexpected) {
            crew.broken(unexpected);
        } finally {
            alive.remove(Thread.currentThread());
            permits.release();
        }
    }

    private void carryOnSeat(int task) {
        Seat seat = crew.arrive();
        try {
            seat.carry(task);
        } finally {
            seat.leave();
        }
    }

    private void joinAll() {
        for (Thread thread : alive) {
            thread.interrupt();
        }
        for (Thread thread : alive) {
            Joining.await(thread);
        }
    }

    @Override
    public void resize(int threads) {
        permits.setTotal(threads);
    }

    @Override
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return launcher.join(longest);
    }

    @Override
    public void close() {
        closing = true;
        for (Thread thread : alive) {
            thread.interrupt();
        }
        launcher.interrupt();
        Joining.await(launcher);
    }
}
