package corelanes.run;

import corelanes.trace.TraceSnapshot;
import java.util.List;

/**
 * The cores a run may use, and what follows for permits and lanes.
 *
 * @param machine   the machine they are of
 * @param available logical CPU numbers
 */
record UsedCores(Machine machine, List<Integer> available) {

    /** How many permits are passed; {@link CorePermits#UNLIMITED} where none are needed. */
    int permits() {
        return machine.passesPermits(available) ? available.size() : CorePermits.UNLIMITED;
    }

    /** How many tasks may be on cores at one instant, as a trace says it. */
    int tracedPermits() {
        return machine.passesPermits(available) ? available.size() : TraceSnapshot.NO_PERMITS;
    }

    /** The cores that have a lane from the start. Whoever holds a permit may be on any: there it is those that are used. */
    List<Integer> lanes() {
        return machine.passesPermits(available) && machine.probe().capabilities().seesCores() ? List.of() : available;
    }
}
