package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Permits that stand for cores")
@Timeout(120)
class CorePermitsTest {

    /** A turn that is over as soon as somebody else wants the permit. */
    private static final long NO_TIME = 0;
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final List<Thread> started = new ArrayList<>();
    private CorePermits permits = new CorePermits(1, NO_TIME);

    @AfterEach
    void end() throws InterruptedException {
        permits.stop();
        for (Thread thread : started) {
            thread.join();
        }
    }

    private Future<Boolean> start(boolean virtual, java.util.concurrent.Callable<Boolean> work) {
        FutureTask<Boolean> task = new FutureTask<>(work);
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        started.add(builder.name("corelanes-test").start(task));
        return task;
    }

    private void awaitWaiting(int workers) {
        await().atMost(Duration.ofSeconds(60)).until(() -> permits.waiting() == workers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("go from one worker to the next in turn, and nobody is left out")
    void inTurn(boolean virtual) throws InterruptedException, ExecutionException {
        int workers = 7;
        int turns = 300;
        CorePermits.Turn first = permits.new Turn();
        assertThat(first.tryTake()).isTrue();
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int number = 0; number < workers; number++) {
            int worker = number;
            all.add(start(virtual, () -> {
                CorePermits.Turn turn = permits.new Turn();
                assertThat(turn.tryTake()).isFalse();
                boolean held = turn.await();
                for (int times = 0; times < turns && held; times++) {
                    order.add(worker);
                    // Who is the last has nobody to pass it to.
                    assertThat(turn.isOver() || times >= turns - workers).isTrue();
                    held = turn.await();
                }
                turn.giveUp();
                return held;
            }));
            awaitWaiting(number + 1);
        }
        first.giveUp();
        for (Future<Boolean> worker : all) {
            assertThat(worker.get()).isTrue();
        }
        assertThat(order).hasSize(workers * turns);
        int at = 0;
        for (int worker : order) {
            assertThat(worker).isEqualTo(at++ % workers);
        }
        assertThat(permits.given()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("are never more than there are, whatever workers do, and all workers come to their end")
    void neverMore(long seed) throws InterruptedException, ExecutionException {
        Random cases = new Random(seed);
        int limit = 1 + cases.nextInt(3);
        permits = new CorePermits(limit, cases.nextBoolean() ? NO_TIME : 100_000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        int workers = 2 + cases.nextInt(12);
        for (int worker = 0; worker < workers; worker++) {
            Random random = new Random(cases.nextLong());
            all.add(start(cases.nextBoolean(), () -> live(permits.new Turn(), random, inside, most)));
        }
        await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofMillis(1)).until(() -> {
            // As a session does now and then; a worker that keeps a permit and never comes back would hold up the others.
            permits.recall();
            assertThat(permits.given()).isBetween(0, limit);
            return all.stream().allMatch(Future::isDone);
        });
        for (Future<Boolean> worker : all) {
            assertThat(worker.get()).isTrue();
        }
        assertThat(most.get()).isBetween(1, limit);
        assertThat(permits.waiting()).isZero();
        permits.recall();
        assertThat(permits.given()).isZero();
    }

    /** Tasks that compute and wait, as a seat passes them on. @return whether it never was without a permit */
    private static boolean live(CorePermits.Turn turn, Random random, AtomicInteger inside, AtomicInteger most) {
        for (int task = 0; task < 150; task++) {
            if (!turn.tryTake() && !turn.await()) {
                return false;
            }
            for (int step = random.nextInt(20); step >= 0; step--) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                inside.decrementAndGet();
                if (random.nextInt(10) == 0) {
                    turn.giveUp();
                    Thread.yield();
                    if (!turn.tryTake() && !turn.await()) {
                        return false;
                    }
                } else if (turn.isOver() && !turn.await()) {
                    return false;
                }
            }
            turn.loosen();
        }
        if (random.nextBoolean()) {
            turn.giveUp();
        }
        return true;
    }

    @Test
    @DisplayName("stay with a worker between two short tasks, and are taken back from one that has no further")
    void betweenTwoTasks() throws InterruptedException, ExecutionException {
        permits = new CorePermits(1, FOR_EVER);
        CorePermits.Turn turn = permits.new Turn();
        assertThat(turn.tryTake()).isTrue();
        CorePermits.Turn other = permits.new Turn();
        Future<Boolean> waiting = start(false, other::await);
        awaitWaiting(1);
        turn.loosen();
        assertThat(turn.isHeld()).isFalse();
        assertThat(permits.given()).isEqualTo(1);
        assertThat(turn.tryTake()).as("goes on with its turn").isTrue();
        turn.loosen();
        permits.recall();
        assertThat(waiting.get()).isTrue();
        assertThat(turn.tryTake()).isFalse();
        other.giveUp();
        assertThat(turn.tryTake()).isTrue();
        turn.loosen();
        assertThat(permits.given()).as("nobody wants it").isZero();
    }

    @Test
    @DisplayName("are not waited for any more once all is stopped")
    void stopped() throws InterruptedException, ExecutionException {
        assertThat((permits.new Turn()).tryTake()).isTrue();
        List<Future<Boolean>> waiting = new ArrayList<>();
        for (int worker = 0; worker < 20; worker++) {
            waiting.add(start(worker % 2 == 0, () -> (permits.new Turn()).await()));
        }
        awaitWaiting(20);
        permits.stop();
        for (Future<Boolean> worker : waiting) {
            assertThat(worker.get()).isFalse();
        }
        assertThat((permits.new Turn()).tryTake()).isFalse();
        assertThat((permits.new Turn()).await()).isFalse();
        assertThat(permits.waiting()).isZero();
    }

    @Test
    @DisplayName("are not waited for by a worker that is interrupted, which stays so and leaves the row")
    void interrupted() throws InterruptedException, ExecutionException {
        CorePermits.Turn held = permits.new Turn();
        assertThat(held.tryTake()).isTrue();
        Future<Boolean> first = start(false,
                () -> !(permits.new Turn()).await() && Thread.currentThread().isInterrupted());
        awaitWaiting(1);
        Future<Boolean> second = start(true, () -> (permits.new Turn()).await());
        awaitWaiting(2);
        started.getFirst().interrupt();
        assertThat(first.get()).isTrue();
        awaitWaiting(1);
        held.giveUp();
        assertThat(second.get()).as("the next one in the row").isTrue();
    }

    @Test
    @DisplayName("can become more and fewer while workers have them")
    void moreAndFewer() throws InterruptedException, ExecutionException {
        permits = new CorePermits(3, FOR_EVER);
        List<CorePermits.Turn> turns = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            turns.add(permits.new Turn());
            assertThat(turns.getLast().tryTake()).isTrue();
            assertThat(turns.getLast().isOver()).isFalse();
        }
        permits.setPermits(1);
        for (CorePermits.Turn turn : turns.subList(0, 2)) {
            assertThat(turn.isOver()).as("one too many").isTrue();
            turn.giveUp();
        }
        assertThat(turns.getLast().isOver()).isFalse();
        assertThat(turns.getFirst().tryTake()).isFalse();
        Future<Boolean> waiting = start(false, turns.getFirst()::await);
        awaitWaiting(1);
        permits.setPermits(CorePermits.UNLIMITED);
        assertThat(waiting.get()).isTrue();
        assertThat(turns.get(1).tryTake()).isTrue();
        assertThat(permits.given()).isEqualTo(3);
    }
}
