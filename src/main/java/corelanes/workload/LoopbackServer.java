package corelanes.workload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import corelanes.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real HTTP server on the loopback interface that answers each call after the time the call asks for:
 * {@code GET /?task=7&wait=200000000} (ns) is answered with {@code task 7}.
 */
final class LoopbackServer implements AutoCloseable {

    /** As many calls may stand in line for a connection as the system allows; Linux caps it at somaxconn. */
    private static final int BACKLOG = 4_096;

    private final HttpServer server;
    private final ExecutorService handlers;

    /**
     * Starts the server.
     *
     * @param port the port to listen on; 0 for a free one
     * @throws WorkloadException if the port can't be had
     */
    LoopbackServer(int port) throws WorkloadException {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException taken) {
            throw new WorkloadException(Texts.beside(LoopbackServer.class).get("server.port", Integer.toString(port),
                    String.valueOf(taken.getMessage())), taken);
        }
        handlers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("corelanes-server-", 0).factory());
        server.setExecutor(handlers);
        server.createContext("/", LoopbackServer::answer);
        server.start();
    }

    /** The address to call for a task. */
    URI address(int task, long waitNs) {
        InetSocketAddress at = server.getAddress();
        return URI.create("http://127.0.0.1:" + at.getPort() + "/?task=" + task + "&wait=" + waitNs);
    }

    /** What the server answers for a task. */
    static String expectedAnswer(int task) {
        return "task " + task;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] query = exchange.getRequestURI().getQuery().split("[=&]");
            // The wait of the service that is called: this is what the workload is about.
            Thread.sleep(Duration.ofNanos(Long.parseLong(query[3])));
            byte[] body = expectedAnswer(Integer.parseInt(query[1])).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
