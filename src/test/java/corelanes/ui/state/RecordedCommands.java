package corelanes.ui.state;

import corelanes.experiment.Difference;
import corelanes.layout.TimeRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes down what was asked for. */
public final class RecordedCommands implements Commands {

    /** In the order they were asked. */
    public final List<String> asked = new ArrayList<>();

    @Override
    public void run() {
        asked.add("run");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void pauseOrGoOn() {
        asked.add("pauseOrGoOn");
    }

    @Override
    public void playAgain() {
        asked.add("playAgain");
    }

    @Override
    public void toStart() {
        asked.add("toStart");
    }

    @Override
    public void toEnd() {
        asked.add("toEnd");
    }

    @Override
    public void seek(long timeNs) {
        asked.add("seek " + timeNs);
    }

    @Override
    public void step(boolean forwards) {
        asked.add("step " + forwards);
    }

    @Override
    public void loop(TimeRange stretch) {
        asked.add("loop " + stretch.fromNs() + " " + stretch.toNs());
    }

    @Override
    public void live() {
        asked.add("live");
    }

    @Override
    public void remedy() {
        asked.add("remedy");
    }

    @Override
    public void fit() {
        asked.add("fit");
    }

    @Override
    public void openDoctor() {
        asked.add("openDoctor");
    }

    @Override
    public void closeDoctor() {
        asked.add("closeDoctor");
    }

    @Override
    public void examine(boolean workingSets) {
        asked.add("examine " + workingSets);
    }

    @Override
    public void runOnCores(int cores) {
        asked.add("runOnCores " + cores);
    }

    @Override
    public SweepCommands sweeps() {
        return new SweepCommands() {
            @Override
            public void start() {
                asked.add("sweep");
            }

            @Override
            public void cancel() {
                asked.add("cancelSweep");
            }

            @Override
            public void openCharts() {
                asked.add("openCharts");
            }

            @Override
            public void closeCharts() {
                asked.add("closeCharts");
            }

            @Override
            public void save(Path file) {
                asked.add("save " + file);
            }

            @Override
            public void copy() {
                asked.add("copyCharts");
            }

            @Override
            public void print() {
                asked.add("printCharts");
            }
        };
    }

    @Override
    public RaceCommands races() {
        return new RaceCommands() {
            @Override
            public void openRace() {
                asked.add("openRace");
            }

            @Override
            public void closeRace() {
                asked.add("closeRace");
            }

            @Override
            public void choose(Difference difference) {
                asked.add("choose " + difference);
            }

            @Override
            public void startRace() {
                asked.add("startRace");
            }

            @Override
            public void cancelRace() {
                asked.add("cancelRace");
            }

            @Override
            public void playRace() {
                asked.add("playRace");
            }

            @Override
            public void seekRace(long timeNs) {
                asked.add("seekRace " + timeNs);
            }

            @Override
            public void saveRace(Path file) {
                asked.add("saveRace " + file);
            }

            @Override
            public void copyRace() {
                asked.add("copyRace");
            }

            @Override
            public void printRace() {
                asked.add("printRace");
            }
        };
    }
}
