package corelanes.workload;

import corelanes.experiment.Setting;
import corelanes.text.Texts;

/**
 * One task's way to its answer: who is refused asks again, who meets a failure tries again a few times. Decides only; the
 * calling and the pauses are up to who asks it. Used by one thread.
 */
final class CallTries {

    /** A task is given up after so many failures. */
    static final int MOST_FAILURES = 4;

    private static final long SHORTEST_PAUSE_NS = 5_000_000;
    private static final int MOST_DOUBLINGS = 6;

    private final int task;
    private final WorkSettings settings;
    private final CallCounts counts;
    private final long latencyNs;
    private int calls;
    private int failures;

    CallTries(int task, WorkSettings settings, CallCounts counts) {
        this.task = task;
        this.settings = settings;
        this.counts = counts;
        this.latencyNs = settings.ioLatencyNs();
    }

    int task() {
        return task;
    }

    /** The call that is to be made now, as it goes over the wire. */
    String nextCall() {
        counts.called(calls > 0);
        return ServerConnection.call(task, latencyNs, calls++);
    }

    /**
     * What to do after the answer to the last call.
     *
     * @throws WorkloadException if it is not what the server is to answer
     */
    NextStep after(Answer answer) throws WorkloadException {
        return switch (answer.status()) {
            case Reply.OK -> {
                if (!answer.body().equals(LoopbackServer.expectedAnswer(task))) {
                    throw wrong(answer);
                }
                yield new NextStep.Answered();
            }
            case Reply.TOO_MANY -> {
                counts.refused();
                boolean honours = settings.word(Setting.HONOUR_RETRY_AFTER).equals("yes");
                yield new NextStep.Again(honours ? answer.retryAfterNs() : pauseNs(calls - 1));
            }
            case Reply.FAILED -> {
                counts.failed();
                failures++;
                if (failures == MOST_FAILURES) {
                    counts.gaveUp();
                    yield new NextStep.GivenUp();
                }
                yield new NextStep.Again(pauseNs(failures - 1));
            }
            default -> throw wrong(answer);
        };
    }

    /** Twice as long each time up to a bound, and never the same for two tasks, so that they don't come back all at once. */
    private long pauseNs(int before) {
        long middleNs = SHORTEST_PAUSE_NS << Math.min(before, MOST_DOUBLINGS);
        return Math.round(middleNs * (0.5 + Chance.PAUSE.draw(task, calls)));
    }

    private WorkloadException wrong(Answer answer) {
        return new WorkloadException(Texts.beside(CallTries.class).get("http.wrong", task,
                answer.status() + " " + answer.body()));
    }
}
