package corelanes.workload;

import corelanes.text.Texts;
import java.io.IOException;

/** Says why a call failed. If the server has a reason, that is behind whatever the caller sees of it. */
final class CallFailures {

    private final Texts texts = Texts.beside(CallFailures.class);
    private final LoopbackServer server;

    CallFailures(LoopbackServer server) {
        this.server = server;
        // Where no more files can be opened, neither can the text that says so.
        texts.has("http.failed");
    }

    /** That of a task. */
    WorkloadException of(int task, IOException seen) {
        return new WorkloadException(texts.get("http.failed", task, reason(seen)), seen);
    }

    /** That of the connections which are opened before there are tasks. */
    WorkloadException ofConnections(int connections, IOException seen) {
        return new WorkloadException(texts.get("http.unconnected", connections, reason(seen)), seen);
    }

    private String reason(IOException seen) {
        return server.whyEnded().map(why -> texts.get("server.ended", why)).orElse(String.valueOf(seen.getMessage()));
    }
}
