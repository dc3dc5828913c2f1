package corelanes.structure.example;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** A virtual thread for each call. */
final class VirtualExample {

    private final Caller caller;

    VirtualExample(Caller caller) {
        this.caller = caller;
    }

    List<String> answers(List<URI> addresses) throws InterruptedException, ExecutionException {
        List<String> answers = new ArrayList<>();
        // What is shown begins here.
        // At most so many are in progress at once.
        Semaphore inProgress = new Semaphore(1_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = new ArrayList<>();
            for (URI address : addresses) {
                inProgress.acquire();
                results.add(threads.submit(() -> {
                    try {
                        // Gives its carrier thread away while it waits.
                        return fetch(address);
                    } finally {
                        inProgress.release();
                    }
                }));
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
