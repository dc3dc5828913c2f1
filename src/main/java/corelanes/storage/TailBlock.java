package corelanes.storage;

import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot.Forgotten;
import java.util.ArrayList;
import java.util.List;

/**
 * What a TAIL block says ({@link LanesFormat}).
 *
 * @param permits     how many tasks may be on cores at once, where workers pass permits
 * @param dropped     slices that were lost
 * @param tasks       how many tasks there are
 * @param forgotten   slices that were let go of before
 * @param settled     slices in SLIC blocks before it
 * @param provisional slices in PROV blocks since the TAIL before
 * @param lanes       logical CPU numbers of the lanes, rising
 * @param threads     names of threads that carry no tasks
 * @param result      what is known beside the slices
 */
record TailBlock(int permits, long dropped, int tasks, Forgotten forgotten, int settled, int provisional,
        List<Integer> lanes,
        List<ThreadName> threads, StoredResult result) {

    static final int MOST_FORGOTTEN = Integer.MAX_VALUE / 2;

    static TailBlock read(ByteReader in, int mostTasks) throws UnreadableException {
        int permits = in.upTo(LanesFormat.MOST_CORES);
        long dropped = in.number();
        int tasks = in.upTo(mostTasks);
        Forgotten forgotten = forgotten(in);
        int settled = in.upTo(Integer.MAX_VALUE);
        int provisional = in.upTo(Integer.MAX_VALUE);
        int count = in.upTo(LanesFormat.MOST_CORES);
        List<Integer> lanes = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            int core = in.upTo(LanesFormat.MOST_CORES - 1);
            if (lane > 0 && core <= lanes.getLast()) {
                throw UnreadableException.damaged("lanes");
            }
            lanes.add(core);
        }
        if (dropped < 0) {
            throw UnreadableException.damaged("number");
        }
        return new TailBlock(permits, dropped, tasks, forgotten, settled, provisional, lanes, threads(in), result(in));
    }

    private static Forgotten forgotten(ByteReader in) throws UnreadableException {
        long slices = in.number();
        if (slices == 0) {
            return Forgotten.NOTHING;
        }
        Forgotten found = new Forgotten(slices, in.number(), in.upTo(MOST_FORGOTTEN), in.upTo(MOST_FORGOTTEN),
                in.number());
        check(found);
        return found;
    }

    /** @throws UnreadableException if its numbers make no sense */
    static void check(Forgotten forgotten) throws UnreadableException {
        if (forgotten.slices() < 0 || forgotten.beganNs() < 0 || forgotten.untilNs() < forgotten.beganNs()
                || forgotten.untilNs() - forgotten.beganNs() > LanesFormat.LONGEST_NS
                || forgotten.untilNs() > LanesFormat.LATEST_NS) {
            throw UnreadableException.damaged("number");
        }
    }

    private static List<ThreadName> threads(ByteReader in) throws UnreadableException {
        int count = in.upTo(LanesFormat.MOST_THREADS);
        List<ThreadName> threads = new ArrayList<>();
        for (int thread = 0; thread < count; thread++) {
            threads.add(new ThreadName(in.upTo(Integer.MAX_VALUE), in.text(LanesFormat.LONGEST_NAME)));
        }
        return threads;
    }

    private static StoredResult result(ByteReader in) throws UnreadableException {
        String json = in.text(LanesFormat.LONGEST_JSON);
        try {
            return RecordingJson.result(JsonLeaves.of(json));
        } catch (RuntimeException wrong) {
            throw UnreadableException.damaged("result");
        }
    }
}
