package corelanes.workload;

import corelanes.experiment.Setting;
import java.util.Optional;

/** How the server treats a call: whether it lets it in, whether it fails, how long it takes. Used by the server's thread. */
final class ServerRules {

    private static final double SHARE_UNIT = 1_000;

    private final RateLimit limit = new RateLimit();
    private volatile Optional<WorkSettings> settings = Optional.empty();

    /** From now on as these settings say, whatever they say at the time; before, every call is answered as it asks. */
    void follow(WorkSettings newSettings) {
        settings = Optional.of(newSettings);
    }

    /**
     * What a call gets.
     *
     * @param task    whose call it is
     * @param meanNs  how long calls take in the mean, ns
     * @param attempt which of that task's calls it is, from 0
     * @param nowNs   {@link System#nanoTime()}
     */
    Reply replyTo(int task, long meanNs, int attempt, long nowNs) {
        return settings.map(set -> replyTo(task, meanNs, attempt, nowNs, set))
                .orElse(new Reply(Reply.OK, task, meanNs, 0));
    }

    private Reply replyTo(int task, long meanNs, int attempt, long nowNs, WorkSettings set) {
        long untilTurnNs = limit.untilTurnNs(task, nowNs, set.value(Setting.RATE_LIMIT));
        if (untilTurnNs > 0) {
            return new Reply(Reply.TOO_MANY, task, 0, untilTurnNs);
        }
        boolean fails = Chance.FAILURE.draw(task, attempt) < set.value(Setting.FAIL_SHARE) / SHARE_UNIT;
        long waitNs = LatencySpread.of(set.value(Setting.LATENCY_SPREAD)).drawNs(meanNs, task, attempt);
        return new Reply(fails ? Reply.FAILED : Reply.OK, task, waitNs, 0);
    }
}
