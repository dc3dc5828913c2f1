package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A channel")
class ChannelTest {

    private static final int NOTHING = -1;

    private final Waits waits = new Waits(TaskState.WAITING_QUEUE);

    /** Sends and receives by tasks: even ones send their numbers, odd ones receive as many. */
    private final class Traffic implements Workload {

        private final Channel<Integer> channel;
        private final int items;
        private final List<List<Integer>> received = new ArrayList<>();

        Traffic(int capacity, int items, int pairs) {
            channel = new Channel<>(() -> capacity, NOTHING);
            this.items = items;
            for (int receiver = 0; receiver < pairs; receiver++) {
                received.add(Collections.synchronizedList(new ArrayList<>()));
            }
        }

        @Override
        public boolean perform(int task, Marker marker) throws InterruptedException {
            for (int item = 0; item < items; item++) {
                if (task % 2 == 0) {
                    channel.send(task / 2 * items + item, waits, marker);
                } else {
                    received.get(task / 2).add(channel.receive(waits, marker));
                }
            }
            return true;
        }
    }

    @RepeatedTest(30)
    @DisplayName("loses nothing, doubles nothing, and keeps each sender's order, with any room and any company")
    void everythingArrivesOnceAndInOrder(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        int pairs = 1 + random.nextInt(4);
        int items = 200 + random.nextInt(800);
        Traffic traffic = new Traffic(random.nextInt(5), items, pairs);
        Crowd.finish(traffic, pairs * 2, pairs * 2, random.nextBoolean());
        assertThat(traffic.received.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(java.util.stream.IntStream.range(0, pairs * items).boxed().toList());
        for (List<Integer> atOneReceiver : traffic.received) {
            for (int sender = 0; sender < pairs; sender++) {
                int from = sender;
                assertThat(atOneReceiver.stream().filter(item -> item / items == from).toList()).isSorted();
            }
        }
    }

    @Test
    @DisplayName("lets a sender go on while there is room, without a wait")
    void roomMeansNoWait() throws InterruptedException {
        Channel<Integer> channel = new Channel<>(() -> 3, NOTHING);
        WatchedMarker marker = new WatchedMarker();
        for (int item = 0; item < 3; item++) {
            channel.send(item, waits, marker);
        }
        for (int item = 0; item < 3; item++) {
            assertThat(channel.receive(waits, marker)).isEqualTo(item);
        }
        assertThat(marker.waits()).isEmpty();
    }

    @Test
    @DisplayName("gives room that was made while somebody waited for it to who waited first")
    void moreRoomMeanwhile() throws InterruptedException {
        AtomicInteger room = new AtomicInteger(1);
        Channel<Integer> channel = new Channel<>(room::get, NOTHING);
        channel.send(0, waits, new WatchedMarker());
        Workload sender = (task, marker) -> {
            channel.send(task + 1, waits, marker);
            return true;
        };
        try (Crowd crowd = Crowd.begin(sender, 1, 1, false)) {
            await().until(() -> crowd.markers().stream().anyMatch(marker -> marker.waits().size() == 1));
            room.set(4);
            channel.send(2, waits, new WatchedMarker());
            List<Integer> received = new ArrayList<>();
            for (int item = 0; item < 3; item++) {
                received.add(channel.receive(waits, new WatchedMarker()));
            }
            crowd.awaitEnd();
            assertThat(received).containsExactly(0, 1, 2);
        }
    }

    @Test
    @DisplayName("lets go of who is interrupted, and keeps no item of theirs")
    void interruptedSendersTakeTheirItemAlong() throws InterruptedException {
        Channel<Integer> channel = new Channel<>(() -> 0, NOTHING);
        Workload sender = (task, marker) -> {
            channel.send(7, waits, marker);
            return true;
        };
        Crowd crowd = Crowd.begin(sender, 1, 1, false);
        await().until(() -> crowd.markers().stream().anyMatch(marker -> marker.waits().size() == 1));
        crowd.close();
        assertThat(crowd.done()).isZero();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.receive(waits, new WatchedMarker())).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
