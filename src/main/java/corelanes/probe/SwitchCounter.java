package corelanes.probe;

/**
 * Reads how often the calling thread has been switched, without allocating. Used by one worker at a time; what it gives belongs
 * to the thread (the carrier, if it is virtual) that called {@link #read()}.
 */
public interface SwitchCounter {

    /** A counter for systems that count nothing: it never moves. */
    SwitchCounter NONE = new SwitchCounter() {
        @Override
        public boolean read() {
            return false;
        }

        @Override
        public long voluntary() {
            return 0;
        }

        @Override
        public long involuntary() {
            return 0;
        }
    };

    /** Takes the counts as they are now; false if nobody counts. */
    boolean read();

    /** How often the thread had given its core up by itself, at the last {@link #read()}. */
    long voluntary();

    /** How often the scheduler had taken the core away, at the last {@link #read()}. */
    long involuntary();
}
