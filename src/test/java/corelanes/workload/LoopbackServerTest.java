package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server on the loopback interface")
class LoopbackServerTest {

    private static HttpRequest call(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    @Test
    @DisplayName("answers each of many calls at once with its own task, none before its wait is over")
    void answersManyAtOnce() throws WorkloadException {
        try (LoopbackServer server = new LoopbackServer(0); HttpClient client = HttpClient.newHttpClient()) {
            long waitNs = 30_000_000;
            List<CompletableFuture<Void>> answers = new ArrayList<>();
            for (int task = 0; task < 200; task++) {
                int number = task;
                long sentNs = System.nanoTime();
                answers.add(client.sendAsync(call(server.address(task, waitNs)), BodyHandlers.ofString())
                        .thenAccept(answer -> {
                            assertThat(answer.body()).isEqualTo("task " + number);
                            assertThat(System.nanoTime() - sentNs).isGreaterThanOrEqualTo(waitNs);
                        }));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        }
    }

    @Test
    @DisplayName("keeps a connection for the calls that follow, also when they come in one piece or in many")
    void keepsConnections() throws WorkloadException, IOException {
        try (LoopbackServer server = new LoopbackServer(0);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address(0, 0).getPort())) {
            String two = "GET /?task=1&wait=0 HTTP/1.1\r\nHost: x\r\n\r\nGET /?task=2&wait=1000000 HTTP/1.1\r\n\r\n";
            socket.getOutputStream().write(two.getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket, "task 2")).contains("task 1").endsWith("task 2");
            for (byte one : "GET /?task=3&wait=0 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(one);
            }
            assertThat(read(socket, "task 3")).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 6");
        }
    }

    private static String read(Socket socket, String until) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream stream = socket.getInputStream();
        while (!text.toString().endsWith(until)) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Test
    @DisplayName("hangs up on what is no call of ours, and goes on serving others")
    void hangsUpOnNonsense() throws WorkloadException, IOException, InterruptedException {
        try (LoopbackServer server = new LoopbackServer(0); HttpClient client = HttpClient.newHttpClient()) {
            for (String nonsense : List.of("hello\r\n\r\n", "x".repeat(5_000),
                    "GET /?task=-1&wait=5 HTTP/1.1\r\n\r\n")) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address(0, 0).getPort())) {
                    socket.getOutputStream().write(nonsense.getBytes(StandardCharsets.US_ASCII));
                    assertThat(endOf(socket)).isTrue();
                }
            }
            HttpResponse<String> answer = client.send(call(server.address(9, 0)), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("task 9");
        }
    }

    /** Whether the other side hung up, politely or not. */
    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    @DisplayName("refuses calls above its limit with 429 and a Retry-After, and lets them in when their turn has come")
    void refuses() throws WorkloadException, IOException, InterruptedException {
        try (LoopbackServer server = new LoopbackServer(0); HttpClient client = HttpClient.newHttpClient()) {
            server.follow(new WorkSettings(Experiment.usual(WorkloadKind.HTTP).with(Setting.RATE_LIMIT, 5)));
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int task = 0; task < 4; task++) {
                answers.add(client.send(call(server.address(task, 0)), BodyHandlers.ofString()));
            }
            assertThat(answers.getFirst().statusCode()).isEqualTo(200);
            HttpResponse<String> last = answers.getLast();
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValueAsLong("Retry-After")).hasValue(1);
            long exactMs = last.headers().firstValueAsLong("Retry-After-Ms").orElseThrow();
            assertThat(exactMs).isBetween(1L, 600L);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                    () -> client.send(call(server.address(3, 0)), BodyHandlers.ofString()).body().equals("task 3"));
        }
    }

    @Test
    @DisplayName("fails the share of calls that is set with 500, the same ones each time, and follows a change at once")
    void fails() throws WorkloadException, IOException, InterruptedException {
        Experiment http = Experiment.usual(WorkloadKind.HTTP);
        WorkSettings settings = new WorkSettings(http.with(Setting.FAIL_SHARE, 250));
        try (LoopbackServer server = new LoopbackServer(0); HttpClient client = HttpClient.newHttpClient()) {
            assertThat(failing(server, client)).as("before it is told to").isEmpty();
            server.follow(settings);
            List<Integer> failing = failing(server, client);
            assertThat(failing).hasSizeBetween(25, 75).isEqualTo(failing(server, client));
            settings.set(http.with(Setting.FAIL_SHARE, 1_000));
            assertThat(failing(server, client)).hasSize(200);
        }
    }

    private static List<Integer> failing(LoopbackServer server, HttpClient client)
            throws IOException, InterruptedException {
        List<Integer> failing = new ArrayList<>();
        for (int task = 0; task < 200; task++) {
            if (client.send(call(server.address(task, 0)), BodyHandlers.ofString()).statusCode() == 500) {
                failing.add(task);
            }
        }
        return failing;
    }

    @Test
    @DisplayName("leaves neither its port nor its thread behind")
    void closesWhole() throws WorkloadException {
        LoopbackServer first = new LoopbackServer(0);
        int port = first.address(0, 0).getPort();
        assertThatThrownBy(() -> new LoopbackServer(port)).isInstanceOf(WorkloadException.class)
                .hasMessageContaining(Integer.toString(port));
        first.close();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(call(first.address(0, 0)), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("corelanes-server"));
    }
}
