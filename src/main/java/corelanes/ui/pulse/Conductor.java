package corelanes.ui.pulse;

import corelanes.analysis.StretchFigures;
import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.layout.TimeRange;
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
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Leads the window: starts and changes sessions as it is asked to, and once a frame carries what they have recorded into the
 * state that views bind to. All on the FX thread; it waits for nobody.
 */
public final class Conductor implements Commands, AutoCloseable {

    private final WindowState state;
    private final MachineDesk machines;
    private final ResultDesk results;
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
    private final SettingsDesk settings;
    private final DrawingPace pace;
    private final RunWish wish = new RunWish();
    private long lastFrameNs;
    private boolean ended = true;
    private boolean comparable;

    /**
     * @param state    what the views bind to
     * @param narrator says in a sentence what there is to see
     * @param cores    logical CPU numbers that this program may use
     * @param machines knows or measures this machine
     * @param folder   where this program keeps what it can't make again: names of recent files, and journals of runs
     */
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
        this.results = new ResultDesk(state, figureTexts, replay);
        this.moments = new MomentDesk(state.figures(), narrator);
        this.comparisons = new Comparisons(state.figures(), figureTexts);
        this.sweeps = new SweepDesk(state, comparisons, cores, bell,
                new KeptSweep(folder.map(in -> in.resolve("sweeps"))));
        this.races = new RaceDesk(state, bell);
        this.openedRecording = new OpenedRecording(state, figureTexts, files::begin, Runtime.getRuntime()::gc);
        this.pace = new DrawingPace(state.experiment());
        this.settings = new SettingsDesk(state.experiment());
        figureTexts.clearTiles();
    }

    /** How many beats of the screen's clock make one frame now. */
    public int beatsPerFrame() {
        return pace.beats(!ended, sessions.isReferenceWorking(), settings.isChanged(), doctor.isExamining(),
                machines.progress().isPresent());
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
        wish.frame();
        machines.frame(wish.isWindowDrawn() && !state.files().busyProperty().get(), wish.hasSettled());
        machines.measured().ifPresent(this::begin);
        files.frame().ifPresent(this::showOpened);
        openedRecording.figures().ifPresent(figures -> replay.typicalSlice(figures.typicalSliceNs()));
        applySettings();
        followSession();
        boolean working = wish.isWanted() || sessions.isWorking() || sessions.isReferenceWorking();
        sweeps.frame(machines.measured(), working || doctor.isExamining() || races.isWorking());
        races.frame(machines.measured(), working || doctor.isExamining() || sweeps.isWorking(), elapsedNs);
        sweeps.finished().ifPresent(this::showFinished);
        doctor.frame(working || sweeps.isWorking() || races.isWorking());
        if (!openedRecording.isShown()) {
            noise.follow(sessions, availableCores, state.experiment().coresProperty().get(), figureTexts);
        }
        replay.frame(elapsedNs, !ended);
        show(nowNs);
    }

    private void begin(Machine machine) {
        if (!openedRecording.isShown()) {
            figureTexts.machine(machine);
        }
        // A sweep or race that only waits does so for this run.
        if (wish.isDue() && !doctor.isExamining() && !sweeps.isUnderWay()
                && !races.isUnderWay()) {
            wish.forget();
            startSession(machine);
        }
    }

    /** A run of a sweep lies there whole, while the next one is measured. */
    private void showFinished(Recording recording) {
        sessions.forget();
        openedRecording.forget();
        machines.measured().ifPresent(machine -> files.runEnded(recording, machine));
        TraceSnapshot snapshot = recording.snapshot();
        replay.showWhole(snapshot);
        head.toEnd(false);
        figureTexts.source(snapshot.source());
        replay.typicalSlice(recording.result().figures().typicalSliceNs());
        results.figures(recording);
        moments.forget();
    }

    @Override
    public void run() {
        sweeps.cancel();
        races.cancelRace();
        wish.want();
        settings.done();
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
            openedRecording.forget();
            head.begin(experiment.amount() instanceof Amount.UntilStopped);
            results.forget();
            figureTexts.clearTiles();
            replay.runBegins();
            ended = false;
            pace.runBegins();
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
        replay.showNothingYet(TraceSnapshot.empty(state.stage().snapshotProperty().get().source(),
                experiment.cores().among(machine.probe().availableCores())));
        moments.clear();
    }

    private void showOpened(FileDesk.Opened opened) {
        TraceSnapshot snapshot = opened.kept().snapshot();
        sessions.leaveAll();
        wish.forget();
        ended = true;
        comparable = false;
        comparisons.begin(opened.kept().facts().experiment());
        openedRecording.show(opened);
        settings.done();
        state.play().pausedProperty().set(false);
        replay.showWhole(snapshot);
        head.rest();
    }

    /** Shows a recording that is being read already. Waits a little for it: for while nothing has been drawn yet. */
    public void open(EarlyReading reading, Duration patience) {
        files.open(reading);
        files.await(patience);
    }

    /** What can be asked about recordings in files. */
    public FileCommands files() {
        return files;
    }

    private void applySettings() {
        if (!settings.isSettled()) {
            return;
        }
        if (sweeps.isWorking() || races.isWorking()) {
            // A sweep has settings of its own from its start.
            settings.done();
            return;
        }
        if (sessions.isWorking()) {
            settings.done();
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
        } else if (settings.wantsARun()) {
            run();
        }
    }

    private void followSession() {
        // Asked before its recording: what no longer works has one, and can be saved when the window says that it has ended.
        boolean working = sessions.isWorking();
        sessions.snapshot().ifPresent(snapshot -> {
            // Before its first slice a session can't say yet which source it has.
            if (!snapshot.isEmpty() && state.stage().snapshotProperty().get() != snapshot) {
                comparable &= !replay.recorded(snapshot);
                if (!ended && sessions.isWorking() && !state.files().savableProperty().get()) {
                    files.recorded(state.experiment().toExperiment(), () -> sessions.soFar(ProgramVersion.read()));
                }
                figureTexts.source(snapshot.source());
            }
        });
        thumbnails.frame(sessions.pictures());
        if (!ended) {
            sessions.recording().ifPresentOrElse(this::end, () -> results.live(sessions, noise));
        }
        sessions.finishedReference().ifPresent(reference -> sessions.recording()
                .flatMap(watched -> comparisons.referenceEnded(reference, watched, comparable))
                .ifPresent(sessions::startReference));
        figureTexts.finding(sessions.finding());
        state.play().workingProperty().set(working);
    }

    private void end(Recording recording) {
        ended = true;
        machines.measured().ifPresent(machine -> files.runEnded(recording, machine));
        StretchFigures figures = recording.result().figures();
        replay.typicalSlice(figures.typicalSliceNs());
        results.end(recording);
        comparisons.ended(recording, comparable).ifPresent(sessions::startReference);
    }

    private void show(long nowNs) {
        if (head.phase() == Phase.EMPTY || head.phase() == Phase.PREPARING) {
            figureTexts.nothingToShow(head.phase(), ended, wish.isWanted(), machines.progress(),
                    state.files().busyProperty().get());
            return;
        }
        figureTexts.prepared();
        if (replay.show()) {
            moments.forget();
        }
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
        replay.pauseOrGoOn();
    }

    @Override
    public void playAgain() {
        replay.playAgain();
    }

    @Override
    public void toStart() {
        replay.toStart();
    }

    @Override
    public void toEnd() {
        replay.toEnd(!ended);
    }

    @Override
    public void seek(long timeNs) {
        replay.seek(timeNs);
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
        replay.fit();
    }

    @Override
    public void runOnCores(int cores) {
        state.experiment().coresProperty().set(cores);
        if (!sessions.isWorking() || !state.experiment().untilStoppedProperty().get()) {
            run();
        }
    }

    @Override
    public void openDoctor() {
        doctor.open(state.play().pausedProperty());
    }

    @Override
    public void closeDoctor() {
        doctor.close(state.play().pausedProperty());
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
        results.close();
        thumbnails.close();
        files.close();
        sessions.close();
    }
}
