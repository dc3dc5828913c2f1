package corelanes.ui.stage;

import corelanes.experiment.Durations;
import corelanes.layout.LanePlan;
import corelanes.layout.LaneWords;
import corelanes.layout.TimeLabels;
import corelanes.text.Texts;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;

/** What is said about the slice, or the crowd of slices, under the pointer. */
final class HoverTexts {

    private final Texts texts;
    private final LaneWords words;
    private final TimeLabels times = new TimeLabels();

    HoverTexts(Texts texts, LaneWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** The first line: who and what. */
    String title(TraceSnapshot snapshot, LanePlan plan, int entry) {
        String task = words.task(plan.task(entry));
        int slice = plan.slice(entry);
        if (slice == LanePlan.MANY) {
            return texts.get("hover.many", plan.slices(entry), task);
        }
        return snapshot.state(slice) == TaskState.RUNNING
                ? texts.get("hover.running", task, words.core(snapshot.coreOf(slice)))
                : texts.get("hover.state", task, words.state(snapshot.state(slice)));
    }

    /** The other lines: from when to when, how long, on which thread, known from where. */
    String details(TraceSnapshot snapshot, LanePlan plan, int entry, long originNs) {
        int slice = plan.slice(entry);
        String source = texts.get("hover.source." + snapshot.source());
        if (slice == LanePlan.MANY) {
            return texts.get("hover.closer", Math.round(plan.density(entry) * 100)) + "\n" + source;
        }
        long fromNs = snapshot.startNs(slice) - originNs;
        long toNs = snapshot.endNs(slice) - originNs;
        long stepNs = 1;
        while (stepNs * 1000 <= toNs - fromNs) {
            stepNs *= 10;
        }
        String time = texts.get("hover.time", times.exact(fromNs, toNs, stepNs), times.exact(toNs, fromNs, stepNs),
                Durations.show(toNs - fromNs));
        int osTid = snapshot.osTid(slice);
        return osTid == 0 ? time + "\n" + source : time + "\n" + texts.get("hover.thread", osTid) + "\n" + source;
    }
}
