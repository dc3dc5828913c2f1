package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("While something is measured the FX thread naps")
@Timeout(60)
class NapTest {

    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final Nap nap = new Nap(1, wanted::get, later::add);
    /** It ends by news alone. */
    private final Nap endless = new Nap(TimeUnit.DAYS.toMillis(1), wanted::get, later::add);

    /** Does what has been put down, as the FX thread would. */
    private void doNext() throws InterruptedException {
        later.take().run();
    }

    @Test
    @DisplayName("and looks after each nap at what keyboard and mouse asked for meanwhile")
    void oneAfterTheOther() throws InterruptedException {
        List<String> done = new ArrayList<>();
        nap.begin();
        later.add(() -> done.add("a key"));
        doNext();
        assertThat(later).as("the key, and then the next nap").hasSize(2);
        doNext();
        doNext();
        assertThat(done).containsExactly("a key");
        assertThat(later).hasSize(1);
    }

    @Test
    @DisplayName("but not twice at a time, however often it is told to")
    void onlyOne() {
        nap.begin();
        nap.begin();
        assertThat(later).hasSize(1);
    }

    @Test
    @DisplayName("until it is not wanted any more, and again when it is")
    void untilUnwanted() throws InterruptedException {
        nap.begin();
        wanted.set(false);
        doNext();
        assertThat(later).isEmpty();
        wanted.set(true);
        nap.begin();
        assertThat(later).hasSize(1);
    }

    @Test
    @DisplayName("and does not sleep over news, also where they came between two naps")
    void newsComeFirst() throws InterruptedException {
        List<String> done = new ArrayList<>();
        endless.begin();
        later.add(() -> done.add("first"));
        endless.end();
        later.add(() -> done.add("second"));
        endless.end();
        doNext();
        doNext();
        doNext();
        assertThat(done).containsExactly("first", "second");
        assertThat(later).as("the next nap, behind both").hasSize(1);
    }

    @Test
    @DisplayName("and is woken by news in the middle of a nap")
    void woken() {
        CountDownLatch told = new CountDownLatch(1);
        Thread toolkit = Thread.ofPlatform().daemon().start(() -> {
            try {
                while (told.getCount() > 0) {
                    doNext();
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        endless.begin();
        await().until(() -> toolkit.getState() == Thread.State.TIMED_WAITING);
        later.add(told::countDown);
        endless.end();
        await().until(() -> told.getCount() == 0);
        assertThat(toolkit.isInterrupted()).isFalse();
    }
}
