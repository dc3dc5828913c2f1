package corelanes.workload;

import corelanes.trace.TaskState;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/** Makes calls the plain way: the thread sends, and waits for the answer. */
final class BlockingCaller {

    private final Connections connections;

    BlockingCaller(Connections connections) {
        this.connections = connections;
    }

    /**
     * One call, from sending to its whole answer.
     *
     * @param marker is told of the waiting
     * @throws IOException          if there is no answer of HTTP
     * @throws InterruptedException if interrupted while waiting
     */
    Answer call(String call, Marker marker) throws IOException, InterruptedException {
        ClientConnection connection = connections.take();
        try {
            marker.tick();
            connection.send(call);
            marker.waiting(TaskState.WAITING_IO);
            Optional<Answer> answer = connection.receive();
            while (answer.isEmpty()) {
                answer = connection.receive();
            }
            marker.resumed();
            connections.giveBack(connection);
            return answer.get();
        } catch (ClosedByInterruptException stopped) {
            connections.drop(connection);
            throw interrupted(stopped);
        } catch (IOException failed) {
            connections.drop(connection);
            throw failed;
        }
    }

    private static InterruptedException interrupted(ClosedByInterruptException cause) {
        InterruptedException stopped = new InterruptedException("in the middle of a call");
        stopped.initCause(cause);
        return stopped;
    }
}
