package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.ui.state.Phase;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The play head")
class PlayHeadTest {

    private static final long FRAME_NS = 16_666_667;
    private static final long START_NS = 7_000_000_000L;

    private final PlayHead head = new PlayHead();

    private void recorded(long lengthNs) {
        head.recorded(START_NS, START_NS + lengthNs);
    }

    @ParameterizedTest(name = "typical slice {0} ns: 1:{1}")
    @CsvSource({"0, 1", "200000000, 1", "50000000, 1", "49999999, 7", "4000000, 80", "3300000, 100", "333000, 1000",
            "3000, 10000", "1, 10000"})
    @DisplayName("goes as it happened when slices can be followed, else so that one takes a third of a second")
    void paceFollowsTheTypicalSlice(long typicalNs, int slowdown) {
        assertThat(Pace.automatic(typicalNs)).isEqualTo(slowdown);
    }

    @Test
    @DisplayName("waits for the first slices, then shows them from their start at its pace")
    void showsFromTheStart() {
        head.begin(false);
        assertThat(head.phase()).isEqualTo(Phase.PREPARING);
        head.setSlowdown(80);
        recorded(40_000_000);
        assertThat(head.phase()).isEqualTo(Phase.SHOWING);
        assertThat(head.headNs()).isEqualTo(START_NS);
        head.advance(80_000_000, true);
        assertThat(head.headNs()).isEqualTo(START_NS + 1_000_000);
        assertThat(head.revealedUntilNs()).isEqualTo(head.headNs());
    }

    @Test
    @DisplayName("becomes a stroboscope when the run is told to go on, and shows the rest when it is told to end")
    void amountChanges() {
        head.begin(false);
        head.setSlowdown(100);
        recorded(500_000_000);
        head.goOn(true);
        assertThat(head.phase()).isEqualTo(Phase.STROBE);
        for (int frame = 0; frame < 400; frame++) {
            head.advance(FRAME_NS, true);
        }
        assertThat(head.headNs()).as("has leapt to the newest").isGreaterThan(START_NS + 400_000_000);
        head.goOn(false);
        assertThat(head.phase()).isEqualTo(Phase.SHOWING);
    }

    @Test
    @DisplayName("never runs ahead of what is recorded, and does not rest while the work goes on")
    void waitsForTheWork() {
        head.begin(false);
        recorded(1_000_000);
        head.advance(1_000_000_000, true);
        assertThat(head.headNs()).isEqualTo(START_NS + 1_000_000);
        assertThat(head.phase()).isEqualTo(Phase.SHOWING);
        head.advance(FRAME_NS, false);
        assertThat(head.phase()).isEqualTo(Phase.RESTING);
    }

    @Test
    @DisplayName("rests on the whole of a run when it has been shown, and plays it again when asked")
    void restsOnTheWhole() {
        head.begin(false);
        recorded(600_000_000);
        while (head.phase() == Phase.SHOWING) {
            head.advance(FRAME_NS, false);
        }
        assertThat(head.view().startNs()).isLessThanOrEqualTo(START_NS);
        assertThat(head.view().endNs()).isGreaterThanOrEqualTo(START_NS + 600_000_000);
        assertThat(head.revealedUntilNs()).isEqualTo(Long.MAX_VALUE);
        head.playAgain();
        assertThat(head.phase()).isEqualTo(Phase.SHOWING);
        assertThat(head.headNs()).isEqualTo(START_NS);
        assertThat(head.revealedUntilNs()).isEqualTo(START_NS);
    }

    @Test
    @DisplayName("keeps itself in view while it is followed, and leaves the view alone once the user has moved it")
    void viewFollowsUntilMoved() {
        head.begin(false);
        head.setSlowdown(100);
        recorded(2_000_000_000);
        for (int frame = 0; frame < 2_000; frame++) {
            head.advance(FRAME_NS, true);
            assertThat(head.headNs()).isBetween(head.view().startNs(), head.view().endNs());
        }
        Viewport moved = new Viewport(START_NS, 5_000_000);
        head.lookAt(moved);
        head.advance(FRAME_NS, true);
        assertThat(head.view()).isEqualTo(moved);
        assertThat(head.isFollowing()).isFalse();
        head.followAgain();
        assertThat(head.headNs()).isBetween(head.view().startNs(), head.view().endNs());
    }

    @Test
    @DisplayName("in a run that goes on, shows a stretch, then jumps to the newest, again and again")
    void strobesThroughALongRun() {
        head.begin(true);
        head.setSlowdown(100);
        long recordedNs = 1_000_000;
        recorded(recordedNs);
        assertThat(head.phase()).isEqualTo(Phase.STROBE);
        int jumps = 0;
        for (int frame = 0; frame < 3_600; frame++) {
            recordedNs += FRAME_NS;
            recorded(recordedNs);
            long before = head.headNs();
            head.advance(FRAME_NS, true);
            if (head.headNs() > before + FRAME_NS) {
                jumps++;
                assertThat(START_NS + recordedNs - head.headNs()).isEqualTo(head.view().spanNs());
            }
        }
        // A minute, five seconds a stretch.
        assertThat(jumps).isBetween(10, 12);
        head.advance(FRAME_NS, false);
        assertThat(head.phase()).isEqualTo(Phase.RESTING);
    }

    @Test
    @DisplayName("as it happens, stays just behind the newest")
    void staysBehindTheNewest() {
        head.begin(true);
        head.setSlowdown(1);
        long recordedNs = 1_000_000;
        recorded(recordedNs);
        for (int frame = 0; frame < 600; frame++) {
            recordedNs += FRAME_NS;
            recorded(recordedNs);
            head.advance(frame % 100 == 50 ? 10 * FRAME_NS : FRAME_NS, true);
            assertThat(START_NS + recordedNs - head.headNs()).isBetween(0L, 5 * PlayHead.BEHIND_NS);
        }
    }

    @Test
    @DisplayName("jumps to just before a change, with the change in view")
    void jumpsToAChange() {
        head.begin(false);
        head.setSlowdown(80);
        recorded(2_000_000_000);
        head.advance(FRAME_NS, true);
        head.jumpToChange(START_NS + 1_500_000_000);
        assertThat(head.headNs()).isLessThan(START_NS + 1_500_000_000);
        assertThat(START_NS + 1_500_000_000).isBetween(head.view().startNs(), head.view().endNs());
    }

    @Test
    @DisplayName("seeks within the recording only, and brings the view along")
    void seeksWithin() {
        head.begin(false);
        head.setSlowdown(80);
        recorded(600_000_000);
        Random random = new Random(3);
        for (int seek = 0; seek < 500; seek++) {
            head.seek(START_NS + random.nextLong(-1_000_000_000, 2_000_000_000));
            assertThat(head.headNs()).isBetween(START_NS, START_NS + 600_000_000)
                    .isBetween(head.view().startNs(), head.view().endNs());
        }
        assertThat((double) head.view().spanNs()).isCloseTo(PlayHead.CROSSING_NS / 80.0, within(1.0));
    }

    @Test
    @DisplayName("shows what is there to who looks ahead of it, and hides it again when played from the start")
    void lookingAheadReveals() {
        head.begin(false);
        head.setSlowdown(80);
        recorded(600_000_000);
        head.advance(FRAME_NS, false);
        Viewport near = new Viewport(START_NS, 50_000_000);
        head.lookAt(near);
        assertThat(head.revealedUntilNs()).isEqualTo(head.headNs());
        Viewport ahead = new Viewport(START_NS + 300_000_000, 50_000_000);
        head.lookAt(ahead);
        assertThat(head.revealedUntilNs()).isEqualTo(ahead.endNs());
        head.playAgain();
        assertThat(head.revealedUntilNs()).isEqualTo(START_NS);
    }

    @Test
    @DisplayName("plays a stretch again and again until told to stop, with bars that grow each time")
    void loops() {
        head.begin(false);
        head.setSlowdown(10);
        recorded(400_000_000);
        TimeRange stretch = new TimeRange(START_NS + 100_000_000, START_NS + 110_000_000);
        head.loop(stretch);
        int rounds = 0;
        long before = head.headNs();
        for (int frame = 0; frame < 60; frame++) {
            head.advance(FRAME_NS, false);
            assertThat(head.headNs()).isBetween(stretch.fromNs(), stretch.toNs());
            assertThat(head.revealedUntilNs()).isEqualTo(head.headNs());
            rounds += head.headNs() < before ? 1 : 0;
            before = head.headNs();
        }
        assertThat(rounds).isGreaterThan(5);
        head.loop(TimeRange.NONE);
        for (int frame = 0; frame < 20; frame++) {
            head.advance(FRAME_NS, false);
        }
        assertThat(head.headNs()).isGreaterThan(stretch.toNs());
    }

    @Test
    @DisplayName("turns pages instead of gliding where motion is to be reduced")
    void turnsPages() {
        head.begin(false);
        head.setSlowdown(100);
        recorded(2_000_000_000);
        head.turnPages(true);
        int moves = 0;
        Viewport before = head.view();
        for (int frame = 0; frame < 2_000; frame++) {
            head.advance(FRAME_NS, true);
            assertThat(head.headNs()).isBetween(head.view().startNs(), head.view().endNs());
            moves += head.view().equals(before) ? 0 : 1;
            before = head.view();
        }
        assertThat(moves).isBetween(3, 12);
    }

    @Test
    @DisplayName("is never where the recording has been let go of")
    void staysInTheRecording() {
        head.begin(false);
        recorded(1_000_000_000);
        head.seek(START_NS + 10_000_000);
        head.recorded(START_NS + 200_000_000, START_NS + 1_200_000_000);
        assertThat(head.headNs()).isEqualTo(START_NS + 200_000_000);
    }
}
