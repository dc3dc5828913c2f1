package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A task's calls")
class CallTriesTest {

    private static final Answer REFUSAL = new Answer(429, "too many calls", 700_000_000);
    private static final Answer FAILURE = new Answer(500, "failed", 0);

    private static WorkSettings settings(String honour) {
        Experiment http = Experiment.usual(WorkloadKind.HTTP);
        return new WorkSettings(http.with(Setting.HONOUR_RETRY_AFTER, Setting.HONOUR_RETRY_AFTER.read(honour))
                .with(Setting.RATE_LIMIT, 10));
    }

    private static Map<String, Long> numbers(CallCounts counts) {
        return counts.tallies().stream().collect(Collectors.toMap(Tally::name, Tally::value));
    }

    @Test
    @DisplayName("wait as long as the server says where they honour it, and are refused as often as it takes")
    void honours() throws WorkloadException {
        CallCounts counts = new CallCounts(settings("yes"));
        CallTries tries = new CallTries(3, settings("yes"), counts);
        for (int call = 0; call < 100; call++) {
            tries.nextCall();
            assertThat(tries.after(REFUSAL)).isEqualTo(new NextStep.Again(REFUSAL.retryAfterNs()));
        }
        tries.nextCall();
        assertThat(tries.after(new Answer(200, "task 3", 0))).isEqualTo(new NextStep.Answered());
        assertThat(numbers(counts)).isEqualTo(
                Map.of("calls", 101L, "refused", 100L, "failed", 0L, "retries", 100L, "given_up", 0L));
        assertThat(counts.remark()).hasValueSatisfying(sentence -> assertThat(sentence).contains("10 calls a second")
                .contains("whatever the structure"));
    }

    @Test
    @DisplayName("come back soon where they don't honour it, with pauses that grow up to a bound")
    void doesNotHonour() throws WorkloadException {
        CallTries tries = new CallTries(3, settings("no"), new CallCounts(settings("no")));
        long sumOfFirst = 0;
        long sumOfLater = 0;
        for (int call = 0; call < 40; call++) {
            tries.nextCall();
            long pauseNs = ((NextStep.Again) tries.after(REFUSAL)).pauseNs();
            assertThat(pauseNs).isBetween(1_000_000L, 500_000_000L);
            sumOfFirst += call < 4 ? pauseNs : 0;
            sumOfLater += call >= 36 ? pauseNs : 0;
        }
        assertThat(sumOfLater).isGreaterThan(sumOfFirst);
    }

    @Test
    @DisplayName("are made again after a failure, up to a bound; then the task is given up")
    void givesUp() throws WorkloadException {
        CallCounts counts = new CallCounts(settings("yes"));
        CallTries tries = new CallTries(3, settings("yes"), counts);
        for (int failure = 1; failure < CallTries.MOST_FAILURES; failure++) {
            tries.nextCall();
            assertThat(tries.after(FAILURE)).isInstanceOf(NextStep.Again.class);
        }
        tries.nextCall();
        assertThat(tries.after(FAILURE)).isEqualTo(new NextStep.GivenUp());
        assertThat(numbers(counts)).containsEntry("given_up", 1L).containsEntry("failed",
                (long) CallTries.MOST_FAILURES);
    }

    @Test
    @DisplayName("end the run when the answer is somebody else's or none that is known")
    void wrongAnswers() {
        CallTries tries = new CallTries(3, settings("yes"), new CallCounts(settings("yes")));
        for (Answer wrong : new Answer[] {new Answer(200, "task 4", 0), new Answer(404, "task 3", 0)}) {
            tries.nextCall();
            assertThatThrownBy(() -> tries.after(wrong)).isInstanceOf(WorkloadException.class)
                    .hasMessageContaining(wrong.body());
        }
    }
}
