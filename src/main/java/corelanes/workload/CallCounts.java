package corelanes.workload;

import corelanes.experiment.Durations;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What became of the calls of a run, in numbers and in words. All threads may count and ask. */
final class CallCounts {

    private static final double SECOND_NS = 1e9;

    private final WorkSettings settings;
    private final long limitAtFirst;
    private final Texts texts = Texts.beside(CallCounts.class);
    private final LongAdder calls = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder gaveUp = new LongAdder();
    private final LongAdder stalls = new LongAdder();
    private final LongAdder stalledNs = new LongAdder();
    private volatile boolean limitChanged;

    CallCounts(WorkSettings settings) {
        this.settings = settings;
        this.limitAtFirst = settings.value(Setting.RATE_LIMIT);
    }

    /** @param again whether the same task called before */
    void called(boolean again) {
        calls.increment();
        if (again) {
            retries.increment();
        }
    }

    void refused() {
        refused.increment();
    }

    /** The server's limit is another one from now on, so none of them says how long all calls take. */
    void limitChanged() {
        limitChanged = true;
    }

    void failed() {
        failed.increment();
    }

    void gaveUp() {
        gaveUp.increment();
    }

    /** A task held an event loop's only thread. */
    void stalled(long ns) {
        stalls.increment();
        stalledNs.add(ns);
    }

    List<Tally> tallies() {
        return List.of(tally("calls", calls), tally("refused", refused), tally("failed", failed),
                tally("retries", retries), tally("given_up", gaveUp));
    }

    private Tally tally(String name, LongAdder count) {
        return new Tally(name, texts.get("tally." + name), count.sum());
    }

    /** Why it took so long or came out so; empty if no call was refused or failed and none held up others. */
    Optional<String> remark() {
        List<String> sentences = new ArrayList<>();
        if (refused.sum() > 0) {
            sentences.add(limitSentence());
            boolean honours = settings.word(Setting.HONOUR_RETRY_AFTER).equals("yes");
            sentences.add(texts.get(honours ? "http.refused.waited" : "http.refused.asked", refused.sum()));
        }
        if (failed.sum() > 0) {
            sentences.add(texts.get("http.failures", failed.sum(), calls.sum(), gaveUp.sum(),
                    CallTries.MOST_FAILURES));
        }
        if (stalls.sum() > 0) {
            sentences.add(texts.get("http.stalled", stalls.sum(), Durations.show(stalledNs.sum())));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private String limitSentence() {
        if (limitChanged) {
            return texts.get("http.limit.changed");
        }
        long letIn = calls.sum() - refused.sum();
        return texts.get("http.limit", limitAtFirst, letIn,
                Durations.show(Math.round(letIn * SECOND_NS / limitAtFirst)));
    }
}
