package corelanes.cli;

import corelanes.analysis.CostRatio;
import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingLaw;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.analysis.TaskLatencies;
import corelanes.experiment.Difference.Variant;
import corelanes.run.SweepResult;
import corelanes.text.LabelledLines;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came out of a sweep, as lines of text: a table, what laws say of it, and whether it is to be trusted. */
final class SweepReport {

    private static final double PERCENT = 100;
    private static final double MILLI = 1_000;

    private final Texts texts = Texts.beside(SweepReport.class);
    private final FitWords words = new FitWords();
    private final int columns;

    SweepReport(int columns) {
        this.columns = columns;
    }

    List<String> lines(SweepResult result, List<ScalingLaw> laws) {
        List<String> lines = new ArrayList<>();
        if (!result.isComplete()) {
            lines.add(texts.get(result.plan().isOpen() ? "sweep.incomplete.open" : "sweep.incomplete",
                    result.runs().size(), result.plan().size(), result.plan().mostSize()));
        }
        List<Variant> variants = result.plan().variants();
        boolean several = variants.size() > 1;
        LabelledLines below = new LabelledLines(columns);
        below.addText(texts.get("sweep.footnote"));
        boolean anything = false;
        for (Variant variant : variants) {
            SweepFigures figures = result.figures(variant);
            if (!figures.points().isEmpty()) {
                anything = true;
                if (several) {
                    lines.add(texts.get("sweep.variant", variant.name()));
                }
                lines.addAll(tables(figures, variant.experiment().workload().waits()));
                Function<String, String> named = sentence -> several
                        ? texts.get("sweep.variant.sentence", variant.name(), sentence)
                        : sentence;
                laws.forEach(law -> below.addText(named.apply(words.sentence(figures.fit(law)))));
                below.addText(named.apply(texts.get(figures.trust().trusted() ? "sweep.trusted" : "sweep.untrusted",
                        figures.trust().why())));
            }
        }
        if (anything) {
            variants.stream().skip(1).forEach(other -> CostRatio.between(result.figures(), result.figures(other))
                    .ifPresent(ratio -> below.addText(ratio.sentence(variants.getFirst().name(), other.name()))));
            below.addText(texts.get("demo.source",
                    texts.get("report.source." + result.runs().getLast().fact().source().name())));
            lines.addAll(below.lines());
        }
        result.notices().forEach(notice -> lines.add(texts.get("report.notice", notice)));
        return lines;
    }

    private List<String> tables(SweepFigures figures, boolean waits) {
        List<String> lines = new ArrayList<>(new TextTable(table(figures)).lines());
        if (waits) {
            lines.add("");
            lines.addAll(new TextTable(latencies(figures)).lines());
            figures.knee().ifPresent(knee -> lines.add(texts.get("sweep.knee",
                    knee.threads(), knee.rounds().low(), knee.rounds().high())));
        }
        if (figures.points().stream().allMatch(point -> point.handOverNs().isPresent())) {
            lines.add("");
            lines.addAll(new TextTable(batons(figures)).lines());
        }
        return lines;
    }

    private List<List<String>> table(SweepFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("sweep.threads"), texts.get("sweep.runs"), texts.get("sweep.wall"),
                texts.get("sweep.speedup"), texts.get("sweep.lost"), texts.get("sweep.switches"),
                texts.get("sweep.karp-flatt")));
        for (SweepPoint point : figures.points()) {
            String runs = point.counted().size() == point.all().size() ? Integer.toString(point.all().size())
                    : texts.get("sweep.some", point.counted().size(), point.all().size());
            rows.addAll(rows(List.of(Integer.toString(point.threads()), runs),
                    List.of(new Cell("sweep.seconds", point.wallS(), 1), new Cell("sweep.times", point.speedup(), 1),
                            new Cell("sweep.percent", point.switching(), PERCENT),
                            new Cell("sweep.per-second", point.switchesPerSecond(), 1),
                            new Cell("sweep.share", point.karpFlatts(), 1))));
        }
        return rows;
    }

    private List<List<String>> latencies(SweepFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("sweep.threads"), texts.get("sweep.throughput"), "p50", "p95", "p99",
                texts.get("sweep.in-progress"), texts.get("sweep.little")));
        for (SweepPoint point : figures.points()) {
            rows.addAll(rows(List.of(Integer.toString(point.threads())),
                    List.of(new Cell("sweep.per-second", point.throughput(), 1),
                            new Cell("sweep.milliseconds", point.latencyS(TaskLatencies::p50Ns), MILLI),
                            new Cell("sweep.milliseconds", point.latencyS(TaskLatencies::p95Ns), MILLI),
                            new Cell("sweep.milliseconds", point.latencyS(TaskLatencies::p99Ns), MILLI),
                            new Cell("sweep.tasks", point.inProgress(), 1),
                            new Cell("sweep.share", point.little(), 1))));
        }
        return rows;
    }

    private List<List<String>> batons(SweepFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("sweep.threads"), texts.get("sweep.hand-over"), texts.get("sweep.hand-over.share"),
                texts.get("sweep.cold.share"), texts.get("sweep.baton.share")));
        for (SweepPoint point : figures.points()) {
            rows.addAll(rows(List.of(Integer.toString(point.threads())),
                    List.of(new Cell("sweep.microseconds", point.handOverNs(), 1 / MILLI),
                            new Cell("sweep.percent", point.spread(SweepRun::handOverShare), PERCENT),
                            new Cell("sweep.percent", point.spread(SweepRun::coldShare), PERCENT),
                            new Cell("sweep.percent", point.batonShare(), PERCENT))));
        }
        return rows;
    }

    /**
     * A number of a point.
     *
     * @param key    of the text of its median, and with {@code .spread} of its smallest and its largest
     * @param spread the number; empty if it could not be measured
     * @param times  what the text's unit is times the number's
     */
    private record Cell(String key, Optional<Spread> spread, double times) {}

    /** Medians in one line, and what they lie between in the next, which a single run has not got. */
    private List<List<String>> rows(List<String> first, List<Cell> cells) {
        List<String> medians = new ArrayList<>(first);
        List<String> spreads = new ArrayList<>(Collections.nCopies(first.size(), ""));
        for (Cell cell : cells) {
            medians.add(cell.spread.map(found -> texts.get(cell.key, found.median() * cell.times))
                    .orElse(texts.get("demo.refused")));
            spreads.add(cell.spread.filter(found -> found.runs() > 1)
                    .map(found -> texts.get(cell.key + ".spread", found.low() * cell.times, found.high() * cell.times))
                    .orElse(""));
        }
        return spreads.stream().allMatch(String::isEmpty) ? List.of(medians) : List.of(medians, spreads);
    }
}
