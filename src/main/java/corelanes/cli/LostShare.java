package corelanes.cli;

import corelanes.run.Recording;
import java.util.Optional;

/** The share of the cores' time that was lost to switching, where that can be said. */
final class LostShare {

    private LostShare() {}

    /**
     * 0 … 1 of the time of the allowed cores. Empty if the tasks did not compute: only a computing task tells that it could
     * run and had no core. Of work inside libraries only the kernel tells it.
     */
    static Optional<Double> of(Recording recording) {
        return recording.switchingShare();
    }
}
