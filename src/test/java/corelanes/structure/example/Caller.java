package corelanes.structure.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a server and waits for its answer. */
final class Caller implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    String fetch(URI address) throws InterruptedException {
        try {
            return client.send(request(address), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
