package corelanes.probe;

import java.util.List;

/**
 * What a probe can do on this machine.
 *
 * @param seesCores     it knows which core a thread is on: without it there are no core lanes
 * @param pins          it can keep threads on chosen cores
 * @param countsSwitches it reads the kernel's switch counters
 * @param missing       what does not work and why, one sentence each; empty if all does
 */
public record Capabilities(boolean seesCores, boolean pins, boolean countsSwitches, List<String> missing) {

    public Capabilities {
        missing = List.copyOf(missing);
    }
}
