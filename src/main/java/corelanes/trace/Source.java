package corelanes.trace;

/** Where slices come from. Never mixed up, always shown. */
public enum Source {
    /** The kernel's own scheduling record. */
    RECORDED,
    /** Ticks of the workers in user space. */
    INFERRED,
    /** A model; nothing really ran like this. */
    SIMULATED
}
