package corelanes.doctor;

import corelanes.probe.Probe;
import corelanes.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether threads can be kept on chosen cores.
 *
 * @param works  it was tried and did
 * @param cores  where it was tried
 * @param reason why it does not work, as one sentence
 */
public record PinningFinding(boolean works, List<Integer> cores, Optional<String> reason) {

    public PinningFinding {
        cores = List.copyOf(cores);
    }

    /** Pins the calling thread, which must be of no further use, to the first and to the last core and looks where it is. */
    static PinningFinding find(Probe probe) {
        List<Integer> all = probe.availableCores();
        List<Integer> cores = List.copyOf(new LinkedHashSet<>(List.of(all.getFirst(), all.getLast())));
        for (int core : cores) {
            Optional<String> refused = probe.pin(probe.currentThreadId(), List.of(core));
            if (refused.isPresent()) {
                return new PinningFinding(false, cores, refused);
            }
            int found = probe.currentCore();
            if (found != core) {
                Texts texts = Texts.beside(PinningFinding.class);
                return new PinningFinding(false, cores, Optional.of(found == Probe.UNKNOWN
                        ? texts.get("pin.unseen")
                        : texts.get("pin.ignored", core, found)));
            }
        }
        return new PinningFinding(true, cores, Optional.empty());
    }
}
