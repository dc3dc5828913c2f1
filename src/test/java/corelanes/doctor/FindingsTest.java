package corelanes.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.run.SwitchCost;
import corelanes.trace.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {

    private final Findings findings = new Findings();

    static Stream<Checkup> checkups() {
        return Stream.of(Checkups.well(), Checkups.nothingKnown());
    }

    @ParameterizedTest
    @MethodSource("checkups")
    void everySubjectIsToldInOrderAndInWords(Checkup checkup) {
        List<Finding> found = findings.of(checkup, true);
        assertThat(found).extracting(Finding::subject).isSorted().contains(Finding.Subject.values());
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.label()).isNotBlank();
            assertThat(finding.values()).isNotEmpty().noneMatch(String::isBlank)
                    .noneMatch(value -> value.contains("null") || value.contains("{"));
        });
        assertThat(Finding.Subject.values()).extracting(Finding.Subject::title).doesNotHaveDuplicates();
    }

    @Test
    void aReportSaysTheSameAsTheFindings() {
        Checkup checkup = refused();
        String report = String.join("\n", new DoctorReport(1_000).lines(checkup));
        assertThat(findings.of(checkup, true)).allSatisfy(finding -> {
            assertThat(report).contains(finding.label());
            assertThat(report).contains(finding.values());
            finding.remedy().ifPresent(remedy -> assertThat(report).contains("Remedy: " + remedy));
        });
        assertThat(report).endsWith(Verdict.of(checkup).sentence());
    }

    private static Checkup refused() {
        return Checkups.with(List.of(0, 1), Optional.of(new SourceFinding(Source.INFERRED,
                Optional.of("The kernel refuses."), Optional.of("sudo allow it"))), Checkups.well().pinning(),
                Checkups.well().noise());
    }

    @Test
    void whatCanBeDoneIsApart() {
        assertThat(findings.of(refused(), false)).filteredOn(finding -> finding.remedy().isPresent()).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.remedy()).contains("sudo allow it");
                    assertThat(finding.values()).noneMatch(value -> value.contains("sudo"));
                });
    }

    @Test
    void workingSetsAreValuesOrRows() {
        SwitchCost clear = new SwitchCost(64 << 10, 2_345, 2_000, 3_000, 60, Optional.of(1.0));
        SwitchCost unclear = new SwitchCost(4 << 20, 500, -100, 3_000, 60, Optional.of(1.0));
        Checkup swept = Checkups.with(new SwitchCosts(Optional.of(clear), Optional.of(clear), List.of(clear, unclear)));
        assertThat(findings.switchRows(swept)).containsExactly(new SwitchRow("64 kB", "2.35 µs", "2 µs to 3 µs"),
                new SwitchRow("4 MB", "too small to be told from chance", ""));
        assertThat(switchValues(swept, false)).hasSize(2);
        assertThat(switchValues(swept, true)).hasSize(4)
                .anyMatch(value -> value.startsWith("with 64 kB each: 2.35 µs"));
    }

    private List<String> switchValues(Checkup checkup, boolean withRows) {
        return findings.of(checkup, withRows).stream().filter(finding -> finding.label().equals("switch cost"))
                .findFirst().orElseThrow().values();
    }
}
