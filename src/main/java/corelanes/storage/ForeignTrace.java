package corelanes.storage;

import corelanes.experiment.Experiment;
import corelanes.text.Texts;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes of another program's events what can be seen on lanes: a track that is named after a core is a lane, an event on it is a
 * slice, and events of the same name are a task. Of events inside each other only the outermost is taken.
 */
final class ForeignTrace implements ChromeTraceReader.EventSink {

    private static final Pattern LANE = Pattern
            .compile("(?i)(?:logical )?(?:cpu|core|processor)[ _#:-]*(\\d{1,4})\\b.*");
    private static final Pattern LANES = Pattern
            .compile("(?i)(?:cpu|core|processor)s?(?: scheduling| schedule| lanes)?");
    private static final Pattern IDLE = Pattern.compile("(?i)<?idle>?|swapper(?:/\\d+)?(?: .*)?");
    private static final int MOST_NAMES = 1 << 18;
    private static final long MOST_CHARACTERS = 1 << 25;
    private static final int NAMED = 8;

    private record Track(String pid, String tid) {}

    private record Open(int task, long startNs) {}

    private final Map<Track, EventSlices> tracks = new HashMap<>();
    private final Map<Track, List<Open>> open = new HashMap<>();
    private final Map<Track, String> trackNames = new HashMap<>();
    private final Map<String, String> processNames = new HashMap<>();
    private final Map<String, Integer> tasks = new LinkedHashMap<>();
    private final Slice slice = new Slice();
    private long characters;
    private long slices;

    @Override
    public void take(TraceEvent event) throws UnreadableException {
        Track track = new Track(event.pid, event.tid);
        if (trackNames.size() + tasks.size() + open.size() + tracks.size() > MOST_NAMES || characters > MOST_CHARACTERS
                || slices > EventSlices.MOST) {
            throw UnreadableException.because("memory");
        }
        switch (event.phase) {
            case "M" -> {
                characters += event.givenName.length();
                if (event.name.equals("thread_name")) {
                    trackNames.put(track, event.givenName);
                } else if (event.name.equals("process_name")) {
                    processNames.put(event.pid, event.givenName);
                }
            }
            case "X" -> add(track, task(event.name), event.startNs, event.startNs + event.lengthNs);
            case "B" -> {
                List<Open> outer = open.computeIfAbsent(track, _ -> new ArrayList<>());
                if (outer.size() < 1_000) {
                    outer.add(new Open(task(event.name), event.startNs));
                }
            }
            case "E" -> {
                List<Open> outer = open.getOrDefault(track, new ArrayList<>());
                if (!outer.isEmpty()) {
                    Open begun = outer.removeLast();
                    add(track, begun.task, begun.startNs, event.startNs);
                }
            }
            default -> {
                // Counters, flows and the like are nobody's time on a core.
            }
        }
    }

    private int task(String name) {
        if (IDLE.matcher(name).matches()) {
            return Slice.NO_TASK;
        }
        return tasks.computeIfAbsent(name, _ -> {
            characters += name.length();
            return tasks.size();
        });
    }

    private void add(Track track, int task, long startNs, long endNs) throws UnreadableException {
        if (task != Slice.NO_TASK) {
            slices++;
            slice.startNs = startNs;
            slice.endNs = endNs;
            slice.task = task;
            slice.state = TaskState.RUNNING;
            slice.core = Slice.NO_CORE;
            tracks.computeIfAbsent(track, _ -> new EventSlices()).add(slice, true);
        }
    }

    private OptionalInt core(Track track) {
        Matcher named = LANE.matcher(trackNames.getOrDefault(track, ""));
        if (named.matches()) {
            return OptionalInt.of(Integer.parseInt(named.group(1)));
        }
        boolean cores = LANES.matcher(processNames.getOrDefault(track.pid, "")).matches();
        return cores && track.tid.matches("\\d{1,4}")
                ? OptionalInt.of(Integer.parseInt(track.tid))
                : OptionalInt.empty();
    }

    @Override
    public StoredRecording recording() throws UnreadableException {
        EventSlices all = new EventSlices();
        List<Integer> lanes = new ArrayList<>();
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        Map<Integer, Long> firstNs = new HashMap<>();
        Map<Integer, Long> lastNs = new HashMap<>();
        for (Map.Entry<Track, EventSlices> track : tracks.entrySet()) {
            OptionalInt core = core(track.getKey());
            if (core.isPresent() && core.getAsInt() < LanesFormat.MOST_CORES && !lanes.contains(core.getAsInt())) {
                lanes.add(core.getAsInt());
                for (Slice outermost : track.getValue().outermost()) {
                    int number = numbers.computeIfAbsent(outermost.task, _ -> numbers.size());
                    outermost.task = number;
                    outermost.core = core.getAsInt();
                    all.add(outermost, true);
                    firstNs.merge(number, outermost.startNs, Math::min);
                    lastNs.merge(number, outermost.endNs, Math::max);
                }
            }
        }
        if (all.size() == 0) {
            throw UnreadableException.because("no-lanes");
        }
        for (int task = 0; task < numbers.size(); task++) {
            all.started(firstNs.get(task), 1);
            all.ended(lastNs.get(task), 1);
        }
        StoredResult result = new StoredResult(lanes.stream().sorted().toList(), numbers.size(), Optional.empty(), 0,
                0, Optional.empty(), List.of(), Optional.empty(), List.of(notice(numbers)), Optional.empty());
        RecordingFacts facts = new RecordingFacts(Experiment.twoHands(), "",
                Texts.beside(ForeignTrace.class).get("foreign.machine"), 0, 0, Instant.EPOCH);
        return new StoredRecording(facts, all.snapshot(Source.INFERRED, lanes, numbers.size(), 0, 0), result,
                StoredRecording.Origin.FOREIGN);
    }

    /** Which task is which, of the first few. */
    private String notice(Map<Integer, Integer> numbers) {
        List<String> names = new ArrayList<>(tasks.keySet());
        Texts texts = Texts.beside(ForeignTrace.class);
        String named = numbers.entrySet().stream().limit(NAMED)
                .map(task -> texts.get("foreign.task", TaskLetters.of(task.getValue()), names.get(task.getKey())))
                .collect(Collectors.joining(", "));
        return texts.get(numbers.size() > NAMED ? "foreign.notice.more" : "foreign.notice", named);
    }
}
