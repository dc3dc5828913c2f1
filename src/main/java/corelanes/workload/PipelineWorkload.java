package corelanes.workload;

import corelanes.experiment.Durations;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * An assembly line: each task is a stage, and items go from stage to stage through queues with little room. One stage may need
 * several times as long as the others; then those before it wait for room, and those behind it for items.
 */
public final class PipelineWorkload implements Workload {

    /** How many times as long the slow stage needs for an item. */
    static final int SLOW_TIMES = 4;
    /** More stages than this are told of together only. */
    private static final int MOST_TOLD = 12;
    private static final long NS_PER_MS = 1_000_000;
    /** Who waits less than half of what anybody else does, and by this share of the whole time, is the one all wait for. */
    private static final double CLEAR_SHARE = 0.05;

    /**
     * What goes through.
     *
     * @param number from 0 in the order in which the first stage makes them
     * @param stages how many stages have worked on it
     */
    private record Item(int number, int stages) {}

    /** One stage's waiting. */
    private record Stage(Waits forItems, Waits forRoom) {

        Stage() {
            this(new Waits(TaskState.WAITING_QUEUE), new Waits(TaskState.WAITING_QUEUE));
        }

        long waitedNs() {
            return forItems.totalNs() + forRoom.totalNs();
        }
    }

    private final Texts texts = Texts.beside(PipelineWorkload.class);
    private final TallyWords words = new TallyWords();
    private final TaskTimes times = new TaskTimes();
    private final LongAdder through = new LongAdder();
    private final WorkSettings settings;
    private final Computation computation;
    private final int items;
    private final List<Stage> stages;
    private final List<Channel<Item>> queues;

    /**
     * @param settings    how many stages (tasks), items and places in a queue there are, the work of an item in a stage, and which
     *                    stage is slow
     * @param calibration how fast this machine computes
     */
    public PipelineWorkload(WorkSettings settings, Calibration calibration) {
        this.settings = settings;
        this.computation = new Computation(calibration);
        this.items = (int) settings.value(Setting.ITEMS);
        int count = (int) settings.value(Setting.TASKS);
        this.stages = IntStream.range(0, count).mapToObj(_ -> new Stage()).toList();
        this.queues = IntStream.range(1, count)
                .mapToObj(_ -> new Channel<>(() -> (int) settings.value(Setting.QUEUE_SIZE), new Item(0, 0))).toList();
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        long beganNs = times.begin();
        try {
            for (int number = 0; number < items; number++) {
                Item item = take(task, number, marker);
                if (item.number != number || item.stages != task) {
                    throw new WorkloadException(texts.get("pipeline.order", TaskLetters.of(task), number, item.number));
                }
                if (!computation.perform(task, () -> workNs(task), marker)) {
                    return false;
                }
                put(task, new Item(number, task + 1), marker);
            }
            return true;
        } finally {
            times.end(beganNs);
        }
    }

    private Item take(int task, int number, Marker marker) throws InterruptedException {
        return task == 0 ? new Item(number, 0) : queues.get(task - 1).receive(stages.get(task).forItems, marker);
    }

    private void put(int task, Item item, Marker marker) throws InterruptedException {
        if (task < queues.size()) {
            queues.get(task).send(item, stages.get(task).forRoom, marker);
        } else {
            through.increment();
        }
    }

    private long workNs(int task) {
        return settings.cpuWorkNs() * (task == slowStage() ? SLOW_TIMES : 1);
    }

    /** The slow stage's number; of an even number of stages the later one is the middle; -1 if there is none. */
    private int slowStage() {
        return switch (settings.word(Setting.SLOW_STAGE)) {
            case "first" -> 0;
            case "middle" -> stages.size() / 2;
            case "last" -> stages.size() - 1;
            default -> -1;
        };
    }

    @Override
    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>(List.of(words.of("items", through.sum()),
                words.of("waited_for_items_ms", stages.stream().mapToLong(stage -> stage.forItems.totalNs()).sum()
                        / NS_PER_MS),
                words.of("waited_for_room_ms", stages.stream().mapToLong(stage -> stage.forRoom.totalNs()).sum()
                        / NS_PER_MS)));
        for (int stage = 0; stage < stages.size() && stages.size() <= MOST_TOLD; stage++) {
            String name = "stage_" + (stage + 1);
            String letters = TaskLetters.of(stage);
            if (stage > 0) {
                tallies.add(new Tally(name + "_waited_for_items_ms", texts.get("tally.stage.items", letters),
                        stages.get(stage).forItems.totalNs() / NS_PER_MS));
            }
            if (stage < stages.size() - 1) {
                tallies.add(new Tally(name + "_waited_for_room_ms", texts.get("tally.stage.room", letters),
                        stages.get(stage).forRoom.totalNs() / NS_PER_MS));
            }
        }
        return tallies;
    }

    @Override
    public Optional<String> remark() {
        if (through.sum() == 0) {
            return Optional.empty();
        }
        OptionalInt setter = paceSetter(stages.stream().mapToLong(Stage::waitedNs).toArray(), times.wallNs());
        return Optional.of(setter.isPresent() ? paceIsSetBy(setter.getAsInt()) : texts.get("pipeline.even"));
    }

    private String paceIsSetBy(int setter) {
        long roomNs = stages.subList(0, setter).stream().mapToLong(stage -> stage.forRoom.totalNs()).sum();
        long itemsNs = stages.subList(setter + 1, stages.size()).stream().mapToLong(stage -> stage.forItems.totalNs())
                .sum();
        String place = setter == 0 ? "first" : setter == stages.size() - 1 ? "last" : "middle";
        return texts.get("pipeline.pace." + place, TaskLetters.of(setter),
                Durations.show(stages.get(setter).waitedNs()), Durations.show(roomNs), Durations.show(itemsNs));
    }

    /**
     * Which stage sets the pace, told from what was measured: the one that waited least, if by far.
     *
     * @param waitedNs how long each stage waited for others, ns; at least two
     * @param wallNs   how long all took, ns
     * @return empty if others waited about as little
     */
    static OptionalInt paceSetter(long[] waitedNs, long wallNs) {
        int least = IntStream.range(0, waitedNs.length).boxed()
                .min(Comparator.comparingLong(stage -> waitedNs[stage])).orElseThrow();
        long nextNs = IntStream.range(0, waitedNs.length).filter(stage -> stage != least)
                .mapToLong(stage -> waitedNs[stage]).min().orElseThrow();
        boolean clear = waitedNs[least] * 2 < nextNs && nextNs - waitedNs[least] > CLEAR_SHARE * wallNs;
        return clear ? OptionalInt.of(least) : OptionalInt.empty();
    }
}
