package corelanes.workload;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that call a real server on this machine, wait for its answer, check it, and compute. Calls are HTTP/1.1 over
 * connections that are kept open. A thread waits for its answer; on an event loop nobody does, but for the share of tasks that
 * are set to block the loop.
 */
public final class HttpWorkload implements Workload {

    /** So many calls show the compiler the code. */
    private static final int FEWEST_WARM_UP_CALLS = 400;
    private static final double SHARE_UNIT = 1_000;

    private final WorkSettings settings;
    private final Computation computation;
    private final int callsAtOnce;
    private final LoopbackServer server;
    private final CallFailures failures;
    private final Connections connections;
    private final BlockingCaller blockingCaller;
    private final CallCounts counts;
    private final Patience patience = new Patience();
    private volatile Optional<LoopCaller> loopCaller = Optional.empty();
    private volatile long limit;

    /**
     * Starts the server.
     *
     * @param settings    how long a call waits and a task computes, and how the server treats calls
     * @param calibration how fast this machine computes
     * @param callsAtOnce how many calls will be under way at once, for the warm-up
     * @param port        the server's port on 127.0.0.1; 0 for a free one
     * @throws WorkloadException if the port can't be had
     */
    public HttpWorkload(WorkSettings settings, Calibration calibration, int callsAtOnce, int port)
            throws WorkloadException {
        this.settings = settings;
        this.computation = new Computation(calibration);
        this.callsAtOnce = callsAtOnce;
        this.counts = new CallCounts(settings);
        this.limit = settings.value(Setting.RATE_LIMIT);
        this.server = new LoopbackServer(port);
        this.failures = new CallFailures(server);
        this.connections = new Connections(server.socketAddress());
        this.blockingCaller = new BlockingCaller(connections);
        settings.whenSet(this::settingsChanged);
    }

    /** The server's port on 127.0.0.1. */
    public int port() {
        return server.socketAddress().getPort();
    }

    /** Opens the connections, and lets the compiler see the code: calls that nobody counts, refuses or fails. */
    @Override
    public void warmUp() throws WorkloadException {
        Deque<ClientConnection> opened = new ArrayDeque<>();
        try {
            for (int count = 0; count < callsAtOnce; count++) {
                opened.push(connections.take());
            }
            opened.forEach(connections::giveBack);
            for (int call = 0; call < FEWEST_WARM_UP_CALLS; call++) {
                blockingCaller.call(ServerConnection.call(call, 0, 0), NobodysMarker.INSTANCE);
            }
        } catch (IOException failed) {
            throw failures.ofConnections(callsAtOnce, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.follow(settings);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        CallTries tries = new CallTries(task, settings, counts);
        while (marker.tick()) {
            switch (tries.after(call(tries, marker))) {
                case NextStep.Answered() -> {
                    return computation.perform(task, settings::cpuWorkNs, marker);
                }
                case NextStep.Again(long pauseNs) -> {
                    marker.waiting(TaskState.SLEEPING);
                    patience.pause(pauseNs);
                    marker.resumed();
                }
                case NextStep.GivenUp() -> {
                    return false;
                }
            }
        }
        return false;
    }

    private Answer call(CallTries tries, Marker marker) throws WorkloadException, InterruptedException {
        try {
            return blockingCaller.call(tries.nextCall(), marker);
        } catch (IOException failed) {
            throw failures.of(tries.task(), failed);
        }
    }

    @Override
    public void begin(int task, Marker marker, EventLoop loop, Ending ending)
            throws WorkloadException, InterruptedException {
        if (Chance.BLOCKING.draw(task, 0) < settings.value(Setting.BLOCKING_SHARE) / SHARE_UNIT) {
            long beganNs = System.nanoTime();
            boolean done = perform(task, marker);
            counts.stalled(System.nanoTime() - beganNs);
            ending.ended(done);
            return;
        }
        if (loopCaller.isEmpty()) {
            loopCaller = Optional.of(new LoopCaller(loop, connections, failures));
        }
        new LoopTask(new CallTries(task, settings, counts), marker, loopCaller.get(), computation, settings, ending)
                .call();
    }

    /** With another limit, what the server said of the one before no longer holds: whoever waits asks again. */
    private void settingsChanged() {
        long newLimit = settings.value(Setting.RATE_LIMIT);
        if (newLimit != limit) {
            limit = newLimit;
            counts.limitChanged();
            patience.end();
            loopCaller.ifPresent(LoopCaller::endPauses);
        }
    }

    @Override
    public List<Tally> tallies() {
        return counts.tallies();
    }

    @Override
    public Optional<String> remark() {
        return counts.remark();
    }

    @Override
    public void close() {
        connections.close();
        server.close();
    }

    /** For calls that are part of no task. */
    private enum NobodysMarker implements Marker {
        INSTANCE;

        @Override
        public boolean tick() {
            return true;
        }

        @Override
        public void waiting(TaskState state) {}

        @Override
        public void resumed() {}
    }
}
