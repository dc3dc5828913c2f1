package corelanes.trace;

/** The letters a task goes by wherever a person reads of it: task 0 is A. */
public final class TaskLetters {

    private static final int LETTERS = 26;

    private TaskLetters() {}

    /** A task's letters: A … Z, AA, AB …; none for {@link Slice#NO_TASK}. */
    public static String of(int task) {
        StringBuilder letters = new StringBuilder();
        for (int rest = task; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }
}
