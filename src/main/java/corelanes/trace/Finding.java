package corelanes.trace;

/**
 * Something that happened in the work itself and that a person should know at once, such as tasks that wait for each other.
 *
 * @param atNs     when it happened, CLOCK_MONOTONIC, ns
 * @param title    what happened, in a few words to be written over the lanes
 * @param sentence what happened, in full
 * @param remedy   what a person can have done about it, in the words of a button; empty if nothing
 */
public record Finding(long atNs, String title, String sentence, String remedy) {

    /** Whether something can be done about it. */
    public boolean hasRemedy() {
        return !remedy.isEmpty();
    }
}
