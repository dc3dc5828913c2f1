package corelanes.ui.state;

import corelanes.layout.TimeRange;

/**
 * What a person can ask of the window. None of them waits.
 */
public interface Commands {

    /** Starts the experiment as it is set; a running one is stopped first. */
    void run();

    /** Ends the work that is going on; what was recorded stays. */
    void stop();

    /** Stops the play head, or lets it go on; with the run at rest, plays it again. */
    void pauseOrGoOn();

    /** Plays the recording again from its start. */
    void playAgain();

    /** Moves the play head to the start of the recording. */
    void toStart();

    /** Moves the play head to the end of the recording; a run that goes on: to the newest. */
    void toEnd();

    /** Moves the play head to a time and pauses there, ns. */
    void seek(long timeNs);

    /**
     * Moves the play head to where the next slice starts, or the one before, and pauses there: of the task that is followed, or of
     * any on a core.
     */
    void step(boolean forwards);

    /** Plays a stretch again and again; {@link TimeRange#NONE} goes on from there without. */
    void loop(TimeRange stretch);

    /** Back to the present: the newest of a run that is under way, and on from there as it happens. */
    void live();

    /** Does what can be done about what has happened in the work, such as breaking a deadlock. */
    void remedy();

    /** Shows the whole recording. */
    void fit();

    /** Opens the doctor's page; the first time it looks at the machine at once. */
    void openDoctor();

    /** Closes the doctor's page; a look at the machine that is under way is given up. */
    void closeDoctor();

    /**
     * Looks at the machine, as soon as no experiment is working.
     *
     * @param workingSets whether to measure too what a switch costs when threads use much memory
     */
    void examine(boolean workingSets);

    /** Runs the experiment with this many cores. */
    void runOnCores(int cores);

    /** What can be asked of sweeps and their charts. */
    SweepCommands sweeps();

    /** What can be asked of runs side by side. */
    RaceCommands races();
}
