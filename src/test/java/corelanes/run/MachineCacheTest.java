package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.PortableProbe;
import corelanes.probe.Probe;
import corelanes.probe.SystemFiles;
import corelanes.workload.Calibration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was measured of a machine")
class MachineCacheTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final Probe probe = new PortableProbe("A test has no cores.");
    private final FakeMeasuring measuring = new FakeMeasuring();
    private Instant now = MORNING;
    private String version = "1";

    @TempDir
    private Path root;

    private Path folder;

    /** Measures another machine each time, and does meanwhile what a test tells it. */
    private final class FakeMeasuring implements MachineCache.Measuring {
        private int times;
        private boolean stillSo = true;
        private Runnable meanwhile = () -> {};

        @Override
        public Machine measure(Probe on, MeasuringProgress progress) {
            times++;
            meanwhile.run();
            return machine(on, times);
        }

        @Override
        public boolean isStillSo(Machine machine) {
            return stillSo;
        }
    }

    private static Machine machine(Probe on, int number) {
        SwitchCost cost = new SwitchCost(0, 1_500.25 + number, 1_400, 1_700, 60, Optional.of(1.015));
        return new Machine(on, new Calibration(700_000 + number), new ClockCost(31.5, 20), 35.25, 10_000L + number,
                Optional.of(cost), number % 2 == 0 ? Optional.empty() : Optional.of(cost));
    }

    @BeforeEach
    void boot() throws IOException {
        folder = root.resolve("cache");
        boot("first");
        busy(1_000);
    }

    private void boot(String id) throws IOException {
        write("proc/sys/kernel/random/boot_id", id);
        write("proc/cpuinfo", "model name : Test 1\n");
    }

    /** All cores have been used by others for so many ticks, and as long by nobody; 1,000 ticks are 10 s. */
    private void busy(long ticks) {
        StringBuilder stat = new StringBuilder();
        probe.availableCores()
                .forEach(core -> stat.append("cpu%d %d 0 0 %d 0 0 0 0 0 0%n".formatted(core, ticks, 9_000)));
        write("proc/stat", stat.toString());
        write("proc/self/stat", "1 (java) S 1 1 1 0 -1 0 0 0 0 0 5 5 0 0 20 0 1 0 1 1 1 1");
    }

    private void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private MachineCache cache() {
        return new MachineCache(Optional.of(folder), version, new SystemFiles(root), () -> now, measuring);
    }

    /** A start of the program. @return which measurement it works with */
    private int start() {
        Machine machine = cache().get(probe, _ -> {
        });
        int number = (int) (machine.calibration().stepsPerMs() - 700_000);
        assertThat(machine).isEqualTo(machine(probe, number));
        return number;
    }

    @Test
    @DisplayName("is kept until the machine is started anew, and nothing is left beside its file")
    void keptForTheBoot() throws IOException {
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isEqualTo(1);
        assertThat(measuring.times).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith("calibration.json");
        }
        boot("second");
        assertThat(start()).isEqualTo(2);
        assertThat(start()).as("also without a cost of virtual switches").isEqualTo(2);
    }

    @Test
    @DisplayName("is for one processor and one version of the program")
    void keyed() {
        start();
        write("proc/cpuinfo", "model name : Test 2\n");
        assertThat(start()).isEqualTo(2);
        version = "2";
        assertThat(start()).isEqualTo(3);
        version = "1";
        assertThat(start()).as("one file holds one calibration").isEqualTo(4);
    }

    @Test
    @DisplayName("is measured anew when the machine computes at another speed, as on battery")
    void anotherSpeed() {
        start();
        measuring.stillSo = false;
        assertThat(start()).isEqualTo(2);
        measuring.stillSo = true;
        assertThat(start()).isEqualTo(2);
    }

    @Test
    @DisplayName("is not kept if others took much of the cores meanwhile, and what was kept before stays")
    void noisy() {
        measuring.meanwhile = () -> busy(2_000);
        assertThat(start()).isEqualTo(1);
        assertThat(folder).doesNotExist();
        measuring.meanwhile = () -> {};
        busy(1_000);
        assertThat(start()).isEqualTo(2);
        measuring.meanwhile = () -> busy(2_000);
        cache().measureAnew(probe, _ -> {
        });
        assertThat(start()).isEqualTo(2);
    }

    @Test
    @DisplayName("is not kept if the program is being ended meanwhile")
    void interrupted() {
        measuring.meanwhile = Thread.currentThread()::interrupt;
        assertThat(start()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("has an age")
    void age() {
        assertThat(cache().age(probe)).isEmpty();
        start();
        now = MORNING.plusSeconds(5_400);
        assertThat(cache().age(probe)).contains(Duration.ofMinutes(90));
        cache().measureAnew(probe, _ -> {
        });
        assertThat(cache().age(probe)).contains(Duration.ZERO);
        assertThat(start()).isEqualTo(2);
    }

    @Test
    @DisplayName("is measured anew and kept again after any damage to its file")
    void damaged() throws IOException {
        start();
        byte[] whole = Files.readAllBytes(folder.resolve("calibration.json"));
        Random random = new Random(47);
        for (int damage = 0; damage < 300; damage++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            switch (damage % 3) {
                case 0 -> bytes = java.util.Arrays.copyOf(bytes, at);
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                default -> random.nextBytes(bytes);
            }
            Files.write(folder.resolve("calibration.json"), bytes);
            Machine found = cache().get(probe, _ -> {
            });
            assertThat(found.tickCostNs()).isBetween(0.0, 1e9);
            assertThat(found.calibration().stepsPerMs()).isPositive();
        }
        assertThat(measuring.times).as("most damage was noticed").isGreaterThan(200);
        Files.writeString(folder.resolve("calibration.json"), "{}");
        assertThat(start()).isEqualTo(measuring.times);
        assertThat(start()).isEqualTo(measuring.times);
    }

    @Test
    @DisplayName("is foreign if a number is missing or can't be true")
    void foreign() throws IOException {
        start();
        String whole = Files.readString(folder.resolve("calibration.json"), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {{"\"format\":1", "\"format\":2"}, {"700001", "0"}, {"700001", "-3"},
                {"700001", "\"700001\""}, {"10001", "10001000"}, {"35.25", "1e300"}, {"1501.25", "1399"},
                {"tick_cost_ns", "tick_price_ns"}, {"2026-03-02", "Monday"},
                {"\"kernel_switches\":1.015", "\"x\":1"}}) {
            assertThat(whole).contains(change[0]);
            assertThat(StoredCalibration.parse(whole, probe)).isPresent();
            assertThat(StoredCalibration.parse(whole.replace(change[0], change[1]), probe)).as(change[1]).isEmpty();
        }
    }

    @Test
    @DisplayName("is measured each time where no file can be written")
    void unwritable() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isEqualTo(2);
        assertThat(folder).hasContent("a file where the folder should be");
        Files.delete(folder);
        Files.createDirectories(folder.resolve("calibration.json"));
        assertThat(start()).isEqualTo(3);
        assertThat(folder.resolve("calibration.json")).isDirectory();
        assertThat(new MachineCache(Optional.empty(), version, new SystemFiles(root), () -> now, measuring)
                .age(probe)).isEmpty();
    }

    @Test
    @DisplayName("is a real machine's in one that is really measured, step by step")
    void measuredForReal() {
        java.util.List<MeasuringStep> steps = new java.util.ArrayList<>();
        Probe real = Machine.findProbe();
        MachineCache cache = new MachineCache(Optional.of(folder), version, SystemFiles.ofSystem(), () -> now,
                MachineCache.Measuring.real());
        Machine machine = cache.measureAnew(real, steps::add);
        assertThat(machine.probe()).isSameAs(real);
        assertThat(machine.clock().readNs()).isPositive();
        assertThat(machine.tickCostNs()).isPositive();
        assertThat(machine.tickGapNs()).isBetween(Machine.SMALLEST_GAP_NS, Machine.LARGEST_GAP_NS);
        if (real.capabilities().pins()) {
            assertThat(steps).containsExactly(MeasuringStep.values());
            assertThat(machine.platformSwitch().orElseThrow().medianNs()).isPositive();
            assertThat(machine.virtualSwitch()).isPresent();
        }
        StoredCalibration stored = new StoredCalibration(
                MachineKey.find(real, SystemFiles.ofSystem(), version).orElseThrow(), now, machine);
        assertThat(StoredCalibration.parse(stored.document(), real)).contains(stored);
    }
}
