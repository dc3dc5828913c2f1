package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.ThreadName;
import java.util.List;
import java.util.function.Consumer;

/** Where the Collector gets slices from, once a beat. The objects handed out are reused: whoever keeps one copies it. */
interface SliceFeed extends AutoCloseable {

    /**
     * Takes over all that has been recorded since the last call.
     *
     * @param workers  whose recorders are to be emptied
     * @param nowNs    the time before anything is read
     * @param last     whether the workers have ended and nothing more will come
     * @param complete takes each slice that has an end
     * @param ongoing  takes each slice that is going on, with the end it has so far
     * @return no slice on a core that comes later starts before this, but for the rarest, ns
     */
    long collect(WorkerRecorder[] workers, long nowNs, boolean last, Consumer<Slice> complete, Consumer<Slice> ongoing);

    /** How many of the source's own records were lost so far. */
    long lost();

    /** How full the fullest of the source's own rings is, 0 … 1. */
    default double fullness() {
        return 0;
    }

    /** Threads of this program that carry no tasks, as far as the source tells of them; the same object until there is one more. */
    default List<ThreadName> otherThreads() {
        return List.of();
    }

    @Override
    default void close() {}
}
