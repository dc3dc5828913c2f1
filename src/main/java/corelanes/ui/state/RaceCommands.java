package corelanes.ui.state;

import corelanes.experiment.Difference;

/** What a person can ask of runs side by side. None of them waits. */
public interface RaceCommands {

    /** Opens the page, for the experiment as it is set now. */
    void openRace();

    /** Closes it, and ends the runs that are under way. */
    void closeRace();

    /** Chooses in what the runs are to differ. */
    void choose(Difference difference);

    /** Does the runs, as soon as nothing else is working. */
    void startRace();

    /** Ends them. */
    void cancelRace();

    /** Lets all panels play from their start, or pauses, or goes on. */
    void playRace();

    /** Moves the cursor of all panels to a time since the start, and pauses there, ns. */
    void seekRace(long timeNs);
}
