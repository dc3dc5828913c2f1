package corelanes.ui.pulse;

/**
 * A run that is wanted, and when it may begin. The program's own start is the loudest noise there is, and a button that was pressed
 * is drawn anew: after that. Counted in frames.
 */
final class RunWish {

    private static final long FIRST_FRAMES = 3;
    private static final long SETTLING_FRAMES = 40;
    private static final long QUIET_FRAMES = 10;

    private long framesSeen;
    private long fromFrame;
    private boolean wanted;

    /** One frame more. */
    void frame() {
        framesSeen++;
    }

    /** Whether the window has been drawn. */
    boolean isWindowDrawn() {
        return framesSeen > FIRST_FRAMES;
    }

    /** Whether the program's start is over. */
    boolean hasSettled() {
        return framesSeen >= SETTLING_FRAMES;
    }

    /** A run is wanted from now on. */
    void want() {
        wanted = true;
        fromFrame = framesSeen + (hasSettled() ? QUIET_FRAMES : SETTLING_FRAMES);
    }

    /** It has begun, or is not wanted any more. */
    void forget() {
        wanted = false;
    }

    /** Whether one is wanted. */
    boolean isWanted() {
        return wanted;
    }

    /** Whether one is wanted and may begin. */
    boolean isDue() {
        return wanted && framesSeen >= fromFrame;
    }
}
