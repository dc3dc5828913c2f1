package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The presets")
class PresetsTest {

    private static final String LINES = """
            row=2
            title=Two hands
            paragraph=Two pages.
            look-at.1=The lanes.
            workload=cpu
            structure=pool
            """;

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    @DisplayName("parse, go together, and say in plain sentences what they are about and what to look at")
    void eachIsWhole(Preset preset) {
        Experiment experiment = preset.experiment();
        assertThat(Combinations.refusal(experiment.workload(), experiment.structure())).isEmpty();
        assertThat(experiment.amount()).isInstanceOf(Amount.Tasks.class);
        assertThat(preset.title()).isNotBlank().doesNotEndWith(".").hasSizeLessThanOrEqualTo(32);
        assertThat(preset.paragraph()).matches(".*[.?]").hasSizeBetween(80, 320);
        assertThat(preset.lookAt()).hasSizeBetween(1, 3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160).matches(".*[.?]"));
        assertThat(preset.matches(experiment)).isTrue();
        assertThat(Presets.ofName(preset.name())).contains(preset);
    }

    @Test
    @DisplayName("cover every claim, and no two have the same name, title or settings")
    void allClaims() {
        List<Preset> all = Presets.all();
        assertThat(all.stream().map(Preset::row).collect(Collectors.toSet()))
                .isEqualTo(IntStream.rangeClosed(1, Presets.CLAIMS).boxed().collect(Collectors.toSet()));
        assertThat(all).extracting(Preset::name).doesNotHaveDuplicates();
        assertThat(all).extracting(Preset::title).doesNotHaveDuplicates();
        for (Preset one : all) {
            assertThat(all).filteredOn(other -> other.matches(one.experiment())).containsExactly(one);
        }
    }

    @Test
    @DisplayName("show every workload and every structure but the one that has nothing to juggle")
    void everythingIsShown() {
        assertThat(presets().map(preset -> preset.experiment().workload())).contains(WorkloadKind.values());
        assertThat(presets().map(preset -> preset.experiment().structure())).contains(StructureKind.POOL,
                StructureKind.VIRTUAL, StructureKind.EVENT_LOOP, StructureKind.FORK_JOIN);
    }

    @Test
    @DisplayName("are all listed in the index, and it lists no other")
    void indexIsWhole() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/presets"))) {
            assertThat(presets().map(preset -> preset.name() + ".properties"))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".properties")).toList());
        }
    }

    @Test
    @DisplayName("are still themselves on other cores and with what has no effect, and another one with any other setting")
    void matching() {
        for (Preset preset : Presets.all()) {
            Experiment same = preset.experiment().with(new CoreChoice.Count(3)).with(SourceChoice.INFERRED);
            assertThat(preset.matches(same)).isTrue();
            for (Setting setting : preset.settings()) {
                long other = same.value(setting) == setting.largest() ? setting.smallest() : setting.largest();
                assertThat(preset.matches(same.with(setting, other))).as("%s of %s", setting, preset.name()).isFalse();
            }
            assertThat(preset.matches(same.with(new Amount.UntilStopped()))).isFalse();
        }
        Preset hands = Presets.ofName("two-hands").orElseThrow();
        assertThat(hands.matches(hands.experiment().withIoLatencyNs(5))).isTrue();
    }

    @Test
    @DisplayName("are the experiment that the window opens with, and the thousand slow calls")
    void theTwoThatWereThereFirst() {
        assertThat(Presets.ofName("two-hands").orElseThrow().experiment()).isEqualTo(Experiment.twoHands());
        assertThat(Presets.ofName("slow-calls").orElseThrow().experiment())
                .isEqualTo(new Experiment(WorkloadKind.HTTP, StructureKind.VIRTUAL, 1_000, new CoreChoice.Count(1),
                        new Amount.Tasks(1_000), 0, 200_000_000, SourceChoice.AUTO));
        assertThat(Presets.ofName("three-hands")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cores=2", "duration=2s", "rate-limit=5", "treads=4", "threads=many", "threads=0",
            "structure=csp", "workload=gpu", "row=two", "cpu-work=0ms"})
    @DisplayName("that are wrong are named, with what is wrong")
    void wrongFiles(String line) {
        assertThat(read(LINES).experiment()).isEqualTo(Experiment.twoHands());
        assertThatThrownBy(() -> read(LINES + line)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("preset trial");
    }

    private static Preset read(String lines) {
        try {
            return Presets.read("trial", new PropertyResourceBundle(new StringReader(lines)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
