package corelanes.ui.state;

import corelanes.experiment.Difference;
import java.nio.file.Path;

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

    /** Writes the runs to a file: a picture as {@code .png} or {@code .svg}, their figures as {@code .csv}. */
    void saveRace(Path file);

    /** Puts a picture of the runs on the clipboard. */
    void copyRace();

    /** Prints a picture of the runs. */
    void printRace();
}
