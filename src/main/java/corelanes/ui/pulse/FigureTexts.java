package corelanes.ui.pulse;

import corelanes.analysis.Disturbance;
import corelanes.analysis.Speedup;
import corelanes.analysis.StretchFigures;
import corelanes.experiment.TileKind;
import corelanes.probe.MachineFacts;
import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.probe.SwitchCounts;
import corelanes.run.Machine;
import corelanes.run.NoiseMeter;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.text.Texts;
import corelanes.trace.Finding;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.ui.state.Figure;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.NoiseGauge;
import corelanes.ui.state.Origin;
import corelanes.ui.state.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts numbers into the words and units that the tiles and the status bar show. */
final class FigureTexts {

    /** From here on nobody reads what is behind the point. */
    private static final double WHOLE_FROM = 100;
    private static final double PERCENT = 100;
    /** Figures of a run that has ended, among the texts. */
    private static final String ONE_RUN = "figure.run";

    private final Texts texts = Texts.beside(FigureTexts.class);
    private final FiguresState figures;
    private Origin origin = Origin.NONE;
    private @Nullable StretchFigures trailed;
    private NoiseDesk.Look shownLook = new NoiseDesk.Look(List.of(), Optional.empty());
    private List<Tally> talliesShown = List.of();

    FigureTexts(FiguresState figures) {
        this.figures = figures;
    }

    /**
     * There is no slice to show: says why.
     *
     * @param ended     whether no run is under way
     * @param wanted    whether one is wanted
     * @param measuring how far the machine has been measured; empty if it is known
     * @param reading   whether a file is being read
     */
    void nothingToShow(Phase phase, boolean ended, boolean wanted, Optional<MachineDesk.Progress> measuring,
            boolean reading) {
        if (phase == Phase.PREPARING && ended && !wanted) {
            neverBegan();
        } else if (phase == Phase.EMPTY && !wanted && measuring.isEmpty()) {
            nothingYet(reading);
        } else {
            preparing(measuring);
        }
    }

    /** Before the first slice. @param measuring how far the machine has been measured; empty if it is known */
    private void preparing(Optional<MachineDesk.Progress> measuring) {
        figures.sentenceProperty().set(measuring.map(now -> texts.get("measuring", now.what()))
                .orElse(texts.get("preparing")));
        figures.measuredProperty().set(measuring.map(MachineDesk.Progress::share).orElse(FiguresState.NOT_MEASURING));
    }

    /** The window opened with a file. @param reading whether that is still being read */
    private void nothingYet(boolean reading) {
        figures.sentenceProperty().set(texts.get(reading ? "opening" : "nothing-yet"));
        prepared();
    }

    /** The run that was wanted could not begin, or was stopped before it did: then there is nothing to complain of. */
    private void neverBegan() {
        boolean complains = !figures.noticeProperty().get().isEmpty();
        figures.sentenceProperty().set(texts.get(complains ? "never-began" : "stopped-before"));
        prepared();
    }

    void prepared() {
        figures.measuredProperty().set(FiguresState.NOT_MEASURING);
    }

    void machine(Machine machine) {
        figures.machineProperty()
                .set(texts.get("machine", machine.probe().description(), Runtime.version().feature()));
    }

    /** The machine of a recording; {@code java} is 0 where it is not known. */
    void machine(String description, int java) {
        figures.machineProperty().set(java == 0 ? description : texts.get("machine", description, java));
    }

    void source(Source source) {
        origin = Origin.of(source);
        figures.sourceProperty().set(texts.get("source." + source));
    }

    void recording(double costShare, long dropped) {
        figures.recordingCostProperty().set(texts.get("recording", costShare * 100));
        figures.droppedProperty().set(texts.get("dropped", dropped));
    }

    /** While the work goes on, or without the kernel's count. {@code disturbance} is what others took from these figures. */
    void tiles(StretchFigures stretch, int available, Disturbance disturbance) {
        tiles(stretch, available, disturbance, "figure.recent");
    }

    /** @param whose what the figures are of, among the texts: how far they can be trusted depends on it */
    private void tiles(StretchFigures stretch, int available, Disturbance disturbance, String whose) {
        boolean marked = disturbance.level().isMarked();
        String more = more(whose, disturbance);
        figures.switchesProperty().set(new Figure(texts.get("number.whole", stretch.turnsPerSecond()),
                texts.get("unit.per-second"), texts.get("switches.seen"), origin, marked, more));
        figures.lostProperty().set(new Figure(texts.get("number.share", stretch.switchingShare() * 100),
                texts.get("unit.percent"), texts.get(origin == Origin.RECORDED ? "lost.note.recorded" : "lost.note",
                        stretch.othersShare() * 100, stretch.lostToOwnShare() * 100),
                origin, marked, more));
        figures.busyProperty().set(new Figure(texts.get("number.share", stretch.runningMean()),
                texts.get("unit.of", available), texts.get("busy.note"), origin, marked, more));
        double queue = Math.max(0, stretch.inProgressMean() - stretch.runningMean());
        figures.queueProperty().set(new Figure(texts.get(queue < WHOLE_FROM ? "number.share" : "number.whole", queue),
                texts.get("unit.tasks"), texts.get("queue.note"), origin, marked, more));
        if (trailed != stretch) {
            trailed = stretch;
            figures.trail(TileKind.SWITCHES, stretch.turnsPerSecond());
            figures.trail(TileKind.LOST, stretch.switchingShare() * PERCENT);
            figures.trail(TileKind.BUSY, stretch.runningMean());
            figures.trail(TileKind.QUEUE, queue);
        }
    }

    /** How many tasks are finished a second. */
    void throughput(double perSecond, Disturbance disturbance, boolean isNew) {
        throughput(perSecond, disturbance, isNew, "figure.recent");
    }

    private void throughput(double perSecond, Disturbance disturbance, boolean isNew, String whose) {
        figures.throughputProperty().set(new Figure(
                texts.get(perSecond < WHOLE_FROM ? "number.share" : "number.whole", perSecond),
                texts.get("unit.per-second"), texts.get("throughput.note"), origin, disturbance.level().isMarked(),
                more(whose, disturbance)));
        if (isNew) {
            figures.trail(TileKind.THROUGHPUT, perSecond);
        }
    }

    /** Whether figures of this stretch are not in the trails yet. */
    boolean isNew(StretchFigures stretch) {
        return trailed != stretch;
    }

    /** When the run has ended. */
    void tiles(Recording recording, int available) {
        RunResult result = recording.result();
        Disturbance disturbance = recording.disturbance();
        throughput(result.throughputPerSecond(), disturbance, isNew(result.figures()), ONE_RUN);
        tiles(result.figures(), available, disturbance, ONE_RUN);
        if (result.switches().isPresent() && result.wallNs() > 0) {
            SwitchCounts counts = result.switches().get();
            double perSecond = (counts.voluntary() + counts.involuntary()) * 1e9 / result.wallNs();
            figures.switchesProperty()
                    .set(new Figure(texts.get("number.whole", perSecond), texts.get("unit.per-second"),
                            texts.get("switches.kernel"), Origin.KERNEL_COUNT, disturbance.level().isMarked(),
                            more(ONE_RUN, disturbance)));
        }
    }

    /** What a person should know of figures: how many runs they are of, and whether others may have disturbed them. */
    private String more(String whose, Disturbance disturbance) {
        String noise = switch (disturbance.level()) {
            case QUIET -> "";
            case UNKNOWN -> texts.get("noise.unknown");
            case BUSY -> NoiseLevel.of(disturbance.share()) == NoiseLevel.QUIET
                    ? texts.get("noise.own", disturbance.ownShare() * PERCENT)
                    : texts.get("noise.took", disturbance.share() * PERCENT) + " " + NoiseLevel.BUSY.advice();
            case TOO_BUSY ->
                texts.get("noise.took", disturbance.share() * PERCENT) + " " + NoiseLevel.TOO_BUSY.advice();
        };
        return (texts.get(whose) + " " + noise).strip();
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

    /**
     * What is known of the speedup.
     *
     * @param referenceComes one worker is about to be measured
     * @param worksAlone     whether one worker alone can do the work
     */
    void speedup(Speedup speedup, boolean referenceComes, boolean worksAlone) {
        if (!worksAlone) {
            figures.speedupProperty().set(Figure.none(texts.get("speedup.together")));
            return;
        }
        figures.speedupProperty().set(switch (speedup) {
            case Speedup.Measured known -> measured(known);
            case Speedup.RunDisturbed(double share) ->
                Figure.none(texts.get("speedup.disturbed", share * 100), NoiseLevel.TOO_BUSY.advice());
            case Speedup.NoReference _,Speedup.ReferenceDisturbed _,Speedup.Impossible _ when referenceComes ->
                Figure.none(texts.get("speedup.measuring"));
            case Speedup.NoReference _ -> Figure.none(texts.get("speedup.too-long"));
            case Speedup.ReferenceDisturbed(double share) ->
                Figure.none(texts.get("speedup.reference-disturbed", share * 100), NoiseLevel.TOO_BUSY.advice());
            case Speedup.Impossible(double times, double most) ->
                Figure.none(texts.get("speedup.impossible", times, most), texts.get("speedup.impossible.more"));
        });
    }

    private Figure measured(Speedup.Measured known) {
        figures.trail(TileKind.SPEEDUP, known.times());
        String note = known.isAboveMost()
                ? texts.get("speedup.above", known.most())
                : texts.get("speedup.note", known.references());
        return new Figure(texts.get(known.times() < WHOLE_FROM ? "number.share" : "number.whole", known.times()),
                texts.get("unit.times"), note, origin, known.disturbance().level().isMarked(),
                more(ONE_RUN, known.disturbance()));
    }

    void noSpeedup(String key) {
        figures.speedupProperty().set(Figure.none(texts.get(key)));
    }

    /** What others take of the cores now. */
    void noise(NoiseDesk.Look look) {
        if (shownLook != look) {
            shownLook = look;
            figures.noiseProperty().set(look.noise().map(noise -> gauge(noise, look.cores()))
                    .orElseGet(() -> new NoiseGauge(texts.get("gauge.unknown"), texts.get("gauge.unknown.more"),
                            Disturbance.Level.UNKNOWN)));
        }
    }

    private NoiseGauge gauge(Noise noise, List<Integer> cores) {
        String more = texts.get("gauge.more", cores.size(), MachineFacts.show(cores), noise.othersShare() * 100,
                noise.stealShare() * 100);
        return new NoiseGauge(texts.get("gauge", noise.level().word(), noise.share() * 100),
                more + "\n" + noise.level().advice(), NoiseMeter.disturbance(Optional.of(noise), false).level());
    }

    void clearTiles() {
        Figure none = Figure.none(texts.get("tile.waiting"));
        figures.speedupProperty().set(none);
        figures.switchesProperty().set(none);
        figures.lostProperty().set(none);
        figures.busyProperty().set(none);
        figures.throughputProperty().set(none);
        figures.queueProperty().set(none);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
