package corelanes.structure.example;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed pool of threads. */
final class PoolExample {

    private final Caller caller;

    PoolExample(Caller caller) {
        this.caller = caller;
    }

    List<String> answers(List<URI> addresses) throws InterruptedException, ExecutionException {
        List<String> answers = new ArrayList<>();
        // What is shown begins here.
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<String>> results = new ArrayList<>();
            for (URI address : addresses) {
                // Waits in the queue until one of the threads is free.
                results.add(pool.submit(() -> fetch(address)));
            }
            for (Future<String> result : results) {
                answers.add(result.get());
            }
        }
        // What is shown ends here.
        return answers;
    }

    private String fetch(URI address) throws InterruptedException {
        return caller.fetch(address);
    }
}
