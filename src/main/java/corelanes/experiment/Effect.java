package corelanes.experiment;

/** When a change of a setting acts on a run that is under way. */
public enum Effect {
    /** Never: this workload or this structure has no use for the setting. */
    NONE,
    /** On what is under way. */
    AT_ONCE,
    /** On the next task, call or message that begins; what is under way goes on as it began. */
    NEXT_TASK,
    /** On the next run only: it was settled when this one was made ready. */
    NEXT_RUN;

    /** Whether a run that is under way follows. */
    public boolean isLive() {
        return this == AT_ONCE || this == NEXT_TASK;
    }
}
