package corelanes.ui.pulse;

import corelanes.analysis.Instant;
import corelanes.analysis.StretchFigures;
import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.layout.Viewport;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.Commands;
import corelanes.ui.state.Moment;
import corelanes.ui.state.Phase;
import corelanes.ui.state.PlayState;
import corelanes.ui.state.WindowState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;

/**
 * Leads the window: starts and changes sessions as it is asked to, and once a frame carries what they have recorded into the
 * state that views bind to. All on the FX thread; it waits for nobody.
 */
public final class Conductor implements Commands, AutoCloseable {

    /** A change of a slider is carried out when the slider has been still for this long, ns. */
    private static final long SETTLED_NS = 40_000_000L;
    /** With no work going on, a change starts a new run after this long, ns. */
    private static final long RESTART_NS = 500_000_000L;
    /** What is typical is not told from less than this, ns. */
    private static final long TYPICAL_FROM_NS = 100_000_000L;
    /** A core that ran a task so shortly before is drawn as running: no eye could tell, ns on the screen. */
    private static final long BLINK_NS = 50_000_000L;

    private static final long SETTLING_FRAMES = 40;
    private static final long QUIET_FRAMES = 10;
    private static final int BEATS_WHILE_MEASURING = 30;
    private static final long MEASURING_NS = 2_000_000_000L;

    private final WindowState state;
    private final Function<Moment, String> narrator;
    private final MachineDesk machines = new MachineDesk();
    private final FiguresDesk figuresDesk = new FiguresDesk();
    private final SessionDesk sessions = new SessionDesk();
    private final PlayHead head = new PlayHead();
    private final FigureTexts figureTexts;
    private final Comparisons comparisons;
    private long framesSeen;
    private long runFromFrame;
    private long workSinceNs;
    private boolean runWanted;
    private boolean settingsChanged;
    private long settingsChangedNs;
    private int marksSeen;
    private long typicalSliceNs;
    private boolean writing;
    private long lastFrameNs;
    private boolean ended = true;
    private boolean comparable;
    private final SteadySentence sentence = new SteadySentence();

    /**
     * @param state    what the views bind to
     * @param narrator says in a sentence what there is to see
     */
    public Conductor(WindowState state, Function<Moment, String> narrator) {
        this.state = state;
        this.narrator = narrator;
        this.figureTexts = new FigureTexts(state.figures());
        this.comparisons = new Comparisons(state.figures(), figureTexts);
        InvalidationListener changed = _ -> {
            settingsChanged = true;
            settingsChangedNs = System.nanoTime();
        };
        for (var setting : state.experiment().settings()) {
            setting.addListener(changed);
        }
        state.stage().viewportProperty().addListener((_, _, view) -> {
            if (!writing) {
                head.lookAt(view);
            }
        });
        state.stage().followingProperty().addListener((_, _, following) -> {
            if (!writing && following) {
                head.followAgain();
            }
        });
        figureTexts.clearTiles();
    }

    /**
     * How many beats of the screen's clock make one frame now: drawing takes part in what is being measured, most of all where
     * there is no graphics card to do it. Waiting is not disturbed by it.
     */
    public int beatsPerFrame() {
        boolean computes = !state.experiment().workloadProperty().get().waits();
        boolean counted = !state.experiment().untilStoppedProperty().get();
        boolean measuring = !ended && counted && System.nanoTime() - workSinceNs < MEASURING_NS;
        // What was just changed must act soon, and then the run is not one to compare with others anyway.
        return computes && !settingsChanged && (measuring || sessions.isReferenceWorking()) ? BEATS_WHILE_MEASURING : 1;
    }

    /** One frame at {@code nowNs} of the screen's clock. */
    public void frame(long nowNs) {
        long elapsedNs = lastFrameNs == 0 ? 0 : Math.min(100_000_000L, nowNs - lastFrameNs);
        lastFrameNs = nowNs;
        framesSeen++;
        machines.measured().ifPresent(this::begin);
        applySettings();
        followSession();
        moveHead(elapsedNs);
        show(nowNs);
    }

    private void begin(Machine machine) {
        figureTexts.machine(machine);
        if (runWanted && framesSeen >= runFromFrame) {
            runWanted = false;
            startSession(machine);
        }
    }

    @Override
    public void run() {
        runWanted = true;
        // The program's own start is the loudest noise there is, and a button that was pressed is drawn anew: after that.
        runFromFrame = framesSeen + (framesSeen < SETTLING_FRAMES ? SETTLING_FRAMES : QUIET_FRAMES);
        settingsChanged = false;
        state.play().phaseProperty().set(Phase.PREPARING);
        state.play().pausedProperty().set(false);
    }

    private void startSession(Machine machine) {
        try {
            Experiment experiment = state.experiment().toExperiment();
            state.experiment().showProblem("");
            state.figures().noticeProperty().set("");
            figureTexts.outcome(List.of(), Optional.empty());
            sessions.start(experiment, machine);
            head.begin(experiment.amount() instanceof Amount.UntilStopped);
            figuresDesk.forget();
            figureTexts.clearTiles();
            typicalSliceNs = 0;
            marksSeen = 0;
            ended = false;
            workSinceNs = System.nanoTime();
            comparable = true;
            state.play().workingProperty().set(true);
            showNothingYet(experiment, machine);
            comparisons.begin(experiment);
        } catch (InvalidSettingException impossible) {
            state.experiment().showProblem(impossible.getMessage());
            state.play().phaseProperty().set(head.phase());
        }
    }

    /** Nothing of the last run is left beside the words that say that the next one is being made ready. */
    private void showNothingYet(Experiment experiment, Machine machine) {
        TraceSnapshot nothing = TraceSnapshot.empty(state.stage().snapshotProperty().get().source(),
                experiment.cores().among(machine.probe().availableCores()));
        writing = true;
        state.stage().snapshotProperty().set(nothing);
        state.stage().originNsProperty().set(0);
        state.stage().viewportProperty().set(new Viewport(0, state.stage().viewportProperty().get().spanNs()));
        writing = false;
        state.figures().inProgressProperty().set(0);
        state.figures().runningProperty().set(0);
        sentence.forget();
    }

    private void applySettings() {
        if (!settingsChanged || System.nanoTime() - settingsChangedNs < SETTLED_NS) {
            return;
        }
        if (sessions.isWorking()) {
            settingsChanged = false;
            try {
                state.experiment().showProblem("");
                Experiment changed = state.experiment().toExperiment();
                if (sessions.change(changed)) {
                    head.goOn(changed.amount() instanceof Amount.UntilStopped);
                } else {
                    run();
                }
            } catch (InvalidSettingException impossible) {
                state.experiment().showProblem(impossible.getMessage());
            }
        } else if (System.nanoTime() - settingsChangedNs > RESTART_NS) {
            run();
        }
    }

    private void followSession() {
        sessions.snapshot().ifPresent(snapshot -> {
            // Before its first slice a session can't say yet which source it has.
            if (!snapshot.isEmpty() && state.stage().snapshotProperty().get() != snapshot) {
                state.stage().snapshotProperty().set(snapshot);
                head.recorded(snapshot.firstNs(), snapshot.lastNs());
                jumpToNewMarks(snapshot);
                figureTexts.source(snapshot.source());
            }
        });
        if (!ended) {
            sessions.recording().ifPresentOrElse(this::end, this::showLiveFigures);
        }
        sessions.finishedReference().ifPresent(reference -> sessions.recording()
                .ifPresent(watched -> comparisons.referenceEnded(reference, watched, comparable)));
        figureTexts.finding(sessions.finding());
        state.play().workingProperty().set(sessions.isWorking());
    }

    private void jumpToNewMarks(TraceSnapshot snapshot) {
        if (snapshot.marks().size() > marksSeen) {
            marksSeen = snapshot.marks().size();
            comparable = false;
            head.jumpToChange(snapshot.marks().getLast().atNs());
        }
    }

    private void showLiveFigures() {
        TraceSnapshot snapshot = state.stage().snapshotProperty().get();
        figuresDesk.ask(snapshot);
        figuresDesk.latest().ifPresent(figures -> {
            figureTexts.tiles(figures, state.experiment().availableCores());
            if (figures.spanNs() >= TYPICAL_FROM_NS) {
                setTypical(figures.typicalSliceNs());
            }
        });
        state.figures().noticeProperty().set(String.join(" ", sessions.notices()));
        figureTexts.recording(sessions.recordingCostShare(), snapshot.dropped());
        figureTexts.outcome(sessions.tallies(), Optional.empty());
        if (state.experiment().untilStoppedProperty().get()) {
            figureTexts.noSpeedup("speedup.until-stopped");
        }
    }

    private void setTypical(long newTypicalNs) {
        boolean far = newTypicalNs > typicalSliceNs * 2 || newTypicalNs * 2 < typicalSliceNs;
        if (newTypicalNs > 0 && (typicalSliceNs == 0 || far)) {
            typicalSliceNs = newTypicalNs;
        }
    }

    private void end(Recording recording) {
        ended = true;
        StretchFigures figures = recording.result().figures();
        setTypical(figures.typicalSliceNs());
        figureTexts.tiles(recording.result(), state.experiment().availableCores());
        figureTexts.recording(recording.result().recordingCostShare(), recording.result().dropped());
        figureTexts.outcome(recording.result().tallies(), recording.result().remark());
        state.figures().noticeProperty()
                .set(recording.failure().orElseGet(() -> String.join(" ", recording.result().notices())));
        comparisons.ended(recording, comparable).ifPresent(sessions::startReference);
    }

    private void moveHead(long elapsedNs) {
        int chosen = state.play().chosenSlowdownProperty().get();
        boolean paceKnown = chosen != PlayState.AUTOMATIC || typicalSliceNs > 0;
        head.setSlowdown(chosen != PlayState.AUTOMATIC ? chosen : Pace.automatic(typicalSliceNs));
        if (paceKnown && !state.play().pausedProperty().get()) {
            head.advance(elapsedNs, !ended);
        }
    }

    private void show(long nowNs) {
        if (head.phase() == Phase.EMPTY || head.phase() == Phase.PREPARING) {
            boolean neverBegan = head.phase() == Phase.PREPARING && ended && !runWanted;
            state.figures().sentenceProperty().set(figureTexts.get(neverBegan ? "never-began" : "preparing"));
            return;
        }
        writing = true;
        state.stage().originNsProperty().set(head.firstNs());
        state.stage().viewportProperty().set(head.view());
        state.stage().playHeadNsProperty().set(head.headNs());
        state.stage().revealedUntilNsProperty().set(head.revealedUntilNs());
        state.stage().followingProperty().set(head.isFollowing());
        writing = false;
        if (state.play().phaseProperty().get() != head.phase()) {
            state.play().phaseProperty().set(head.phase());
            sentence.forget();
        }
        state.play().slowdownProperty().set(head.slowdown());
        TraceSnapshot snapshot = state.stage().snapshotProperty().get();
        long blinkNs = Math.round(BLINK_NS / head.slowdown());
        Instant instant = Instant.of(snapshot, head.headNs(), Math.round(PlayHead.CROSSING_NS / head.slowdown()),
                blinkNs);
        state.figures().inProgressProperty().set(instant.inProgress());
        state.figures().runningProperty().set(instant.running());
        state.figures().sentenceProperty().set(sentence
                .settle(narrator.apply(new Moment(head.phase(), instant, snapshot.coreCount(), comparisons.speedup())),
                        nowNs));
        state.figures().paceProperty().set(Pace.describe(head.slowdown(), head.phase() == Phase.STROBE));
    }

    @Override
    public void stop() {
        sessions.stop();
    }

    @Override
    public void remedy() {
        sessions.remedy();
    }

    @Override
    public void pauseOrGoOn() {
        if (head.phase() == Phase.RESTING) {
            playAgain();
        } else {
            state.play().pausedProperty().set(!state.play().pausedProperty().get());
            if (!state.play().pausedProperty().get()) {
                head.followAgain();
            }
        }
    }

    @Override
    public void playAgain() {
        state.play().pausedProperty().set(false);
        head.playAgain();
    }

    @Override
    public void toStart() {
        head.seek(head.firstNs());
    }

    @Override
    public void toEnd() {
        head.toEnd(!ended);
    }

    @Override
    public void seek(long timeNs) {
        state.play().pausedProperty().set(true);
        head.seek(timeNs);
    }

    @Override
    public void fit() {
        head.fit();
    }

    @Override
    public void runOnCores(int cores) {
        state.experiment().coresProperty().set(cores);
        if (!sessions.isWorking() || !state.experiment().untilStoppedProperty().get()) {
            run();
        }
    }

    /** Ends all work. Waits until none of it is left. */
    @Override
    public void close() {
        machines.close();
        figuresDesk.close();
        sessions.close();
    }
}
