package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.SourceChoice;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.probe.SwitchCounter;
import corelanes.workload.Calibration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A worker's rehearsal before a run")
class WorkerRehearsalTest {

    private static final long GAP_NS = 50_000;

    private final CountingProbe probe = new CountingProbe();
    private final Machine machine = new Machine(probe, new Calibration(1_000_000), new ClockCost(30, 20), 100, GAP_NS,
            Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(SourceChoice.class)
    @DisplayName("goes a worker's ways, lets go of all that it took, and leaves no thread behind")
    void leavesNothing(SourceChoice source) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        WorkerRehearsal.hold(machine, source, () -> false);
        assertThat(probe.threadIdsAsked).as("tasks that got on the thread").hasPositiveValue();
        assertThat(probe.countersMade).hasPositiveValue();
        assertThat(probe.countersReleased).hasValue(probe.countersMade.get());
        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> thread.getName().startsWith("corelanes"))
                .isSubsetOf(before);
    }

    @Test
    @DisplayName("ticks only where the run's workers do")
    void ticksWhereTheRunDoes() throws Exception {
        WorkerRehearsal.hold(machine, SourceChoice.RECORDED, () -> false);
        long untickedCores = probe.coresAsked.get();
        long unticked = probe.threadIdsAsked.get();
        assertThat(untickedCores).as("asked where it is at a task's beginning only").isEqualTo(unticked);
        WorkerRehearsal.hold(machine, SourceChoice.INFERRED, () -> false);
        assertThat(probe.coresAsked.get() - untickedCores).isGreaterThan(10L * (probe.threadIdsAsked.get() - unticked));
    }

    @ParameterizedTest
    @EnumSource(value = SourceChoice.class, names = {"AUTO", "RECORDED"})
    @DisplayName("reads the kernel's record as the run's Collector will, and closes it")
    void readsTheRecord(SourceChoice source) throws Exception {
        CountingRecord record = new CountingRecord();
        probe.record = Optional.of(record);
        WorkerRehearsal.hold(machine, source, () -> false);
        assertThat(record.drained).hasPositiveValue();
        assertThat(record.closed).hasValue(1);
    }

    @Test
    @DisplayName("leaves the kernel's record alone for a run that is inferred")
    void leavesTheRecordAlone() throws Exception {
        CountingRecord record = new CountingRecord();
        probe.record = Optional.of(record);
        WorkerRehearsal.hold(machine, SourceChoice.INFERRED, () -> false);
        assertThat(record.drained).hasValue(0);
        assertThat(record.closed).hasValue(0);
    }

    @Test
    @DisplayName("is not held for a run that is not wanted any more")
    void givesUp() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        WorkerRehearsal.hold(machine, SourceChoice.AUTO, () -> asked.incrementAndGet() > 0);
        assertThat(asked).hasValue(1);
        assertThat(WorkerRehearsal.before(machine, SourceChoice.AUTO, () -> true)).isSameAs(machine);
        assertThat(probe.threadIdsAsked).hasValue(0);
    }

    /** A kernel that has nothing to tell. */
    private static final class CountingRecord implements SchedulerRecord {

        private final AtomicInteger drained = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        public boolean follow(int osTid) {
            return true;
        }

        @Override
        public int drain(Reader reader) {
            drained.incrementAndGet();
            return 0;
        }

        @Override
        public double fullness() {
            return 0;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    /** This machine's probe, which counts what it is asked. */
    private static final class CountingProbe extends ThisMachinesProbe {

        private final AtomicInteger countersMade = new AtomicInteger();
        private final AtomicInteger countersReleased = new AtomicInteger();
        private final AtomicInteger threadIdsAsked = new AtomicInteger();
        private final AtomicInteger coresAsked = new AtomicInteger();
        private Optional<SchedulerRecord> record = Optional.empty();

        @Override
        public SchedulerRecordOpening openSchedulerRecord(List<Integer> cores) {
            return record.<SchedulerRecordOpening>map(SchedulerRecordOpening.Opened::new)
                    .orElseGet(() -> super.openSchedulerRecord(cores));
        }

        @Override
        public int currentCore() {
            coresAsked.incrementAndGet();
            return real.currentCore();
        }

        @Override
        public int currentThreadId() {
            threadIdsAsked.incrementAndGet();
            return real.currentThreadId();
        }

        @Override
        public SwitchCounter newSwitchCounter() {
            countersMade.incrementAndGet();
            SwitchCounter counter = real.newSwitchCounter();
            return new SwitchCounter() {
                @Override
                public boolean read() {
                    return counter.read();
                }

                @Override
                public long voluntary() {
                    return counter.voluntary();
                }

                @Override
                public long involuntary() {
                    return counter.involuntary();
                }

                @Override
                public long cpuNsAtSwitch() {
                    return counter.cpuNsAtSwitch();
                }

                @Override
                public long cpuNsNow() {
                    return counter.cpuNsNow();
                }

                @Override
                public void release() {
                    countersReleased.incrementAndGet();
                    counter.release();
                }
            };
        }
    }
}
