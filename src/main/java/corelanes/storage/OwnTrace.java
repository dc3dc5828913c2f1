package corelanes.storage;

import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot.Forgotten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of the events that {@link ChromeTrace} wrote the recording again. */
final class OwnTrace implements ChromeTraceReader.EventSink {

    private static final String CORES = "1";
    private static final String TASKS = "2";
    private static final String OTHERS = "3";
    /** Tasks without slices are few; with slices each has at least one. */
    private static final int SPARE_TASKS = 1 << 18;

    private final EventSlices slices = new EventSlices();
    private final Slice slice = new Slice();
    private final JsonLeaves facts;

    private OwnTrace(JsonLeaves facts) {
        this.facts = facts;
    }

    /** For a trace whose {@code otherData} says this; empty if it is not one of ours. */
    static Optional<ChromeTraceReader.EventSink> of(JsonLeaves otherData) throws UnreadableException {
        JsonLeaves recording = otherData.at("/recording");
        if (!recording.has("/format") || !recording.has("/facts/recorded_at_ms")) {
            return Optional.empty();
        }
        try {
            if (recording.whole("/format", 1, Long.MAX_VALUE) > TraceFacts.FORMAT) {
                throw UnreadableException.because("newer");
            }
        } catch (IllegalArgumentException wrong) {
            throw UnreadableException.damaged("facts");
        }
        return Optional.of(new OwnTrace(recording));
    }

    @Override
    public void take(TraceEvent event) throws UnreadableException {
        if (event.phase.equals("i")) {
            slices.mark(new Mark(event.startNs, event.name));
        } else if (event.phase.equals("X") && event.pid.equals(TASKS)) {
            add(event, whole(event.tid), event.core, event.state);
        } else if (event.phase.equals("X") && event.pid.equals(CORES) && event.task == Slice.NO_TASK) {
            add(event, Slice.NO_TASK, whole(event.tid), event.was.isEmpty() ? event.state : event.was);
        } else if (event.phase.equals("X") && event.pid.equals(OTHERS)) {
            addDisturbance(event);
        }
    }

    /** What is no part of the work; outside of this program no thread is known. */
    private void addDisturbance(TraceEvent event) throws UnreadableException {
        add(event, event.hasThread ? Slice.OTHER_THREAD : Slice.ELSEWHERE, whole(event.tid),
                event.was.isEmpty() ? TaskState.RUNNING.name() : event.was);
    }

    private void add(TraceEvent event, int task, int core, String state) throws UnreadableException {
        slice.startNs = event.startNs;
        slice.endNs = event.startNs + event.lengthNs;
        slice.task = task;
        slice.core = core;
        slice.osTid = event.osTid;
        try {
            slice.state = TaskState.valueOf(state);
        } catch (IllegalArgumentException unknown) {
            throw UnreadableException.damaged("event");
        }
        slices.add(slice, event.settled);
        slices.started(slice.startNs, event.started);
        slices.ended(slice.endNs, event.ended);
    }

    private static int whole(String text) throws UnreadableException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw UnreadableException.damaged("event");
        }
    }

    @Override
    public StoredRecording recording() throws UnreadableException {
        try {
            int tasks = (int) facts.whole("/tasks", 0, SPARE_TASKS + 16L * slices.size());
            List<Integer> lanes = facts.wholes("/lanes");
            if (slices.largestTask() >= tasks || lanes.stream().anyMatch(lane -> lane >= LanesFormat.MOST_CORES)) {
                throw UnreadableException.damaged("event");
            }
            for (int at = 0; facts.has("/started_ns/" + at); at++) {
                slices.started(facts.whole("/started_ns/" + at, 0, LanesFormat.LATEST_NS), 1);
            }
            for (int at = 0; facts.has("/ended_ns/" + at); at++) {
                slices.ended(facts.whole("/ended_ns/" + at, 0, LanesFormat.LATEST_NS), 1);
            }
            List<ThreadName> threads = new ArrayList<>();
            for (int at = 0; facts.has("/threads/" + at + "/os_tid"); at++) {
                threads.add(new ThreadName((int) facts.whole("/threads/" + at + "/os_tid", 0, Integer.MAX_VALUE),
                        facts.text("/threads/" + at + "/name")));
            }
            slices.names(threads);
            if (facts.has("/forgotten/slices")) {
                Forgotten forgotten = new Forgotten(facts.whole("/forgotten/slices", 1, Long.MAX_VALUE),
                        facts.whole("/forgotten/until_ns", 0, LanesFormat.LATEST_NS),
                        (int) facts.whole("/forgotten/started", 0, TailBlock.MOST_FORGOTTEN),
                        (int) facts.whole("/forgotten/ended", 0, TailBlock.MOST_FORGOTTEN),
                        facts.whole("/forgotten/began_ns", 0, LanesFormat.LATEST_NS));
                TailBlock.check(forgotten);
                slices.forgotten(forgotten);
            }
            return new StoredRecording(RecordingJson.facts(facts.at("/facts")),
                    slices.snapshot(Source.valueOf(facts.text("/source")), lanes, tasks,
                            (int) facts.whole("/permits", 0, LanesFormat.MOST_CORES),
                            facts.whole("/dropped", 0, Long.MAX_VALUE)),
                    RecordingJson.result(facts.at("/result")));
        } catch (RuntimeException wrong) {
            throw UnreadableException.damaged("facts");
        }
    }
}
