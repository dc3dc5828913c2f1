package corelanes.ui.stage;

import corelanes.analysis.RangeFigures;
import corelanes.analysis.SliceEnd;
import corelanes.experiment.Durations;
import corelanes.layout.LanePlan;
import corelanes.layout.LaneWords;
import corelanes.layout.TimeLabels;
import corelanes.layout.TimeRange;
import corelanes.text.Texts;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.StringJoiner;

/** What is said about the slice, or the crowd of slices, under the pointer. */
final class HoverTexts {

    private static final int MOST_CORES = 8;
    private static final int MOST_SHARES = 5;

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
        StringJoiner lines = new StringJoiner("\n").add(time);
        if (snapshot.task(slice) != Slice.NO_TASK) {
            lines.add(why(SliceEnd.of(snapshot, slice)));
        }
        if (snapshot.osTid(slice) != 0) {
            lines.add(texts.get("hover.thread", snapshot.osTid(slice)));
        }
        return lines.add(source).toString();
    }

    private String why(SliceEnd end) {
        return texts.get("hover.end." + end.cause(), end.core());
    }

    /** What goes on at an instant: the two numbers, and who is on which core. */
    String instant(TraceSnapshot snapshot, long atNs, long originNs, long stepNs) {
        StringJoiner cores = new StringJoiner(texts.get("cursor.between"));
        int named = Math.min(MOST_CORES, snapshot.coreCount());
        for (int lane = 0; lane < named; lane++) {
            int slice = snapshot.coreLane(lane).sliceAt(snapshot, atNs);
            String who = slice < 0
                    ? texts.get("cursor.nobody")
                    : snapshot.task(slice) < 0 ? texts.get("cursor.other") : words.letters(snapshot.task(slice));
            cores.add(texts.get("cursor.core", snapshot.core(lane), who));
        }
        if (named < snapshot.coreCount()) {
            cores.add(texts.get("cursor.more", snapshot.coreCount() - named));
        }
        String time = times.exact(atNs - originNs, atNs - originNs, stepNs);
        return texts.get("cursor", time, snapshot.inProgressAt(atNs), snapshot.runningAt(atNs))
                + texts.get("cursor.between") + cores;
    }

    /** What went on in a stretch of time: how long it is, how many switches, and each task's share of the cores' time. */
    String range(TraceSnapshot snapshot, TimeRange range) {
        RangeFigures figures = RangeFigures.of(snapshot, range.fromNs(), range.toNs());
        StringJoiner lines = new StringJoiner("\n")
                .add(texts.get("range", Durations.show(figures.lengthNs()), figures.turns()))
                .add(texts.get("range.busy", percent(figures.busyNs(), figures)));
        figures.shares().stream().limit(MOST_SHARES)
                .forEach(share -> lines.add(texts.get("range.share", words.task(share.task()),
                        percent(share.ranNs(), figures), Durations.show(share.ranNs()))));
        if (figures.shares().size() > MOST_SHARES) {
            lines.add(texts.get("range.more", figures.shares().size() - MOST_SHARES));
        }
        return lines.toString();
    }

    private static double percent(long ns, RangeFigures figures) {
        return figures.coresNs() == 0 ? 0 : 100.0 * ns / figures.coresNs();
    }
}
