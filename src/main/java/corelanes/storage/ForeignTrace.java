package corelanes.storage;

import corelanes.experiment.Experiment;
import corelanes.text.Texts;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes of another program's events what can be seen on lanes: a track that is named after a core is a lane, an event on it is a
 * slice, and events of the same name are a task; those that are on several cores at once are as many tasks. Of events inside each other
 * only the outermost is taken.
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
        List<Slice> found = new ArrayList<>();
        for (Map.Entry<Track, EventSlices> track : tracks.entrySet()) {
            OptionalInt core = core(track.getKey());
            if (core.isPresent() && core.getAsInt() < LanesFormat.MOST_CORES && !lanes.contains(core.getAsInt())) {
                lanes.add(core.getAsInt());
                for (Slice outermost : track.getValue().outermost()) {
                    outermost.core = core.getAsInt();
                    found.add(outermost);
                }
            }
        }
        found.sort(Comparator.comparingLong(taken -> taken.startNs));
        NamedTasks named = new NamedTasks();
        for (Slice taken : found) {
            taken.task = named.take(taken);
            all.add(taken, true);
        }
        if (all.size() == 0) {
            throw UnreadableException.because("no-lanes");
        }
        for (NamedTask task : named.tasks) {
            all.started(task.firstNs, 1);
            all.ended(task.lastNs, 1);
        }
        StoredResult result = new StoredResult(lanes.stream().sorted().toList(), named.tasks.size(), Optional.empty(),
                0,
                0, Optional.empty(), List.of(), Optional.empty(), List.of(notice(named.tasks)), Optional.empty());
        RecordingFacts facts = new RecordingFacts(Experiment.twoHands(), "",
                Texts.beside(ForeignTrace.class).get("foreign.machine"), 0, 0, Instant.EPOCH);
        return new StoredRecording(facts, all.snapshot(Source.INFERRED, lanes, named.tasks.size(), 0, 0), result,
                StoredRecording.Origin.FOREIGN);
    }

    /** A task, and which name it has. */
    private static final class NamedTask {

        private final int name;
        private final long firstNs;
        private long lastNs;

        NamedTask(int name, long firstNs) {
            this.name = name;
            this.firstNs = firstNs;
        }
    }

    /** Gives each slice, in the order of their starts, to a task of its name that is not on another core then. */
    private static final class NamedTasks {

        private final List<NamedTask> tasks = new ArrayList<>();
        private final Map<Integer, PriorityQueue<Integer>> ofName = new HashMap<>();

        /** The number of the task. */
        int take(Slice slice) {
            // First the one that has been off a core for longest.
            PriorityQueue<Integer> alike = ofName.computeIfAbsent(slice.task,
                    _ -> new PriorityQueue<>(Comparator.comparingLong(one -> tasks.get(one).lastNs)));
            int number = alike.isEmpty() || tasks.get(alike.element()).lastNs > slice.startNs
                    ? tasks.size()
                    : alike.remove();
            if (number == tasks.size()) {
                tasks.add(new NamedTask(slice.task, slice.startNs));
            }
            tasks.get(number).lastNs = slice.endNs;
            alike.add(number);
            return number;
        }
    }

    /** Which task is which, of the first few. */
    private String notice(List<NamedTask> numbered) {
        List<String> names = new ArrayList<>(tasks.keySet());
        Texts texts = Texts.beside(ForeignTrace.class);
        String named = IntStream.range(0, Math.min(NAMED, numbered.size()))
                .mapToObj(task -> texts.get("foreign.task", TaskLetters.of(task), names.get(numbered.get(task).name)))
                .collect(Collectors.joining(", "));
        return texts.get(numbered.size() > NAMED ? "foreign.notice.more" : "foreign.notice", named);
    }
}
