package corelanes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The loop of selector and timers")
class SelectorLoopTest {

    private final SelectorLoop loop = new SelectorLoop();

    @AfterEach
    void close() throws IOException {
        loop.close();
    }

    /** A timer that was set, by when it is due: its delay and which it was of those with the same. */
    private record Set(long delayMs, int number) {}

    @Test
    @DisplayName("calls back in the order of the times, none before its time, those of one time as they were made")
    void timersInOrder() throws IOException {
        Random random = new Random(5);
        List<Set> called = new ArrayList<>();
        List<Set> made = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            // Far enough apart that making all of them takes less time than lies between two.
            Set set = new Set(random.nextInt(4) * 200L, number);
            made.add(set);
            long beganNs = System.nanoTime();
            loop.after(set.delayMs() * 1_000_000, () -> {
                assertThat(System.nanoTime() - beganNs).isGreaterThanOrEqualTo(set.delayMs() * 1_000_000);
                called.add(set);
            });
        }
        while (called.size() < made.size()) {
            loop.turn(true);
        }
        made.sort(Comparator.comparingLong(Set::delayMs).thenComparingInt(Set::number));
        assertThat(called).isEqualTo(made);
    }

    @Test
    @DisplayName("comes back to a timer that a timer sets only in a later turn, so that sockets get theirs")
    void timersDoNotStarveOthers() throws IOException {
        int[] called = new int[1];
        loop.after(0, new Runnable() {
            @Override
            public void run() {
                called[0]++;
                loop.after(0, this);
            }
        });
        loop.turn(false);
        assertThat(called[0]).isEqualTo(1);
        loop.turn(false);
        assertThat(called[0]).isEqualTo(2);
    }

    @Test
    @DisplayName("wakes for what another thread hands in, and calls it back on its own thread")
    void handedIn() throws IOException, InterruptedException {
        Thread[] caller = new Thread[1];
        Thread other = Thread.ofPlatform().start(() -> loop.soon(() -> caller[0] = Thread.currentThread()));
        while (caller[0] == null) {
            loop.turn(true);
        }
        other.join();
        assertThat(caller[0]).isSameAs(Thread.currentThread());
    }

    @Test
    @DisplayName("calls back as often as a channel is ready, until it is told to stop")
    void channels() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source(); Pipe.SinkChannel sink = pipe.sink()) {
            source.configureBlocking(false);
            List<Integer> read = new ArrayList<>();
            SelectionKey key = loop.register(source, SelectionKey.OP_READ, () -> {
                ByteBuffer one = ByteBuffer.allocate(1);
                try {
                    source.read(one);
                } catch (IOException broken) {
                    throw new AssertionError(broken);
                }
                read.add((int) one.get(0));
            });
            loop.turn(false);
            assertThat(read).isEmpty();
            sink.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            while (read.size() < 2) {
                loop.turn(true);
            }
            key.cancel();
            loop.turn(false);
            assertThat(read).containsExactly(1, 2);
        }
    }
}
