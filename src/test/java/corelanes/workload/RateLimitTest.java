package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rate limit")
class RateLimitTest {

    private static final long SECOND_NS = 1_000_000_000;

    /** A task that calls at a time. */
    private record Caller(int task, long atNs) {}

    /** What came of it: when the last call was let in, and how many were refused. */
    private record Outcome(long lastNs, int refused) {}

    /**
     * Callers that each do one task after the other, on a clock of the test's own.
     *
     * @param honours whether a refused caller comes back when it was told, or sooner
     */
    private static Outcome simulate(Random random, int callers, int tasks, long limit, long latencyNs,
            boolean honours) {
        RateLimit rateLimit = new RateLimit();
        PriorityQueue<Caller> queue = new PriorityQueue<>(Comparator.comparingLong(Caller::atNs));
        int next = 0;
        while (next < Math.min(callers, tasks)) {
            queue.add(new Caller(next++, random.nextLong(1_000_000)));
        }
        long lastNs = 0;
        int letIn = 0;
        int refused = 0;
        while (!queue.isEmpty()) {
            Caller caller = queue.poll();
            long untilNs = rateLimit.untilTurnNs(caller.task(), caller.atNs(), limit);
            if (untilNs > 0) {
                refused++;
                long pauseNs = honours ? untilNs + random.nextLong(500_000) : 1 + random.nextLong(30_000_000);
                queue.add(new Caller(caller.task(), caller.atNs() + pauseNs));
            } else {
                letIn++;
                lastNs = Math.max(lastNs, caller.atNs());
                // No more than the limit in any time from the start, but for the first.
                assertThat((letIn - 1) * SECOND_NS / limit).isLessThanOrEqualTo(caller.atNs());
                if (next < tasks) {
                    queue.add(new Caller(next++, caller.atNs() + latencyNs));
                }
            }
        }
        assertThat(letIn).isEqualTo(tasks);
        return new Outcome(lastNs, refused);
    }

    @ParameterizedTest(name = "{0} callers")
    @ValueSource(ints = {1, 4, 50, 1_000})
    @DisplayName("of 100 a second lets 1,000 calls in within 10 s, whoever calls, and loses none")
    void tenSeconds(int callers) {
        for (int seed = 0; seed < 20; seed++) {
            Outcome outcome = simulate(new Random(seed), callers, 1_000, 100, 1_000_000, true);
            assertThat(outcome.lastNs()).isBetween(9_990_000_000L, 10_000_000_000L);
            assertThat(outcome.refused()).as("each but the first is refused once").isLessThanOrEqualTo(1_000);
        }
    }

    @Test
    @DisplayName("gives nothing to those who ask sooner than they were told, but more refusals")
    void impatienceGainsNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Outcome patient = simulate(new Random(seed), 200, 1_000, 100, 1_000_000, true);
            Outcome impatient = simulate(new Random(seed), 200, 1_000, 100, 1_000_000, false);
            assertThat(impatient.lastNs()).isBetween(9_990_000_000L, 10_100_000_000L);
            assertThat(impatient.refused()).isGreaterThan(2 * patient.refused());
        }
    }

    @Test
    @DisplayName("refuses nobody while fewer call than may, and keeps no turns for later")
    void unusedTurnsAreGone() {
        RateLimit limit = new RateLimit();
        long nowNs = -SECOND_NS;
        for (int task = 0; task < 500; task++) {
            nowNs += 10_000_000;
            assertThat(limit.untilTurnNs(task, nowNs, 100)).isZero();
        }
        nowNs += 60 * SECOND_NS;
        assertThat(limit.untilTurnNs(500, nowNs, 100)).isZero();
        assertThat(limit.untilTurnNs(501, nowNs, 100)).isEqualTo(10_000_000);
        assertThat(limit.untilTurnNs(501, nowNs + 4_000_000, 100)).as("the same turn again").isEqualTo(6_000_000);
        assertThat(limit.untilTurnNs(502, nowNs + 4_000_000, 100)).as("the turn behind it").isEqualTo(16_000_000);
    }

    @Test
    @DisplayName("makes its promises void when it becomes another one, and lets all in when there is none")
    void newLimit() {
        RateLimit limit = new RateLimit();
        for (int task = 0; task < 10; task++) {
            assertThat(limit.untilTurnNs(task, 0, 1)).isEqualTo(task * SECOND_NS);
        }
        assertThat(limit.untilTurnNs(9, 1_000, 1_000)).isZero();
        assertThat(limit.untilTurnNs(8, 1_000, 1_000)).isEqualTo(1_000_000);
        assertThat(limit.untilTurnNs(7, 1_000, 0)).isZero();
        assertThat(limit.untilTurnNs(6, 1_000, 0)).isZero();
    }
}
