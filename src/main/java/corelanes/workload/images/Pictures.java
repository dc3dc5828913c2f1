package corelanes.workload.images;

import corelanes.trace.Picture;
import java.util.ArrayList;
import java.util.List;

/** The newest pictures that were made: so many, and of so many bytes, as may be kept. Any thread may add and look. */
final class Pictures {

    private static final int MOST = 60;
    private static final long MOST_BYTES = 16_000_000;

    private volatile List<Picture> newest = List.of();

    synchronized void add(Picture picture) {
        List<Picture> more = new ArrayList<>(newest);
        more.add(picture);
        long bytes = more.stream().mapToLong(kept -> kept.jpeg().length).sum();
        while (more.size() > MOST || bytes > MOST_BYTES && more.size() > 1) {
            bytes -= more.removeFirst().jpeg().length;
        }
        newest = List.copyOf(more);
    }

    /** In the order they were finished; the same object until one more is. */
    List<Picture> newest() {
        return newest;
    }
}
