package corelanes.cli;

import corelanes.analysis.StretchFigures;
import corelanes.experiment.Durations;
import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.text.LabelledLines;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What came out of a run, as lines of text. */
final class RunReport {

    private final Texts texts = Texts.beside(RunReport.class);
    private final LaneDrawing lanes = new LaneDrawing();

    /**
     * The lines, without an end of line.
     *
     * @param columns the most characters a line of the drawing may have
     */
    List<String> lines(Recording recording, int columns) {
        List<String> lines = new ArrayList<>();
        addFigures(lines, recording);
        addOutcome(lines, recording.result(), columns);
        recording.result().notices().forEach(notice -> lines.add(texts.get("report.notice", notice)));
        List<String> drawing = lanes.draw(recording.snapshot(), recording.result().cores(), columns);
        if (!drawing.isEmpty()) {
            lines.add("");
            lines.addAll(drawing);
            lines.add(lanes.legend());
        }
        return lines;
    }

    private void addFigures(List<String> lines, Recording recording) {
        RunResult result = recording.result();
        StretchFigures figures = result.figures();
        add(lines, "wall", Durations.show(result.wallNs()));
        add(lines, "tasks", result.tasksDone(), result.throughputPerSecond());
        add(lines, "in-progress", figures.inProgressMean());
        add(lines, "running", figures.runningMean());
        result.switches().ifPresentOrElse(
                counts -> add(lines, "switches", counts.voluntary(), counts.involuntary()),
                () -> addUnknown(lines, "switches"));
        LostShare.of(recording).ifPresentOrElse(
                share -> add(lines, "lost." + recording.snapshot().source(), share, figures.othersShare(),
                        figures.lostToOwnShare()),
                () -> addUnknown(lines, "lost"));
        result.latencies().ifPresentOrElse(
                times -> add(lines, "latency", Durations.show(times.p50Ns()), Durations.show(times.p99Ns())),
                () -> addUnknown(lines, "latency"));
        add(lines, "cost", result.recordingCostShare());
        addNoise(lines, result);
        add(lines, "source." + recording.snapshot().source().name());
        if (result.dropped() > 0) {
            add(lines, "dropped", result.dropped());
        }
    }

    /** What the work itself counted, and what came of it in words. */
    private void addOutcome(List<String> lines, RunResult result, int columns) {
        int longest = result.tallies().stream().mapToInt(tally -> tally.title().length()).max().orElse(0);
        LabelledLines outcome = new LabelledLines(columns, Math.max(LabelledLines.LABEL_WIDTH, longest + 2));
        result.tallies()
                .forEach(tally -> outcome.add(tally.title(), List.of(texts.get("report.tally", tally.value()))));
        result.remark().ifPresent(outcome::addText);
        lines.addAll(outcome.lines());
    }

    private void addNoise(List<String> lines, RunResult result) {
        if (result.noise().isPresent()) {
            Noise noise = result.noise().get();
            add(lines, "noise", noise.level().word(), noise.othersShare(), noise.stealShare());
            if (noise.level() != NoiseLevel.QUIET) {
                lines.add(" ".repeat(LabelledLines.LABEL_WIDTH) + noise.level().advice());
            }
            lines.add(" ".repeat(LabelledLines.LABEL_WIDTH) + texts.get("report.own", noise.ownShare()));
        } else if (result.wallNs() * result.cores().size() < Noise.LEAST_CORE_TIME_NS) {
            add(lines, "noise.short", Durations.show(Noise.LEAST_CORE_TIME_NS));
        } else {
            addUnknown(lines, "noise");
        }
    }

    private void add(List<String> lines, String key, Object... values) {
        lines.add(line(key, texts.get("report." + key, values)));
    }

    private void addUnknown(List<String> lines, String key) {
        lines.add(line(key, texts.get("report.unknown")));
    }

    private String line(String key, String value) {
        String label = texts.get("report." + key.replaceAll("\\..*", "") + ".label");
        return label + " ".repeat(Math.max(1, LabelledLines.LABEL_WIDTH - label.length())) + value;
    }
}
