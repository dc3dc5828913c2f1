package corelanes.workload;

import corelanes.text.Texts;
import corelanes.trace.TaskLetters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says who waits for whom. */
final class DeadlockWords {

    /** A circle of more tasks is told by its first ones and its last. */
    private static final int MOST_TOLD = 4;

    private final Texts texts = Texts.beside(DeadlockWords.class);
    private final int locks;

    /** @param locks how many locks there are; two are called left and right */
    DeadlockWords(int locks) {
        this.locks = locks;
    }

    /** A few words for the lanes: {@code Deadlock: A waits for B, B waits for A}. */
    String title(WaitCycle cycle) {
        String waits = told(cycle).mapToObj(link -> texts.get("deadlock.title.wait",
                TaskLetters.of(cycle.links().get(link).party().task()),
                TaskLetters.of(cycle.links().get(link).hold().by().task()))).collect(Collectors.joining(", "));
        return cycle.links().size() <= MOST_TOLD
                ? texts.get("deadlock.title", waits)
                : texts.get("deadlock.title.many", cycle.links().size(), waits);
    }

    /** All of it in a sentence. */
    String sentence(WaitCycle cycle) {
        String waits = told(cycle).mapToObj(link -> wait(cycle, link)).collect(Collectors.joining("; "));
        int size = cycle.links().size();
        String key = size == 2 ? "deadlock.two" : size <= MOST_TOLD ? "deadlock.some" : "deadlock.many";
        String whole = texts.get(key, waits, size - MOST_TOLD);
        return whole.substring(0, 1).toUpperCase(texts.locale()) + whole.substring(1);
    }

    private static IntStream told(WaitCycle cycle) {
        int size = cycle.links().size();
        return IntStream.range(0, size).filter(link -> size <= MOST_TOLD || link < MOST_TOLD - 1 || link == size - 1);
    }

    private String wait(WaitCycle cycle, int link) {
        WaitCycle.Link at = cycle.links().get(link);
        return texts.get("deadlock.wait", TaskLetters.of(at.party().task()), name(cycle.held(link)),
                name(at.want().lock()), TaskLetters.of(at.hold().by().task()));
    }

    /** A lock's name in a sentence. */
    String name(TrackedLock lock) {
        return locks == 2
                ? texts.get(lock.number() == 0 ? "lock.left" : "lock.right")
                : texts.get("lock.number", lock.number() + 1);
    }
}
