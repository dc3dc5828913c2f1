package corelanes.ui.state;

import java.util.List;

/**
 * All that the window's views bind to.
 *
 * @param experiment the settings
 * @param stage      the lanes
 * @param play       the watching
 * @param figures    the numbers and sentences
 * @param doctor     the doctor's page
 * @param sweep      sweeps and their charts
 * @param files      recordings in files
 * @param race       runs side by side
 */
public record WindowState(ExperimentState experiment, StageState stage, PlayState play, FiguresState figures,
        DoctorState doctor, SweepState sweep, FileState files, RaceState race) {

    /** The state of a window before anything has run. */
    public static WindowState fresh(List<Integer> availableCores) {
        return new WindowState(new ExperimentState(availableCores.size()), new StageState(availableCores),
                new PlayState(),
                new FiguresState(), new DoctorState(), new SweepState(), new FileState(), new RaceState());
    }
}
