package corelanes.ui.state;

import java.nio.file.Path;

/** What a person can ask of sweeps and their charts. None of them waits. */
public interface SweepCommands {

    /** Does the experiment's work with each of the numbers of threads, as soon as nothing else is working. */
    void start();

    /** Ends the sweep; its points so far stay. */
    void cancel();

    /** Opens the page with the charts. */
    void openCharts();

    /** Closes it; a sweep that is under way goes on. */
    void closeCharts();

    /** Writes the charts, or the runs behind them, to a file: {@code .png}, {@code .svg} or {@code .csv}. */
    void save(Path file);

    /** Puts the charts on the clipboard, as a picture. */
    void copy();

    /** Prints the charts. */
    void print();
}
