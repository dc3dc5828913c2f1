package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.StretchFigures;
import corelanes.experiment.Experiment;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the work itself counted, and what it says of itself, in the figures of a run. */
class RunOutcomeTest {

    private static final List<Tally> TALLIES = List.of(new Tally("counted", "Counted", 123_456),
            new Tally("lost_updates", "Lost updates", 7));
    private static final String REMARK = "Seven counts were lost because two workers read the same number, and both "
            + "wrote the one that follows it.";

    @Test
    void isInTheJsonByName() {
        JsonNode figures = JsonMapper.shared()
                .readTree(new RunJson().document(recording(TALLIES, Optional.of(REMARK)), "1"));
        assertThat(figures.get("tallies").propertyNames()).containsExactly("counted", "lost_updates");
        assertThat(figures.get("tallies").get("counted").longValue()).isEqualTo(123_456);
        assertThat(figures.get("remark").stringValue()).isEqualTo(REMARK);
        assertThat(figures.get("settings").get("protection").stringValue()).isEqualTo("synchronized");
    }

    @Test
    void isInTheReportByTitleWithTheRemarkBelow() {
        List<String> lines = new RunReport().lines(recording(TALLIES, Optional.of(REMARK)), 60);
        assertThat(lines).contains("Counted           123,456", "Lost updates      7");
        assertThat(String.join(" ", lines)).contains(REMARK);
        assertThat(lines.subList(lines.indexOf("Lost updates      7"), lines.size()))
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void standsInOneColumnHoweverLongTheTitles() {
        List<Tally> tallies = List.of(new Tally("a", "Short", 1), new Tally("b", "A title that is rather long", 22));
        List<String> lines = new RunReport().lines(recording(tallies, Optional.empty()), 80);
        assertThat(lines).contains("Short                        1", "A title that is rather long  22");
    }

    @Test
    void isLeftOutOfTheReportWhereThereIsNone() {
        List<String> with = new RunReport().lines(recording(TALLIES, Optional.of(REMARK)), 80);
        List<String> without = new RunReport().lines(recording(List.of(), Optional.empty()), 80);
        assertThat(with).containsAll(without).hasSizeGreaterThan(without.size() + TALLIES.size());
    }

    private static Recording recording(List<Tally> tallies, Optional<String> remark) {
        TraceSnapshot nothing = TraceSnapshot.empty(Source.INFERRED, List.of(0));
        return new Recording(Experiment.usual(WorkloadKind.COUNTER), nothing,
                new RunResult(List.of(0), 5_000_000, 16, StretchFigures.of(nothing), Optional.empty(),
                        Optional.empty(), 0, 0, Optional.empty(), tallies, remark, List.of()),
                Optional.empty());
    }
}
