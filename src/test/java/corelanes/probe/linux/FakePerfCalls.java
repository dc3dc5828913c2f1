package corelanes.probe.linux;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A kernel that refuses as the test tells it, and knows what was not given back. */
final class FakePerfCalls implements PerfCalls {

    private final Arena arena = Arena.ofAuto();
    final Set<Integer> openFiles = new HashSet<>();
    final Set<Long> mapped = new HashSet<>();
    final List<Long> askedBytes = new ArrayList<>();
    int openErrno;
    int opensGranted = Integer.MAX_VALUE;
    int mapErrno;
    long mostBytes = Long.MAX_VALUE;
    int redirectErrno;
    int opened;

    @Override
    public int open(int osTid, int core) {
        if (opened == opensGranted) {
            return -openErrno;
        }
        openFiles.add(100 + opened);
        return 100 + opened++;
    }

    @Override
    public int redirect(int file, int ringFile) {
        return -redirectErrno;
    }

    @Override
    public long map(int file, long bytes) {
        askedBytes.add(bytes);
        if (bytes > mostBytes) {
            return -mapErrno;
        }
        long address = arena.allocate(bytes, 4_096).address();
        mapped.add(address);
        return address;
    }

    @Override
    public void unmap(long address, long bytes) {
        mapped.remove(address);
    }

    @Override
    public void close(int file) {
        openFiles.remove(file);
    }

    @Override
    public int pageBytes() {
        return 4_096;
    }
}
