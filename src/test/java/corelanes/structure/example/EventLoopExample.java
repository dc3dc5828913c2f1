package corelanes.structure.example;

import static corelanes.structure.example.Caller.request;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** One thread that calls back. */
final class EventLoopExample {

    private final UnaryOperator<String> use;

    /** @param use what is done with an answer, on the loop's thread */
    EventLoopExample(UnaryOperator<String> use) {
        this.use = use;
    }

    List<String> answers(List<URI> addresses) {
        List<String> answers = new ArrayList<>();
        // What is shown begins here.
        try (ExecutorService loop = Executors.newSingleThreadExecutor();
                HttpClient client = HttpClient.newBuilder().executor(loop).build()) {
            List<CompletableFuture<String>> results = new ArrayList<>();
            for (URI address : addresses) {
                // Returns at once; the one thread calls back, and must never block there.
                results.add(client.sendAsync(request(address), BodyHandlers.ofString())
                        .thenApplyAsync(answer -> use(answer.body()), loop));
            }
            for (CompletableFuture<String> result : results) {
                answers.add(result.join());
            }
        }
        // What is shown ends here.
        return answers;
    }

    private String use(String answer) {
        return use.apply(answer);
    }
}
