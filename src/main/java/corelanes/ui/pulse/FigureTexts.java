package corelanes.ui.pulse;

import corelanes.analysis.StretchFigures;
import corelanes.probe.SwitchCounts;
import corelanes.run.Machine;
import corelanes.run.RunResult;
import corelanes.text.Texts;
import corelanes.trace.Finding;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.ui.state.Figure;
import corelanes.ui.state.FiguresState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Puts numbers into the words and units that the tiles and the status bar show. */
final class FigureTexts {

    /** From here on nobody reads what is behind the point. */
    private static final double WHOLE_FROM = 100;

    private final Texts texts = Texts.beside(FigureTexts.class);
    private final FiguresState figures;
    private List<Tally> talliesShown = List.of();

    FigureTexts(FiguresState figures) {
        this.figures = figures;
    }

    void machine(Machine machine) {
        figures.machineProperty()
                .set(texts.get("machine", machine.probe().description(), Runtime.version().feature()));
    }

    void source(Source source) {
        figures.sourceProperty().set(texts.get("source." + source));
    }

    void recording(double costShare, long dropped) {
        figures.recordingCostProperty().set(texts.get("recording", costShare * 100));
        figures.droppedProperty().set(texts.get("dropped", dropped));
    }

    /** While the work goes on, or without the kernel's count. */
    void tiles(StretchFigures stretch, int available) {
        figures.switchesProperty().set(new Figure(texts.get("number.whole", stretch.turnsPerSecond()),
                texts.get("unit.per-second"), texts.get("switches.seen")));
        common(stretch, available);
    }

    /** When the run has ended. */
    void tiles(RunResult result, int available) {
        StretchFigures stretch = result.figures();
        tiles(stretch, available);
        if (result.switches().isPresent() && result.wallNs() > 0) {
            SwitchCounts counts = result.switches().get();
            double perSecond = (counts.voluntary() + counts.involuntary()) * 1e9 / result.wallNs();
            figures.switchesProperty().set(new Figure(texts.get("number.whole", perSecond),
                    texts.get("unit.per-second"), texts.get("switches.kernel")));
        }
    }

    /** What the work has counted so far, or in the end, and then what came of it. */
    void outcome(List<Tally> tallies, Optional<String> remark) {
        if (!tallies.equals(talliesShown)) {
            talliesShown = tallies;
            figures.talliesProperty()
                    .set(tallies.stream().map(tally -> texts.get("tally", tally.title(), tally.value()))
                            .collect(Collectors.joining(texts.get("tally.separator"))));
        }
        figures.remarkProperty().set(remark.orElse(""));
    }

    /** What has happened in the work, and what can be done about it. */
    void finding(Optional<Finding> finding) {
        figures.findingProperty().set(finding.map(Finding::sentence).orElse(""));
        figures.remedyProperty().set(finding.map(Finding::remedy).orElse(""));
    }

    private void common(StretchFigures stretch, int available) {
        figures.lostProperty().set(new Figure(texts.get("number.share", stretch.switchingShare() * 100),
                texts.get("unit.percent"), texts.get("lost.note", stretch.othersShare() * 100)));
        figures.busyProperty().set(new Figure(texts.get("number.share", stretch.runningMean()),
                texts.get("unit.of", available), texts.get("busy.note")));
    }

    void speedup(OptionalDouble speedup, long references) {
        figures.speedupProperty().set(speedup.isPresent()
                ? new Figure(
                        texts.get(speedup.getAsDouble() < WHOLE_FROM ? "number.share" : "number.whole",
                                speedup.getAsDouble()),
                        texts.get("unit.times"),
                        texts.get("speedup.note", references))
                : Figure.none(texts.get("speedup.measuring")));
    }

    void noSpeedup(String key) {
        figures.speedupProperty().set(Figure.none(texts.get(key)));
    }

    void clearTiles() {
        Figure none = Figure.none(texts.get("tile.waiting"));
        figures.speedupProperty().set(none);
        figures.switchesProperty().set(none);
        figures.lostProperty().set(none);
        figures.busyProperty().set(none);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
