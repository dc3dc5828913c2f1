package corelanes.layout;

import corelanes.text.Texts;
import corelanes.trace.Slice;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lanes and rows are called, for the window and for pictures; remembers the last words it made. */
public final class LaneWords {

    private static final int KEPT = 1 << 11;

    private final Texts texts = Texts.beside(LaneWords.class);
    private final int[] letterKeys = new int[KEPT];
    private final @Nullable String[] letters = new String[KEPT];
    private final int[] taskKeys = new int[KEPT];
    private final @Nullable String[] tasks = new String[KEPT];
    private final int[] coreKeys = new int[KEPT];
    private final @Nullable String[] cores = new String[KEPT];

    /** A task's letters: A … Z, AA … */
    public String letters(int task) {
        int at = task & KEPT - 1;
        String kept = letters[at];
        if (kept == null || letterKeys[at] != task) {
            kept = TaskLetters.of(task);
            letters[at] = kept;
            letterKeys[at] = task;
        }
        return kept;
    }

    /** A task's name: {@code Task A}; for what is none, whose the core was then. */
    public String task(int task) {
        if (!Slice.isTask(task)) {
            return texts.get(
                    task == Slice.OTHER_THREAD ? "task.own" : task == Slice.ELSEWHERE ? "task.elsewhere" : "task.none");
        }
        int at = task & KEPT - 1;
        String kept = tasks[at];
        if (kept == null || taskKeys[at] != task) {
            kept = texts.get("task", letters(task));
            tasks[at] = kept;
            taskKeys[at] = task;
        }
        return kept;
    }

    /** A core's name: {@code Core 0}. */
    public String core(int core) {
        int at = core & KEPT - 1;
        String kept = cores[at];
        if (kept == null || coreKeys[at] != core) {
            kept = texts.get("core", core);
            cores[at] = kept;
            coreKeys[at] = core;
        }
        return kept;
    }

    /** What the patterns of these states mean: {@code solid: running · striped: ready, waiting for a core}. */
    public String legend(Collection<TaskState> states) {
        return states.stream().map(state -> texts.get("legend." + state))
                .collect(Collectors.joining(texts.get("legend.between")));
    }

    /** What the grey in the lanes means. */
    public String legendOfOtherWork() {
        return texts.get("legend.between") + texts.get("legend.other");
    }

    /** What the grey in the lanes means that is no part of the work. */
    public String legendOfDisturbances() {
        return texts.get("legend.between") + texts.get("legend.disturbances");
    }

    /** A state in a word or two: {@code running}. */
    public String state(TaskState state) {
        return texts.get("state." + state);
    }

    /** A group of tasks: what it is known by, and how many it has. @param key as {@link TaskRows#key} says it */
    public String group(TaskGrouping by, int key, int count) {
        if (key == TaskRows.TOO_MANY) {
            return texts.get("group", texts.get("group.too-many"), count);
        }
        String name = by == TaskGrouping.THREAD
                ? texts.get(key == 0 ? "group.thread.unknown" : "group.thread", key)
                : key < TaskRows.NOT_BEGUN ? texts.get("group." + TaskState.ofCode(key))
                        : texts.get(key == TaskRows.NOT_BEGUN ? "group.not-begun"
                                : key == TaskRows.DONE ? "group.done" : "group.unknown");
        return texts.get("group", name, count);
    }

    /** The heading over the lanes. */
    public String lanesTitle() {
        return texts.get("lanes.title");
    }

    /** What the lanes show, beside their heading. */
    public String lanesSubtitle() {
        return texts.get("lanes.subtitle");
    }

    /** The heading over the rows of tasks. */
    public String tasksTitle() {
        return texts.get("tasks.title");
    }

    /** How many of a number of tasks are shown. */
    public String tasksShown(int shown, int of) {
        return texts.get("tasks.shown", shown, of);
    }

    /** How many tasks more there are than are shown. */
    public String tasksMore(int more) {
        return texts.get("tasks.more", more);
    }
}
