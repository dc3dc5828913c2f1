package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.record.Collector;
import corelanes.trace.Source;
import corelanes.trace.TraceStore;
import corelanes.workload.Marker;
import corelanes.workload.Workload;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run in which something breaks that nobody thought of")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRunTest {

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of(new NoClassDefFoundError("corelanes/Some"),
                        "The run could not go on, since a part of this program could not be read (corelanes/Some), most"
                                + " likely because it may not open any more files: allow more (ulimit -n)"),
                Arguments.of(new MissingResourceException("Can't find bundle", "some", ""), "allow more (ulimit -n)"),
                Arguments.of(new StackOverflowError(), "Task 7 broke off (java.lang.StackOverflowError)"),
                Arguments.of(new AssertionError("wrong"), "Task 7 broke off (java.lang.AssertionError: wrong)"),
                Arguments.of(new IllegalStateException("odd"),
                        "Task 7 broke off (java.lang.IllegalStateException: odd)"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    @DisplayName("ends, and says in one sentence what broke in which task")
    void inATask(Throwable broken, String sentence) {
        try (Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0)), 1_000_000)) {
            SessionCrew crew = new SessionCrew(machine.probe(), collector,
                    new Pinning(machine.probe(), machine.probe().availableCores()),
                    new BreakingWorkload(broken), StructureKind.POOL, new Amount.Tasks(10), 1, 10_000, false,
                    Optional.empty());
            collector.start();
            var seat = crew.arrive();
            seat.carry(7);
            seat.leave();
            assertThat(crew.failure()).hasValueSatisfying(told -> assertThat(told).contains(sentence)
                    .endsWith("what was recorded is kept."));
            assertThat(crew.isStopping()).isTrue();
            assertThat(crew.nextTask()).isEqualTo(SessionCrew.NO_TASK);
        }
    }

    @ParameterizedTest
    @EnumSource(StructureKind.class)
    @DisplayName("ends by itself when nobody collects any more what is recorded, and lets go of the kernel's record")
    void collector(StructureKind structure) throws Exception {
        BreakingRecord record = new BreakingRecord();
        Experiment endless = Experiment.twoHands().with(structure).with(new Amount.UntilStopped())
                .with(SourceChoice.RECORDED);
        Recording recording = Session.start(endless, machine.with(new RecordedProbe(record)),
                SessionOptions.watched()).ended().get(60, TimeUnit.SECONDS);
        assertThat(recording.failure()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("corelanes/Drained", "ulimit -n"));
        assertThat(record.closed).isTrue();
    }

    @Test
    @DisplayName("does all that is left to do, and knows what broke first")
    void oneByOne() {
        AtomicBoolean last = new AtomicBoolean();
        IllegalStateException first = new IllegalStateException("first");
        assertThat(new OneByOne(List.of(() -> {
        }, () -> {
            throw first;
        }, () -> {
            throw new NoClassDefFoundError("second");
        }, () -> last.set(true))).perform()).containsSame(first);
        assertThat(last).isTrue();
        assertThat(new OneByOne(List.of(() -> last.set(false))).perform()).isEmpty();
    }

    private record BreakingWorkload(Throwable problem) implements Workload {

        @Override
        public boolean perform(int task, Marker marker) {
            switch (problem) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalArgumentException(problem);
            }
        }
    }

    /** As where its classes can't be loaded any more. */
    private static final class BreakingRecord implements SchedulerRecord {

        private volatile boolean closed;

        @Override
        public boolean follow(int osTid) {
            return true;
        }

        @Override
        public int drain(Reader reader) {
            throw new NoClassDefFoundError("corelanes/Drained");
        }

        @Override
        public double fullness() {
            return 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class RecordedProbe extends ThisMachinesProbe {

        private final SchedulerRecord record;

        RecordedProbe(SchedulerRecord record) {
            this.record = record;
        }

        @Override
        public SchedulerRecordOpening openSchedulerRecord(List<Integer> cores) {
            return new SchedulerRecordOpening.Opened(record);
        }
    }
}
