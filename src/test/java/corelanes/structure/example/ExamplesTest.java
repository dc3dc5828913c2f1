package corelanes.structure.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples whose code is shown")
class ExamplesTest {

    private static final int CALLS = 60;

    private final ExecutorService serverThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final Caller caller = new Caller();
    private HttpServer server;
    private List<URI> addresses;
    private List<String> expected;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serverThreads);
        server.createContext("/", call -> {
            byte[] answer = ("answer " + call.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        server.start();
        String begin = "http:/" + server.getAddress().getAddress() + ":" + server.getAddress().getPort();
        addresses = IntStream.range(0, CALLS).mapToObj(call -> URI.create(begin + "/" + call)).toList();
        expected = IntStream.range(0, CALLS).mapToObj(call -> "answer /" + call).toList();
    }

    @AfterEach
    void end() {
        caller.close();
        server.stop(0);
        serverThreads.shutdownNow();
    }

    @Test
    @DisplayName("get every answer, in order: one after another, by a pool, and by virtual threads")
    void blockingCalls() throws Exception {
        assertThat(new SequentialExample(caller).answers(addresses)).isEqualTo(expected);
        assertThat(new PoolExample(caller).answers(addresses)).isEqualTo(expected);
        assertThat(new VirtualExample(caller).answers(addresses)).isEqualTo(expected);
    }

    @Test
    @DisplayName("get every answer by an event loop, and use them all on its one thread")
    void eventLoop() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<String> answers = new EventLoopExample(answer -> {
            threads.add(Thread.currentThread());
            return answer;
        }).answers(addresses);
        assertThat(answers).isEqualTo(expected);
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    @DisplayName("count words in halves and get the same sum as by counting one page after another")
    void forkJoin() {
        Random random = new Random(8);
        for (int pages = 1; pages < 40; pages++) {
            List<String> texts = random.ints(pages, 1, 90).mapToObj("word "::repeat).toList();
            long words = texts.stream().mapToLong(text -> text.split(" ").length).sum();
            assertThat(ForkJoinExample.words(texts)).isEqualTo(words);
        }
    }
}
