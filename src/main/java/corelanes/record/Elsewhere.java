package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds where no thread of this program is known to have held a core for longer than a switch takes, although a task was ready for
 * one: there another program had the core, or the host of a virtual machine.
 *
 * <p>
 * Slices come in the order of their start. So when one begins on a core, all are known that were ready in the gap before it.
 */
final class Elsewhere {

    /** Gaps are looked at that far back, ns: a core that nobody uses any more would need all there ever was. */
    private static final long FARTHEST_BACK_NS = 1_000_000_000;

    private final Deque<Slice> spare = new ArrayDeque<>();
    private final List<Slice> ready = new ArrayList<>();
    private final Slice found = new Slice();

    /** Takes note of a slice in which a task was ready. */
    void ready(Slice slice) {
        ready.add((spare.isEmpty() ? new Slice() : spare.pop()).set(slice));
    }

    /**
     * A thread of this program gets a core.
     *
     * @param heldUntilNs when the one before it left that core
     * @param out         takes over each stretch that is found; the object is reused
     */
    void begins(int core, long heldUntilNs, long startNs, Consumer<Slice> out) {
        if (heldUntilNs != Long.MIN_VALUE && startNs - heldUntilNs > Slice.LONGEST_SWITCH_NS) {
            tell(core, heldUntilNs, startNs, out);
        }
    }

    /** The stretches of a gap in which at least one task was ready, each as a whole: those that are known come by their start. */
    private void tell(int core, long fromNs, long toNs, Consumer<Slice> out) {
        long sinceNs = fromNs;
        long untilNs = fromNs;
        for (Slice waiting : ready) {
            if (waiting.endNs > untilNs && waiting.startNs < toNs) {
                if (waiting.startNs > untilNs) {
                    put(core, sinceNs, untilNs, out);
                    sinceNs = waiting.startNs;
                }
                untilNs = Math.min(toNs, waiting.endNs);
            }
        }
        put(core, sinceNs, untilNs, out);
    }

    private void put(int core, long fromNs, long toNs, Consumer<Slice> out) {
        if (toNs - fromNs > Slice.LONGEST_SWITCH_NS) {
            found.startNs = fromNs;
            found.endNs = toNs;
            found.task = Slice.ELSEWHERE;
            found.core = core;
            found.state = TaskState.RUNNING;
            out.accept(found);
        }
    }

    /**
     * Forgets whom no gap can need any more.
     *
     * @param heldUntilNs for each core, when it was left last; {@link Long#MIN_VALUE} if it never was held
     */
    void forget(long[] heldUntilNs) {
        long[] held = Arrays.stream(heldUntilNs).filter(ns -> ns != Long.MIN_VALUE).sorted().toArray();
        if (held.length == 0) {
            return;
        }
        long neededNs = Math.max(held[0], held[held.length - 1] - FARTHEST_BACK_NS);
        ready.removeIf(slice -> {
            boolean over = slice.endNs <= neededNs;
            if (over) {
                spare.push(slice);
            }
            return over;
        });
    }
}
