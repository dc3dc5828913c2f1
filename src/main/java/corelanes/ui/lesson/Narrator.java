package corelanes.ui.lesson;

import corelanes.analysis.Instant;
import corelanes.experiment.Durations;
import corelanes.text.Texts;
import corelanes.trace.TaskState;
import corelanes.ui.state.Moment;
import corelanes.ui.state.Phase;

/**
 * Says in plain words what there is to see at the play head. It speaks from the recording alone: whatever the settings were,
 * one core means that one core was seen to be used.
 */
public final class Narrator {

    private static final double WORTH_SAYING = 0.05;

    /** Turns that differ more than so many times are not given as a range. */
    private static final long ALIKE = 5;

    private final Texts texts = Texts.beside(Narrator.class);

    /** The sentence for a moment; words between two pairs of asterisks are strong. */
    public String describe(Moment moment) {
        return sentence(say(moment));
    }

    private String say(Moment moment) {
        Instant instant = moment.instant();
        if (instant.inProgress() == 0) {
            return texts.get("say.nothing");
        }
        if (instant.inProgress() == 1) {
            return texts.get(instant.running() == 1 ? "say.alone-running" : instant.waiting() == 1
                    ? "say.alone-waiting"
                    : "say.alone-ready", texts.get("wait.one." + instant.waitsFor()));
        }
        String tasks = tasks(instant.inProgress());
        if (instant.running() == 0 && instant.waiting() > 0) {
            return instant.ready() == 0
                    ? texts.get("say.all-wait" + meeting(instant), tasks, waits(instant))
                    : texts.get("say.most-wait", tasks, tasks(instant.ready()), waits(instant), instant.waiting());
        }
        if (instant.running() == 0) {
            return texts.get("say.all-ready", tasks);
        }
        if (instant.running() > 1) {
            return parallel(moment, tasks);
        }
        return concurrent(moment, tasks);
    }

    private String parallel(Moment moment, String tasks) {
        Instant instant = moment.instant();
        String running = words(instant.running());
        String sooner = moment.speedup().isPresent() && moment.speedup().getAsDouble() > 1 + WORTH_SAYING
                ? texts.get(moment.marked() ? "say.sooner.marked" : "say.sooner", moment.speedup().getAsDouble())
                : "";
        String others = instant.waiting() > 0
                ? texts.get("say.others-wait", tasks(instant.waiting()), waits(instant), instant.waiting())
                : "";
        return instant.inProgress() == instant.running()
                ? texts.get("say.parallel-all", tasks, running, instant.running(), sooner)
                : texts.get("say.parallel", tasks, running, sooner, others);
    }

    private String concurrent(Moment moment, String tasks) {
        Instant instant = moment.instant();
        if (instant.waiting() >= instant.ready() && instant.waiting() > 0) {
            return texts.get("say.one-runs-others-wait" + meeting(instant), tasks, tasks(instant.waiting()),
                    waits(instant), instant.waiting());
        }
        String turns = instant.longTurnNs() > 0 && moment.phase() != Phase.EMPTY
                ? turns(instant.shortTurnNs(), instant.longTurnNs())
                : "";
        if (moment.lanes() <= 1) {
            return texts.get("say.one-core", tasks, turns);
        }
        if (instant.lanesUsed() <= 1) {
            return texts.get("say.only-core", tasks, turns, words(moment.lanes()));
        }
        return texts.get("say.one-of-many", tasks, turns);
    }

    /** What most wait for, as in "they wait for …", or "it waits for …". */
    private String waits(Instant instant) {
        return texts.get((instant.waiting() == 1 ? "wait.one." : "wait.many.") + instant.waitsFor());
    }

    /** Overlapping waits for replies get more done; waiting for one another does not. */
    private static String meeting(Instant instant) {
        return instant.waitsFor() == TaskState.WAITING_LOCK || instant.waitsFor() == TaskState.WAITING_QUEUE
                ? ".meeting"
                : "";
    }

    private String turns(long shortNs, long longNs) {
        return shortNs < longNs / ALIKE
                ? texts.get("say.turns-up-to", range(longNs, longNs))
                : texts.get("say.turns", range(shortNs, longNs));
    }

    /** A range such as 3–4 ms, or one number where both ends read alike. */
    private static String range(long shortNs, long longNs) {
        String first = Durations.show(round(shortNs));
        String second = Durations.show(round(longNs));
        String[] firstParts = first.split(" ");
        String[] secondParts = second.split(" ");
        String whole = firstParts[1].equals(secondParts[1]) ? firstParts[0] + "–" + second : first + "–" + second;
        // A number and its unit stay on one line.
        return (first.equals(second) ? first : whole).replace(' ', '\u00a0');
    }

    /** To one digit and zeros, but whole units below ten: nobody follows more. */
    private static long round(long ns) {
        long digit = 1;
        while (ns / digit >= 10) {
            digit *= 10;
        }
        return Math.round((double) ns / digit) * digit;
    }

    private String tasks(int count) {
        return texts.get("tasks", count, words(count));
    }

    private String words(int count) {
        String key = "word." + count;
        return texts.has(key) ? texts.get(key) : texts.get("number", count);
    }

    /** What may be left out of a sentence leaves no hole in it. */
    private String sentence(String text) {
        String whole = text.strip().replaceAll(" {2,}", " ");
        return whole.substring(0, 1).toUpperCase(texts.locale()) + whole.substring(1);
    }
}
