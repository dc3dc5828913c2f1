package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An answer")
class AnswerTest {

    private static final long MS = 1_000_000;

    private static ByteBuffer incoming(String text) {
        return ByteBuffer.allocate(1_024).put(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @DisplayName("is read whole, however it comes in pieces, and so is the next one behind it")
    void comesInPieces() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Reply> replies = List.of(new Reply(Reply.OK, random.nextInt(1_000_000), 0, 0),
                    new Reply(Reply.TOO_MANY, 3, 0, random.nextLong(1, 20_000 * MS)), new Reply(Reply.FAILED, 4, 0, 0));
            ByteBuffer buffer = ByteBuffer.allocate(1_024);
            List<Answer> answers = new ArrayList<>();
            for (Reply reply : replies) {
                byte[] bytes = reply.bytes();
                for (int from = 0; from < bytes.length;) {
                    int length = Math.min(bytes.length - from, 1 + random.nextInt(40));
                    buffer.put(bytes, from, length);
                    from += length;
                    if (random.nextBoolean()) {
                        Answer.takeFrom(buffer).ifPresent(answers::add);
                    }
                }
            }
            Optional<Answer> rest = Answer.takeFrom(buffer);
            while (rest.isPresent()) {
                answers.add(rest.get());
                rest = Answer.takeFrom(buffer);
            }
            assertThat(answers).as("seed %s", seed).extracting(Answer::status).containsExactly(200, 429, 500);
            assertThat(answers.getFirst().body()).isEqualTo("task " + replies.getFirst().task());
            long toldNs = answers.get(1).retryAfterNs();
            assertThat(toldNs).isBetween(replies.get(1).retryAfterNs(), replies.get(1).retryAfterNs() + MS - 1);
            assertThat(buffer.position()).isZero();
        }
    }

    @Test
    @DisplayName("says when to ask again by the standard header too, in whole seconds and rounded up")
    void standardHeaderAlone() throws IOException {
        String text = new String(new Reply(Reply.TOO_MANY, 0, 0, 1_200 * MS).bytes(), StandardCharsets.US_ASCII);
        assertThat(text).contains("\r\nRetry-After: 2\r\n").contains("\r\nRetry-After-Ms: 1200\r\n");
        String standard = text.replace("Retry-After-Ms: 1200\r\n", "").replace("Retry-After", "retry-AFTER");
        assertThat(Answer.takeFrom(incoming(standard)).orElseThrow().retryAfterNs()).isEqualTo(2_000 * MS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", "hello\r\n\r\n",
            "HTTP/1.1 2x0 OK\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 12345678901\r\n\r\n",
            "HTTP/1.1 20\r\n\r\n"})
    @DisplayName("that is none of HTTP/1.1 with a length is refused")
    void nonsense(String text) {
        assertThatThrownBy(() -> Answer.takeFrom(incoming(text))).isInstanceOf(IOException.class);
    }
}
