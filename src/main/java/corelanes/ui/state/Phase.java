package corelanes.ui.state;

/** Where the window is between work and watching. */
public enum Phase {
    /** Nothing has been run yet. */
    EMPTY,
    /** Measuring this machine before the first run. */
    PREPARING,
    /** A set number of tasks is being shown, at the play head's pace; the work itself may have ended long ago. */
    SHOWING,
    /** The work goes on until stopped; the newest stretch is shown again and again, like a stroboscope. */
    STROBE,
    /** The whole run lies there. */
    RESTING
}
