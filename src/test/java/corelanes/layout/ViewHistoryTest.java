package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The views looked at before")
class ViewHistoryTest {

    private static final Viewport WHOLE = new Viewport(0, 10_000_000_000L);
    private static final Viewport PART = new Viewport(4_000_000_000L, 500_000_000L);
    private static final Viewport CLOSE = new Viewport(4_100_000_000L, 3_000L);

    private final ViewHistory history = new ViewHistory();

    @Test
    @DisplayName("are gone back through one by one, and forth again")
    void backAndForth() {
        history.moved(WHOLE, PART);
        history.moved(PART, CLOSE);
        assertThat(history.back(CLOSE)).contains(PART);
        assertThat(history.back(PART)).contains(WHOLE);
        assertThat(history.back(WHOLE)).isEmpty();
        assertThat(history.forth(WHOLE)).contains(PART);
        assertThat(history.forth(PART)).contains(CLOSE);
        assertThat(history.hasForth()).isFalse();
    }

    @Test
    @DisplayName("are one step for many small movements of a hand")
    void smallMovementsAreOneStep() {
        Viewport view = PART;
        for (int notch = 0; notch < 8; notch++) {
            Viewport next = view.pannedBy(view.spanNs() / 40);
            history.moved(view, next);
            view = next;
        }
        assertThat(history.hasBack()).isFalse();
        history.moved(view, view.zoomed(4, view.startNs()));
        assertThat(history.back(view)).contains(PART);
        assertThat(history.hasBack()).isFalse();
    }

    @Test
    @DisplayName("end with a new one after going back")
    void aNewOneEndsTheOthers() {
        history.moved(WHOLE, PART);
        history.moved(PART, CLOSE);
        history.back(CLOSE);
        history.moved(PART, WHOLE);
        assertThat(history.hasForth()).isFalse();
        assertThat(history.back(WHOLE)).contains(PART);
    }
}
