package corelanes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class EndingProcessTest {

    private final List<Throwable> told = new ArrayList<>();

    @Test
    void whatNobodyCaughtIsToldWhileTheProcessLives() {
        RejectedExecutionException thrown = new RejectedExecutionException();
        new EndingProcess(EndingProcess::isEnding, (_, what) -> told.add(what)).uncaughtException(
                Thread.currentThread(),
                thrown);
        assertThat(told).containsExactly(thrown);
    }

    @Test
    void nobodyIsToldOfFramesThatAnEndingProcessCannotDraw() {
        new EndingProcess(() -> true, (_, what) -> told.add(what)).uncaughtException(Thread.currentThread(),
                new RejectedExecutionException());
        assertThat(told).isEmpty();
    }
}
