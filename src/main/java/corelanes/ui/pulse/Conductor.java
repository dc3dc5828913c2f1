package corelanes.ui.pulse;

import corelanes.analysis.Disturbance;
import corelanes.analysis.StretchFigures;
import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.probe.SystemFiles;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.NoiseMeter;
import corelanes.run.Recording;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.Commands;
import corelanes.ui.state.FileCommands;
import corelanes.ui.state.Moment;
import corelanes.ui.state.Phase;
import corelanes.ui.state.PlayState;
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private static final long SETTLING_FRAMES = 40;
    private static final long QUIET_FRAMES = 10;
    private static final int BEATS_WHILE_MEASURING = 30;
    /** Five frames a second: enough for a bar that moves. */
    private static final int BEATS_WHILE_GETTING_TO_KNOW = 12;
    private static final long MEASURING_NS = 2_000_000_000L;

    private final WindowState state;
    private final MachineDesk machines;
    private final FiguresDesk figuresDesk = new FiguresDesk();
    private final ThumbnailDesk thumbnails;
    private final FileDesk files;
    private final SessionDesk sessions;
    private final NoiseDesk noise;
    private final DoctorDesk doctor;
    private final SweepDesk sweeps;
    private final RaceDesk races;
    private final Bell bell = new Bell();
    private final List<Integer> availableCores;
    private final PlayHead head = new PlayHead();
    private final ReplayDesk replay;
    private final FigureTexts figureTexts;
    private final Comparisons comparisons;
    private final MomentDesk moments;
    private final OpenedRecording openedRecording;
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
    private boolean pausedBefore;
    private boolean openedShown;

    /**
     * @param state    what the views bind to
     * @param narrator says in a sentence what there is to see
     * @param cores    logical CPU numbers that this program may use
     * @param machines knows or measures this machine
     */
    public Conductor(WindowState state, Function<Moment, String> narrator, List<Integer> cores,
            MachineCache machines) {
        this(state, narrator, cores, machines, Optional.empty());
    }

    /** The same with a folder where this program keeps what it can't make again: names of recent files, and journals of runs. */
    public Conductor(WindowState state, Function<Moment, String> narrator, List<Integer> cores,
            MachineCache machines, Optional<Path> folder) {
        this.state = state;
        this.files = new FileDesk(state.files(), folder);
        this.sessions = new SessionDesk(files::journal);
        this.machines = new MachineDesk(machines);
        this.availableCores = List.copyOf(cores);
        this.doctor = new DoctorDesk(state.doctor(), DoctorDesk.ofThisMachine(machines));
        this.replay = new ReplayDesk(state.stage(), state.play(), head);
        this.noise = new NoiseDesk(new NoiseMeter(SystemFiles.ofSystem(), cores), NoiseDesk.PAUSE);
        this.thumbnails = new ThumbnailDesk(state.figures().thumbnails());
        this.figureTexts = new FigureTexts(state.figures());
        this.moments = new MomentDesk(state.figures(), narrator);
        this.comparisons = new Comparisons(state.figures(), figureTexts);
        this.sweeps = new SweepDesk(state, comparisons, cores, bell);
        this.races = new RaceDesk(state, bell);
        this.openedRecording = new OpenedRecording(state, figureTexts, files::begin);
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
        if (machines.progress().isPresent()) {
            return BEATS_WHILE_GETTING_TO_KNOW;
        }
        // What was just changed must act soon, and then the run is not one to compare with others anyway.
        boolean disturbed = computes && !settingsChanged && (measuring || sessions.isReferenceWorking())
                || doctor.isExamining();
        return disturbed ? BEATS_WHILE_MEASURING : 1;
    }

    /** Whether nothing is to be drawn until there is news: runs are being measured one after the other. */
    public boolean isResting() {
        return sweeps.isMeasuring() || races.isMeasuring();
    }

    /** {@code news} is called, by any thread, when there is something to draw while the window rests, with whom to tell when it is. */
    void onNews(Consumer<Runnable> news) {
        bell.onRing(news);
    }

    @Override
    public RaceCommands races() {
        return races;
    }

    @Override
    public SweepCommands sweeps() {
        return sweeps;
    }

    /** One frame at {@code nowNs} of the screen's clock. */
    public void frame(long nowNs) {
        long elapsedNs = lastFrameNs == 0 ? 0 : Math.min(100_000_000L, nowNs - lastFrameNs);
        lastFrameNs = nowNs;
        framesSeen++;
        if (framesSeen >= SETTLING_FRAMES) {
            machines.settled();
        }
        machines.measured().ifPresent(this::begin);
        files.frame().ifPresent(this::showOpened);
        openedRecording.figures().ifPresent(figures -> setTypical(figures.typicalSliceNs()));
        applySettings();
        followSession();
        boolean working = runWanted || sessions.isWorking() || sessions.isReferenceWorking();
        sweeps.frame(machines.measured(), working || doctor.isExamining() || races.isWorking());
        races.frame(machines.measured(), working || doctor.isExamining() || sweeps.isWorking(), elapsedNs);
        sweeps.finished().ifPresent(this::showFinished);
        doctor.frame(working || sweeps.isWorking() || races.isWorking());
        showNoise();
        replay.frame();
        moveHead(elapsedNs);
        replay.show();
        show(nowNs);
    }

    private void begin(Machine machine) {
        if (!openedShown) {
            figureTexts.machine(machine);
        }
        if (runWanted && framesSeen >= runFromFrame && !doctor.isExamining() && !sweeps.isWorking()
                && !races.isWorking()) {
            runWanted = false;
            startSession(machine);
        }
    }

    /** A run of a sweep lies there whole, while the next one is measured. */
    private void showFinished(Recording recording) {
        sessions.forget();
        TraceSnapshot snapshot = recording.snapshot();
        state.stage().snapshotProperty().set(snapshot);
        head.begin(false);
        head.recorded(snapshot.firstNs(), snapshot.lastNs());
        head.toEnd(false);
        figureTexts.source(snapshot.source());
        figureTexts.tiles(recording, state.experiment().availableCores());
        figureTexts.recording(recording.result().recordingCostShare(), recording.result().dropped());
        moments.forget();
    }

    @Override
    public void run() {
        sweeps.cancel();
        races.cancelRace();
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
            sessions.start(experiment, machine, state.stage().memoryMbProperty().get());
            files.runBegins();
            openedShown = false;
            openedRecording.forget();
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
        state.stage().selectedTaskProperty().set(-1);
        state.stage().measuredProperty().set(TimeRange.NONE);
        state.stage().viewportProperty().set(new Viewport(0, state.stage().viewportProperty().get().spanNs()));
        writing = false;
        moments.clear();
    }

    private void showOpened(FileDesk.Opened opened) {
        TraceSnapshot snapshot = opened.kept().snapshot();
        sessions.leaveAll();
        runWanted = false;
        ended = true;
        comparable = false;
        openedShown = true;
        comparisons.begin(opened.kept().facts().experiment());
        openedRecording.show(opened);
        settingsChanged = false;
        marksSeen = snapshot.marks().size();
        typicalSliceNs = 0;
        state.play().pausedProperty().set(false);
        writing = true;
        state.stage().snapshotProperty().set(snapshot);
        writing = false;
        head.begin(false);
        head.recorded(snapshot.firstNs(), Math.max(snapshot.firstNs() + 1, snapshot.lastNs()));
        head.rest();
    }

    /** Shows a recording that is being read already. */
    public void open(EarlyReading reading) {
        files.open(reading);
    }

    /** What can be asked about recordings in files. */
    public FileCommands files() {
        return files;
    }

    private void applySettings() {
        if (!settingsChanged || System.nanoTime() - settingsChangedNs < SETTLED_NS) {
            return;
        }
        if (sweeps.isWorking() || races.isWorking()) {
            // A sweep has settings of its own from its start.
            settingsChanged = false;
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
        thumbnails.frame(sessions.pictures());
        if (!ended) {
            sessions.recording().ifPresentOrElse(this::end, this::showLiveFigures);
        }
        sessions.finishedReference().ifPresent(reference -> sessions.recording()
                .flatMap(watched -> comparisons.referenceEnded(reference, watched, comparable))
                .ifPresent(sessions::startReference));
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
            Disturbance disturbance = NoiseMeter.disturbance(noise.latest().flatMap(NoiseDesk.Look::noise), false);
            int finished = snapshot.finishedBy(figures.toNs()) - snapshot.finishedBy(figures.fromNs());
            figureTexts.throughput(finished * 1e9 / Math.max(1, figures.spanNs()), disturbance,
                    figureTexts.isNew(figures));
            figureTexts.tiles(figures, state.experiment().availableCores(), disturbance);
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
        machines.measured().ifPresent(machine -> files.runEnded(recording, machine));
        StretchFigures figures = recording.result().figures();
        setTypical(figures.typicalSliceNs());
        figureTexts.tiles(recording, state.experiment().availableCores());
        figureTexts.recording(recording.result().recordingCostShare(), recording.result().dropped());
        figureTexts.outcome(recording.result().tallies(), recording.result().remark());
        state.figures().noticeProperty()
                .set(recording.failure().orElseGet(() -> String.join(" ", recording.result().notices())));
        comparisons.ended(recording, comparable).ifPresent(sessions::startReference);
    }

    private void showNoise() {
        if (openedShown) {
            return;
        }
        int chosen = Math.clamp(state.experiment().coresProperty().get(), 1, availableCores.size());
        noise.watch(sessions.coresAtWork(availableCores).orElseGet(() -> availableCores.subList(0, chosen)),
                sessions.newest());
        noise.latest().ifPresent(figureTexts::noise);
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
            if (neverBegan) {
                figureTexts.neverBegan();
            } else if (head.phase() == Phase.EMPTY && !runWanted) {
                figureTexts.nothingYet(state.files().busyProperty().get());
            } else {
                figureTexts.preparing(machines.progress());
            }
            return;
        }
        figureTexts.prepared();
        writing = true;
        TraceSnapshot shown = state.stage().snapshotProperty().get();
        state.stage().originNsProperty().set(shown.forgotten() > 0 ? shown.beganNs() : head.firstNs());
        state.stage().viewportProperty().set(head.view());
        state.stage().playHeadNsProperty().set(head.headNs());
        state.stage().revealedUntilNsProperty().set(head.revealedUntilNs());
        state.stage().followingProperty().set(head.isFollowing());
        writing = false;
        if (state.play().phaseProperty().get() != head.phase()) {
            state.play().phaseProperty().set(head.phase());
            moments.forget();
        }
        state.play().slowdownProperty().set(head.slowdown());
        moments.show(state.stage().snapshotProperty().get(), head, comparisons.speedup(), nowNs);
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
    public void step(boolean forwards) {
        replay.step(forwards);
    }

    @Override
    public void loop(TimeRange stretch) {
        replay.loop(stretch);
    }

    @Override
    public void live() {
        replay.live(!ended);
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

    /** The replay waits meanwhile: nobody sees it, and drawing it takes part in what is measured. */
    @Override
    public void openDoctor() {
        if (!state.doctor().openProperty().get()) {
            pausedBefore = state.play().pausedProperty().get();
            state.play().pausedProperty().set(true);
            state.doctor().openProperty().set(true);
            if (state.doctor().pageProperty().get().isEmpty()) {
                doctor.ask(false);
            }
        }
    }

    @Override
    public void closeDoctor() {
        if (state.doctor().openProperty().get()) {
            doctor.giveUp();
            state.play().pausedProperty().set(pausedBefore);
            state.doctor().openProperty().set(false);
        }
    }

    @Override
    public void examine(boolean workingSets) {
        doctor.ask(workingSets);
    }

    /** Ends all work. Waits until none of it is left. */
    @Override
    public void close() {
        sweeps.close();
        races.close();
        noise.close();
        doctor.close();
        machines.close();
        figuresDesk.close();
        thumbnails.close();
        files.close();
        sessions.close();
    }
}
