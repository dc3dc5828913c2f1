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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came out of a sweep, as lines of text: a table, what laws say of it, and whether it is to be trusted. */
final class SweepReport {

    private final Texts texts = Texts.beside(SweepReport.class);
    private final FitWords words = new FitWords();
    private final int columns;

    SweepReport(int columns) {
        this.columns = columns;
    }

    List<String> lines(SweepResult result, List<ScalingLaw> laws) {
        List<String> lines = new ArrayList<>();
        if (!result.isComplete()) {
            lines.add(texts.get("sweep.incomplete", result.runs().size(), result.plan().size()));
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
                        String.join(" ", figures.trust().why()))));
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
            rows.add(List.of(Integer.toString(point.threads()),
                    point.counted().size() == point.all().size() ? Integer.toString(point.all().size())
                            : texts.get("sweep.some", point.counted().size(), point.all().size()),
                    spread("sweep.seconds", point.wallS(), 1), spread("sweep.times", point.speedup(), 1),
                    spread("sweep.percent", point.switching(), 100),
                    point.switchesPerSecond().map(found -> texts.get("sweep.per-second", found.median()))
                            .orElse(texts.get("demo.refused")),
                    point.karpFlatt().map(share -> texts.get("sweep.share", share))
                            .orElse(texts.get("demo.refused"))));
        }
        return rows;
    }

    private List<List<String>> latencies(SweepFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("sweep.threads"), texts.get("sweep.throughput"), "p50", "p95", "p99",
                texts.get("sweep.in-progress"), texts.get("sweep.little")));
        for (SweepPoint point : figures.points()) {
            rows.add(List.of(Integer.toString(point.threads()),
                    point.throughput().map(found -> texts.get("sweep.per-second", found.median())).orElse(""),
                    milliseconds(point.latencyS(TaskLatencies::p50Ns)),
                    milliseconds(point.latencyS(TaskLatencies::p95Ns)),
                    milliseconds(point.latencyS(TaskLatencies::p99Ns)),
                    point.inProgress().map(found -> texts.get("demo.number", found.median())).orElse(""),
                    point.little().map(found -> texts.get("sweep.share", found.median())).orElse("")));
        }
        return rows;
    }

    private List<List<String>> batons(SweepFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("sweep.threads"), texts.get("sweep.hand-over"), texts.get("sweep.hand-over.share"),
                texts.get("sweep.cold.share"), texts.get("sweep.baton.share")));
        for (SweepPoint point : figures.points()) {
            rows.add(List.of(Integer.toString(point.threads()), spread("sweep.microseconds", point.handOverNs(), 1e-3),
                    spread("sweep.percent", point.spread(SweepRun::handOverShare), 100),
                    spread("sweep.percent", point.spread(SweepRun::coldShare), 100),
                    spread("sweep.percent", point.batonShare(), 100)));
        }
        return rows;
    }

    private String milliseconds(Optional<Spread> seconds) {
        return seconds.map(found -> texts.get("sweep.milliseconds", found.median() * 1_000))
                .orElse(texts.get("demo.refused"));
    }

    private String spread(String key, Optional<Spread> spread, double times) {
        return spread.map(found -> found.runs() == 1 ? texts.get(key + ".single", found.median() * times)
                : texts.get(key, found.median() * times, found.low() * times, found.high() * times))
                .orElse(texts.get("demo.refused"));
    }
}
