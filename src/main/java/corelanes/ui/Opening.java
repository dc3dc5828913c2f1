package corelanes.ui;

/** What a window opens with, and so what its first picture needs. */
public enum Opening {
    /** An experiment that runs, or whatever else it is told: what a person needs for that is there from the beginning. */
    RUN,
    /** A recording that is being read: its lanes come first, and the bars above and below them right after their picture. */
    RECORDING
}
