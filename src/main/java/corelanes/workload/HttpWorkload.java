package corelanes.workload;

import corelanes.text.Texts;
import corelanes.trace.TaskState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tasks that call a real server on this machine, wait for its answer, check it, and compute. */
public final class HttpWorkload implements Workload {

    private static final int WARM_UP_ROUNDS = 2;

    private final WorkSettings settings;
    private final Computation computation;
    private final int callsAtOnce;
    private final LoopbackServer server;
    private final ExecutorService clientThreads;
    private final HttpClient client;

    /**
     * Starts the server and the client.
     *
     * @param settings    how long a call waits and a task computes
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
        this.server = new LoopbackServer(port);
        this.clientThreads = Executors
                .newThreadPerTaskExecutor(Thread.ofVirtual().name("corelanes-client-", 0).factory());
        this.client = HttpClient.newBuilder().executor(clientThreads).version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Opens the connections and lets the compiler see the code: calls without a wait, as many at once as in the run. */
    @Override
    public void warmUp() throws WorkloadException {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int call = 0; call < callsAtOnce; call++) {
                    int task = call;
                    callers.submit(() -> call(task, 5_000_000));
                }
            }
        }
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        marker.waiting(TaskState.WAITING_IO);
        String answer = call(task, settings.ioLatencyNs());
        marker.resumed();
        if (!answer.equals(LoopbackServer.expectedAnswer(task))) {
            throw new WorkloadException(Texts.beside(HttpWorkload.class).get("http.wrong", task, answer));
        }
        return computation.perform(task, settings::cpuWorkNs, marker);
    }

    private String call(int task, long waitNs) throws WorkloadException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.address(task, waitNs)).build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.body();
        } catch (IOException failed) {
            throw new WorkloadException(Texts.beside(HttpWorkload.class).get("http.failed", task,
                    String.valueOf(failed.getMessage())), failed);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        clientThreads.shutdownNow();
    }
}
