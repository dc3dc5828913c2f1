package corelanes.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Instant;
import corelanes.trace.TaskState;
import corelanes.ui.state.Moment;
import corelanes.ui.state.Phase;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The narrator")
class NarratorTest {

    private final Narrator narrator = new Narrator();

    private String say(int inProgress, int running, int waiting, int lanes, OptionalDouble speedup) {
        return say(inProgress, running, waiting, lanes, speedup, false);
    }

    private String say(int inProgress, int running, int waiting, int lanes, OptionalDouble speedup, boolean marked) {
        Instant instant = new Instant(inProgress, running, inProgress - running - waiting, waiting, lanes, 3_000_000,
                4_000_000);
        return narrator.describe(new Moment(Phase.SHOWING, instant, Math.max(1, lanes), speedup, marked));
    }

    @Test
    @DisplayName("calls turns on one core concurrency, and says how long they are")
    void oneCore() {
        assertThat(say(4, 1, 0, 1, OptionalDouble.empty()))
                .isEqualTo("Four tasks are under way, but **one core means one "
                        + "runs at a time**. They take turns every 3–4\u00a0ms. Nothing finishes sooner: that is **concurrency**.");
    }

    @Test
    @DisplayName("calls several at one instant parallelism only with the speedup that was measured")
    void manyCores() {
        assertThat(say(4, 2, 0, 2, OptionalDouble.of(1.97))).contains("**two run at the same instant**")
                .contains("1.97 times sooner").contains("**parallelism**");
        assertThat(say(4, 2, 0, 2, OptionalDouble.empty())).contains("**two run at the same instant**")
                .doesNotContain("sooner");
    }

    @Test
    @DisplayName("says both of two and all of more when nobody waits")
    void allAtOnce() {
        assertThat(say(2, 2, 0, 2, OptionalDouble.empty())).startsWith("Two tasks are under way and "
                + "**both run at the same instant**, each on a core of its own.");
        assertThat(say(3, 3, 0, 4, OptionalDouble.of(2.9))).contains("**all three run at the same instant**")
                .contains("2.90 times sooner");
    }

    @Test
    @DisplayName("says of a speedup from a busy machine that it is one")
    void busyMachine() {
        assertThat(say(4, 2, 0, 2, OptionalDouble.of(1.97), true)).contains("1.97 times sooner, measured with noise");
        assertThat(say(4, 2, 0, 2, OptionalDouble.of(1.97), false)).doesNotContain("noise");
        assertThat(say(4, 2, 0, 2, OptionalDouble.empty(), true)).doesNotContain("sooner", "noise");
    }

    @Test
    @DisplayName("blames one core only where one core is drawn")
    void oneOfTwoLanes() {
        Instant onlyOneUsed = new Instant(4, 1, 3, 0, 1, 3_000_000, 4_000_000);
        assertThat(narrator.describe(new Moment(Phase.SHOWING, onlyOneUsed, 2, OptionalDouble.empty(), false)))
                .contains("only one of the two cores").doesNotContain("one core means");
    }

    @Test
    @DisplayName("says one at a time where tasks pass one permit and run on several cores by turns")
    void onePermit() {
        Instant twoUsed = new Instant(4, 1, 3, 0, 2, 3_000_000, 4_000_000);
        assertThat(narrator.describe(new Moment(Phase.SHOWING, twoUsed, 1, OptionalDouble.empty(), false)))
                .contains("**one core means one runs at a time**").contains("**concurrency**");
    }

    @Test
    @DisplayName("gives no range whose ends have nothing to do with each other")
    void veryDifferentTurns() {
        Instant uneven = new Instant(4, 1, 3, 0, 1, 12_000, 4_100_000);
        assertThat(narrator.describe(new Moment(Phase.SHOWING, uneven, 1, OptionalDouble.empty(), false)))
                .contains("Their turns last up to 4\u00a0ms.").doesNotContain("µs");
    }

    @Test
    @DisplayName("does not say that one runs where none does")
    void noneHasACore() {
        assertThat(say(4, 0, 0, 1, OptionalDouble.empty())).contains("**none is running**")
                .contains("no core is theirs");
    }

    @Test
    @DisplayName("says that waiting needs no core")
    void waiting() {
        assertThat(say(1_000, 0, 1_000, 2, OptionalDouble.empty()))
                .startsWith("1,000 tasks are in progress and **none is "
                        + "running**")
                .contains("concurrency");
        assertThat(say(20, 1, 19, 1, OptionalDouble.empty())).contains("**one runs** and 19 tasks wait");
    }

    private String say(int inProgress, int running, int waiting, TaskState waitsFor) {
        Instant instant = new Instant(inProgress, running, inProgress - running - waiting, waiting, 1, 0, 0, waitsFor);
        return narrator.describe(new Moment(Phase.SHOWING, instant, 2, OptionalDouble.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({"WAITING_IO, replies, true", "WAITING_LOCK, a lock, false",
            "WAITING_QUEUE, their turn at a queue, false", "SLEEPING, a time to come, true"})
    @DisplayName("says what is waited for, and praises as concurrency only waits that overlap")
    void saysWhatIsWaitedFor(TaskState waitsFor, String words, boolean overlaps) {
        assertThat(say(4, 0, 4, waitsFor)).contains("**none is running**: they all wait for " + words);
        assertThat(say(4, 0, 4, waitsFor).contains("concurrency")).isEqualTo(overlaps);
        assertThat(say(4, 1, 3, waitsFor)).contains("**one runs** and three tasks wait for " + words);
        assertThat(say(4, 1, 3, waitsFor).contains("concurrency")).isEqualTo(overlaps);
        assertThat(say(4, 0, 2, waitsFor)).contains("the others wait for " + words);
        assertThat(say(3, 1, 1, waitsFor)).contains("**one runs** and one task waits for ");
        assertThat(say(4, 2, 2, waitsFor)).contains("Meanwhile two tasks wait for " + words);
        assertThat(say(1, 0, 1, waitsFor)).startsWith("One task is in progress, and it waits for ")
                .doesNotContain("{0}");
    }

    @Test
    @DisplayName("has a whole sentence for whatever can happen")
    void alwaysASentence() {
        Random random = new Random(8);
        for (int moment = 0; moment < 5_000; moment++) {
            int inProgress = random.nextInt(random.nextBoolean() ? 4 : 2_000);
            int running = Math.min(inProgress, random.nextInt(5));
            int waiting = inProgress == running ? 0 : random.nextInt(inProgress - running + 1);
            String sentence = say(inProgress, running, waiting, random.nextInt(4),
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble() * 4),
                    random.nextBoolean());
            assertThat(sentence.strip()).isNotEmpty().endsWith(".").doesNotContain("{", "null", "  ");
            assertThat(sentence.charAt(0)).matches(first -> Character.isUpperCase(first) || Character.isDigit(first));
            assertThat(sentence.split("\\*\\*", -1).length % 2).as("pairs of asterisks").isOne();
        }
    }
}
