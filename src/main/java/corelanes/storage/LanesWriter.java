package corelanes.storage;

import corelanes.storage.LanesFormat.Type;
import corelanes.trace.Mark;
import corelanes.trace.Source;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceSnapshot.Forgotten;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what snapshots hold as blocks ({@link LanesFormat}), each slice once. Its owner closes it, which leaves the stream open. */
final class LanesWriter implements AutoCloseable {

    private final BlockWriter blocks;
    private final ByteColumns content = new ByteColumns();
    private final SliceColumns slices = new SliceColumns();
    /** Settled slices that were written or, of those, had been let go of before. */
    private long seen;
    private int settled;

    LanesWriter(OutputStream out, int kind, Source source, int level, RecordingFacts facts) throws IOException {
        this.blocks = new BlockWriter(out, kind, source, level);
        byte[] json = RecordingJson.document(object -> RecordingJson.write(object, facts))
                .getBytes(StandardCharsets.UTF_8);
        blocks.write(Type.FACT, json, json.length);
    }

    /** Writes a snapshot whole, and that nothing follows. */
    void writeWhole(TraceSnapshot snapshot, StoredResult result) throws IOException {
        int[] order = StartOrder.of(snapshot, 0, snapshot.settledSize());
        TaskTimes started = new TaskTimes(snapshot.settledStartedTimesNs());
        TaskTimes ended = new TaskTimes(snapshot.settledFinishedTimesNs());
        writeSettled(snapshot, order, started.takeStarts(snapshot, order), ended.takeEnds(snapshot, order));
        writeTimes(started.left(), ended.left());
        writeMarks(snapshot.marks());
        writeTail(snapshot, snapshot.whatIsForgotten(), result);
        end();
    }

    /** Writes the slices that have settled since the last call. */
    void writeNewlySettled(TraceSnapshot snapshot) throws IOException {
        long from = Math.max(0, seen - snapshot.forgotten());
        int[] order = StartOrder.of(snapshot, (int) Math.min(from, snapshot.settledSize()), snapshot.settledSize());
        seen = snapshot.forgotten() + snapshot.settledSize();
        writeSettled(snapshot, order, new byte[order.length], new byte[order.length]);
    }

    private void writeSettled(TraceSnapshot snapshot, int[] order, byte[] started, byte[] ended) throws IOException {
        write(Type.SLIC, slices, snapshot, order, started, ended);
        settled += order.length;
    }

    private void write(Type type, SliceColumns columns, TraceSnapshot snapshot, int[] order, byte[] started,
            byte[] ended) throws IOException {
        for (int from = 0; from < order.length; from += LanesFormat.SLICES_A_BLOCK) {
            content.clear();
            columns.write(snapshot, order, from, Math.min(order.length, from + LanesFormat.SLICES_A_BLOCK), started,
                    ended, content);
            blocks.write(type, content);
        }
    }

    /** Writes times at which tasks started and finished, in rising order. */
    void writeTimes(long[] startedNs, long[] endedNs) throws IOException {
        int most = Math.max(startedNs.length, endedNs.length);
        for (int from = 0; from < most; from += LanesFormat.TIMES_A_BLOCK) {
            content.clear();
            addTimes(startedNs, from);
            addTimes(endedNs, from);
            blocks.write(Type.TIME, content);
        }
    }

    private void addTimes(long[] timesNs, int from) {
        int to = Math.clamp(from + LanesFormat.TIMES_A_BLOCK, 0, timesNs.length);
        content.number(Math.max(0, to - from));
        long beforeNs = 0;
        for (int at = from; at < to; at++) {
            content.number(timesNs[at] - beforeNs);
            beforeNs = timesNs[at];
        }
    }

    /** Writes moments; of very many the last ones, and of very long words the first ones. */
    void writeMarks(List<Mark> marks) throws IOException {
        List<Mark> kept = marks.subList(Math.max(0, marks.size() - LanesFormat.MOST_MARKS), marks.size());
        for (int from = 0; from < kept.size(); from += LanesFormat.MARKS_A_BLOCK) {
            List<Mark> some = kept.subList(from, Math.min(kept.size(), from + LanesFormat.MARKS_A_BLOCK));
            content.clear();
            content.number(some.size());
            for (Mark mark : some) {
                content.number(mark.atNs());
                // A character takes three bytes at most.
                content.text(mark.text().substring(0, Math.min(mark.text().length(), LanesFormat.LONGEST_MARK / 3)));
            }
            blocks.write(Type.MARK, content);
        }
    }

    /**
     * Writes the slices that have not settled, and what stands for all that was written.
     *
     * @param forgotten what is not in the file
     */
    void writeTail(TraceSnapshot snapshot, Forgotten forgotten, StoredResult result) throws IOException {
        int[] order = StartOrder.of(snapshot, snapshot.settledSize(), snapshot.size());
        TaskTimes started = new TaskTimes(
                TaskTimes.added(snapshot.settledStartedTimesNs(), snapshot.startedTimesNs()));
        TaskTimes ended = new TaskTimes(
                TaskTimes.added(snapshot.settledFinishedTimesNs(), snapshot.finishedTimesNs()));
        write(Type.PROV, new SliceColumns(), snapshot, order, started.takeStarts(snapshot, order),
                ended.takeEnds(snapshot, order));
        content.clear();
        content.number(snapshot.permits());
        content.number(snapshot.dropped());
        content.number(snapshot.taskCount());
        content.number(forgotten.slices());
        if (forgotten.slices() > 0) {
            content.number(forgotten.untilNs());
            content.number(forgotten.started());
            content.number(forgotten.ended());
            content.number(forgotten.beganNs());
        }
        content.number(settled);
        content.number(order.length);
        content.number(snapshot.coreCount());
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            content.number(snapshot.core(lane));
        }
        List<ThreadName> threads = snapshot.threadNames();
        content.number(Math.min(threads.size(), LanesFormat.MOST_THREADS));
        for (ThreadName thread : threads.subList(0, Math.min(threads.size(), LanesFormat.MOST_THREADS))) {
            content.number(thread.osTid());
            // A character takes three bytes at most.
            content.text(thread.name().substring(0, Math.min(thread.name().length(), LanesFormat.LONGEST_NAME / 3)));
        }
        content.text(RecordingJson.document(object -> RecordingJson.write(object, result)));
        blocks.write(Type.TAIL, content);
    }

    /** Writes that nothing follows. */
    void end() throws IOException {
        content.clear();
        content.number(blocks.written());
        blocks.write(Type.ENDS, content);
    }

    @Override
    public void close() {
        blocks.close();
    }
}
