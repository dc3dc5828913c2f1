package corelanes.probe.linux;

import corelanes.probe.SchedulerRecord;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The kernel's context-switch records of {@code perf_event_open(2)}: one ring for each core.
 *
 * <p>
 * Two locks, so that {@link #drain} need not wait for {@link #follow}: {@code followLock} guards what follow adds,
 * {@code ringLock} the rings; {@link #close()} takes both, in this order.
 */
final class PerfSchedulerRecord implements SchedulerRecord {

    /** One core's event and ring. */
    private record CoreRing(int core, int file, MemorySegment mapping, PerfRing ring) {}

    private final PerfCalls calls;
    private final int processId = Math.toIntExact(ProcessHandle.current().pid());
    private final Arena arena = Arena.ofShared();
    private final Object followLock = new Object();
    private final Object ringLock = new Object();
    private final Map<Integer, Long> startOfFollowed = new HashMap<>();
    private final List<Integer> filesOfFollowed = new ArrayList<>();
    private volatile CoreRing[] rings = {};
    private boolean closed;

    PerfSchedulerRecord(PerfCalls calls) {
        this.calls = calls;
    }

    /** While opening: takes over an event's file and its ring, to be closed with this record. */
    void addRing(int core, int file, long address, int pageBytes, long dataBytes) {
        MemorySegment mapping = MemorySegment.ofAddress(address).reinterpret(pageBytes + dataBytes, arena, null);
        CoreRing[] more = Arrays.copyOf(rings, rings.length + 1);
        more[rings.length] = new CoreRing(core, file, mapping, new PerfRing(mapping, pageBytes, core, processId));
        rings = more;
    }

    @Override
    public boolean follow(int osTid) {
        OptionalLong start = ThreadStatus.startOf(osTid);
        if (start.isEmpty()) {
            return false;
        }
        synchronized (followLock) {
            // The number of a thread that ended is given to a new one at some time: the start tells them apart.
            Long known = startOfFollowed.get(osTid);
            if (closed || known != null && known == start.getAsLong()) {
                return !closed;
            }
            boolean following = open(osTid);
            if (following) {
                startOfFollowed.put(osTid, start.getAsLong());
            }
            return following;
        }
    }

    private boolean open(int osTid) {
        List<Integer> files = new ArrayList<>();
        for (CoreRing ring : rings) {
            int file = calls.open(osTid, ring.core());
            if (file >= 0) {
                files.add(file);
            }
            if (file < 0 || calls.redirect(file, ring.file()) < 0) {
                files.forEach(calls::close);
                return false;
            }
        }
        filesOfFollowed.addAll(files);
        return true;
    }

    @Override
    public int drain(Reader reader) {
        synchronized (ringLock) {
            int told = 0;
            for (CoreRing ring : rings) {
                told += ring.ring().drain(reader);
            }
            return told;
        }
    }

    @Override
    public double fullness() {
        synchronized (ringLock) {
            double fullest = 0;
            for (CoreRing ring : rings) {
                fullest = Math.max(fullest, ring.ring().fullness());
            }
            return fullest;
        }
    }

    @Override
    public void close() {
        synchronized (followLock) {
            synchronized (ringLock) {
                if (closed) {
                    return;
                }
                closed = true;
                arena.close();
                filesOfFollowed.forEach(calls::close);
                for (CoreRing ring : rings) {
                    calls.unmap(ring.mapping().address(), ring.mapping().byteSize());
                    calls.close(ring.file());
                }
                rings = new CoreRing[0];
            }
        }
    }
}
