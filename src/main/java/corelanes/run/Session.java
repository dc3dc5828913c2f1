package corelanes.run;

import corelanes.analysis.StretchFigures;
import corelanes.analysis.TaskLatencies;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.StructureKind;
import corelanes.probe.SwitchCounts;
import corelanes.record.Collector;
import corelanes.record.OtherThreads;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredResult;
import corelanes.structure.Structure;
import corelanes.structure.Structures;
import corelanes.text.Texts;
import corelanes.trace.Finding;
import corelanes.trace.Mark;
import corelanes.trace.Picture;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * One running experiment. It begins when made, follows changes while it runs, and ends by itself, by {@link #stop()} or by
 * {@link #close()}; then {@link #ended()} holds its recording and no thread, socket or timer of it is left.
 *
 * <p>
 * Nothing here waits but {@link #close()}. One thread, {@code corelanes-session}, does all the starting, changing and ending.
 */
public final class Session implements AutoCloseable {

    /** Each look takes part in the run: it gets a core, and a worker loses it. */
    private static final Duration LOOK_AROUND = Duration.ofMillis(100);
    /** Who has found no further task keeps its permit for so long. */
    private static final Duration LOOK_AT_PERMITS = Duration.ofMillis(10);

    private volatile Machine machine;
    private final WorkSettings settings;
    private final SessionOptions options;
    private final TraceSnapshot nothing;
    private final Pinning pinning;
    private final OneByOne lettingGo;
    private final Optional<CorePermits> permits;
    private final Thread thread;
    private final Doorbell doorbell;
    private final boolean standingBack;
    private final RunNoise noise;
    /** Made before anything can break. */
    private final Recording unrecorded;
    private final CompletableFuture<Recording> ended = new CompletableFuture<>();
    private final FailureSentences sentences = new FailureSentences();
    private final Queue<Experiment> changes = new ConcurrentLinkedQueue<>();
    private volatile Experiment experiment;
    private volatile Optional<Collector> collector = Optional.empty();
    private volatile Optional<SessionCrew> crew = Optional.empty();
    private volatile Optional<Workload> work = Optional.empty();
    private volatile Optional<RunJournal> journal = Optional.empty();
    private volatile Optional<String> sourceNote = Optional.empty();
    private volatile Optional<SwitchCounts> switches = Optional.empty();
    private volatile boolean stopping;

    private Session(Experiment experiment, Machine machine, SessionOptions options) {
        this.machine = machine;
        this.experiment = experiment;
        this.settings = new WorkSettings(experiment);
        this.options = options;
        List<Integer> available = machine.probe().availableCores();
        UsedCores used = usedCores();
        List<Integer> cores = used.available();
        this.nothing = TraceSnapshot.empty(Source.INFERRED, cores);
        this.unrecorded = new Recording(experiment, nothing, RunResult.ofNothing(cores), Optional.empty());
        // A set number of tasks is soon done, and its time is what is measured.
        this.standingBack = options.standingBack() && !(experiment.amount() instanceof Amount.Tasks);
        this.noise = new RunNoise(new NoiseMeter(options.files(), available));
        this.pinning = new Pinning(machine.probe(), cores);
        this.lettingGo = new OneByOne(List.of(() -> switches = crew.flatMap(SessionCrew::switches), pinning::release,
                () -> collector.ifPresent(Collector::close), () -> journal.ifPresent(RunJournal::close)));
        this.permits = machine.probe().capabilities().pins()
                ? Optional.empty()
                : Optional.of(new CorePermits(used.permits(), CorePermits.TURN_NS));
        this.thread = Thread.ofPlatform().name("corelanes-session").daemon().unstarted(this::run);
        this.doorbell = new Doorbell(thread);
    }

    /**
     * Starts an experiment.
     *
     * @throws InvalidSettingException if this machine has not got what it asks for, or its numbers do not go together
     */
    public static Session start(Experiment experiment, Machine machine, SessionOptions options) {
        Combinations.refusal(experiment).ifPresent(sentence -> {
            throw new InvalidSettingException(sentence);
        });
        Session session = new Session(experiment, machine, options);
        session.thread.start();
        return session;
    }

    /** The experiment as it is set now. */
    public Experiment experiment() {
        return experiment;
    }

    /** What has been recorded so far. */
    public TraceSnapshot snapshot() {
        return collector.map(Collector::snapshot).orElse(nothing);
    }

    /** Completes with the recording when the run has ended; never exceptionally. */
    public CompletableFuture<Recording> ended() {
        return ended.copy();
    }

    /** Waits for the recording of the run. */
    public Recording awaitEnd() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause());
        }
    }

    /** Share of the cores' time that recording has taken so far, 0 … 1. */
    public double recordingCostShare() {
        return recordingCostShare(snapshot());
    }

    /** What the work itself has counted so far. */
    public List<Tally> tallies() {
        return work.map(Workload::tallies).orElse(List.of());
    }

    /** What has happened in the work that a person should know at once; the newest. */
    public Optional<Finding> finding() {
        return work.flatMap(Workload::finding);
    }

    /** Does what the newest finding's remedy says, such as breaking a deadlock; nothing if there is none. */
    public void remedy() {
        work.ifPresent(Workload::remedy);
        doorbell.ring();
    }

    /** The newest pictures that the work has made; the same object until there is one more. */
    public List<Picture> pictures() {
        return work.map(Workload::pictures).orElse(List.of());
    }

    /** What a person should know of this run so far, such as a permission that is missing. */
    public List<String> notices() {
        return SessionNotices.soFar(machine, pinning, sourceNote, journal, collector, options.memoryBytes());
    }

    /**
     * Changes settings while running; done at once and marked in the recording. What acts from the next run only
     * ({@link corelanes.experiment.Combinations#effect}) is left as it is.
     *
     * @return whether the session can follow; false if another workload, structure or source needs a new session
     * @throws InvalidSettingException if this machine has not got what is asked for
     */
    public boolean change(Experiment to) {
        if (!Changes.canFollow(experiment, to)) {
            return false;
        }
        to.cores().among(machine.probe().availableCores());
        changes.add(to);
        doorbell.ring();
        return true;
    }

    /** Asks the run to end; what was recorded is kept. */
    public synchronized void stop() {
        stopping = true;
        if (crew.isPresent()) {
            crew.get().stop();
            doorbell.ring();
        } else {
            // Still warming up: that may take seconds, and only an interrupt ends it.
            thread.interrupt();
        }
    }

    /** Stops and waits until nothing of the session is left. */
    @Override
    public void close() {
        stop();
        ended.join();
    }

    private void run() {
        Optional<String> failure = Optional.empty();
        try {
            // The workload's own server stands for another machine: its threads are others, and switch too often to be followed.
            failure = workBeside(machine.probe().threads());
        } catch (WorkloadException | InvalidSettingException failed) {
            failure = Optional.of(failed.getMessage());
        } catch (InterruptedException | RuntimeException | Error broken) {
            failure = Optional.of(sentences.broken(broken));
        }
        // What an interrupted warm-up complains of is no failure.
        boolean neverBegan = stopping && crew.isEmpty();
        finish(neverBegan ? Optional.empty() : failure);
    }

    /** @return why it ended early */
    private Optional<String> workBeside(List<ThreadName> others) throws WorkloadException, InterruptedException {
        try (Workload workload = Workloads.of(experiment, settings, rehearsed().calibration(), options.port(),
                options.imageFolder())) {
            work = Optional.of(workload);
            if (!stopping) {
                workload.warmUp();
            }
            SliceSource source = SliceSource.open(experiment.source(), machine.probe());
            sourceNote = source.note();
            Collector collecting = collector(source, others);
            if (options.alone() && (!options.attended() || experiment.amount() instanceof Amount.Tasks)) {
                Rest.await(Rest.LONGEST_NS, () -> stopping);
            }
            collector = Optional.of(collecting);
            SessionCrew working = new SessionCrew(machine.probe(), collecting, pinning, workload,
                    experiment.structure(), experiment.amount(), experiment.threads(),
                    source.record().isPresent() ? 0 : machine.tickGapNs(), standingBack, permits);
            warmedUp(working);
            collecting.start();
            journal = options.journal().map(place -> RunJournal.begin(place, experiment, machine, this::snapshot,
                    this::resultSoFar));
            work(working);
            return working.failure();
        }
    }

    /** The machine as it computes once what workers and the Collector do is compiled. */
    private Machine rehearsed() throws WorkloadException, InterruptedException {
        machine = WorkerRehearsal.before(machine, experiment.source(), () -> stopping);
        return machine;
    }

    /** Lets go of everything and hands over the recording; whoever waits for it gets one, whatever breaks here. */
    private void finish(Optional<String> failure) {
        Optional<Throwable> broken = lettingGo.perform();
        Optional<String> told = failure.or(() -> broken.map(sentences::broken));
        try {
            ended.complete(recording(told));
        } catch (RuntimeException | Error unexpected) {
            // Without files not even classes can be loaded any more.
            ended.complete(unrecorded.failed(told.orElseGet(() -> sentences.broken(unexpected))));
        }
    }

    private Collector collector(SliceSource source, List<ThreadName> others) {
        UsedCores cores = usedCores();
        TraceStore store = new TraceStore(source.source(), cores.lanes(), options.memoryBytes());
        if (experiment.structure() == StructureKind.VIRTUAL) {
            // Carriers may be older than the record; all other workers are started by this thread or by one it has started.
            source.record().ifPresent(pinning::followWith);
        }
        Collector made = source.record()
                .map(record -> Collector.ofKernel(store, options.beatNs(), record,
                        experiment.structure().waitsWithoutThread(), pinning.carriers(),
                        OtherThreads.followed(machine.probe(), record, machine.probe().availableCores().size(),
                                others)))
                .orElseGet(() -> Collector.ofTicks(store, options.beatNs()));
        made.setPermits(cores.tracedPermits());
        if (!options.attended() && options.journal().isEmpty()) {
            made.leaveUnwatched();
        }
        return made;
    }

    /** From now on {@link #stop()} interrupts nobody; what it interrupted is over. */
    private synchronized void warmedUp(SessionCrew working) {
        crew = Optional.of(working);
        if (stopping) {
            Thread.interrupted();
        }
    }

    private void work(SessionCrew working) throws InterruptedException {
        try (Structure structure = Structures.of(experiment.structure(), experiment.threads(), working)) {
            working.begin();
            if (stopping) {
                return;
            }
            noise.begin(usableCores());
            structure.start();
            Attendance attendance = new Attendance(working.workload(), options.attended(), this::mark);
            do {
                working.lookAround();
                lookForBroken(working);
                applyChanges(structure, working);
                attendance.look();
            } while (!working.isStopping() && !doorbell.awaitEnd(structure,
                    permits.isPresent() ? LOOK_AT_PERMITS : LOOK_AROUND));
            attendance.look();
            noise.end(usableCores());
        }
    }

    /** Tasks that nobody wakes any more, or a record that nobody keeps, must not look like a run that goes on. */
    private void lookForBroken(SessionCrew working) {
        collector.flatMap(Collector::broken).or(() -> work.flatMap(Workload::broken)).ifPresent(working::broken);
    }

    private void applyChanges(Structure structure, SessionCrew working) {
        for (Experiment asked = changes.poll(); asked != null; asked = changes.poll()) {
            Experiment to = Changes.reachable(experiment, asked);
            markChange(Changes.describe(experiment, to));
            settings.set(to);
            if (!to.amount().equals(experiment.amount())) {
                working.setAmount(to.amount());
            }
            if (!to.cores().equals(experiment.cores())) {
                UsedCores cores = new UsedCores(machine, to.cores().among(machine.probe().availableCores()));
                pinning.moveTo(cores.available());
                permits.ifPresent(passed -> passed.setPermits(cores.permits()));
                collector.ifPresent(showing -> {
                    showing.showCores(cores.lanes());
                    showing.setPermits(cores.tracedPermits());
                });
            }
            if (to.threads() != experiment.threads()) {
                working.addSeats(Math.max(0, to.threads() - experiment.threads()));
                structure.resize(to.threads());
            }
            experiment = to;
        }
    }

    /** Marked before it is done: hundreds of new threads among busy ones take a while to come, and come after their cause. */
    private void markChange(String difference) {
        if (!difference.isEmpty()) {
            mark(new Mark(System.nanoTime(), difference));
        }
    }

    private void mark(Mark mark) {
        collector.ifPresent(marking -> marking.mark(mark));
    }

    private Recording recording(Optional<String> failure) {
        TraceSnapshot snapshot = snapshot();
        List<Integer> cores = usableCores();
        RunResult result = new RunResult(cores, RunResult.wallNs(snapshot), crew.map(SessionCrew::tasksDone).orElse(0),
                StretchFigures.of(snapshot), TaskLatencies.of(snapshot), switches,
                recordingCostShare(snapshot), collector.map(Collector::dropped).orElse(0L), noise.during(snapshot),
                tallies(), work.flatMap(Workload::remark),
                SessionNotices.atTheEnd(notices(), experiment, snapshot, crew));
        return new Recording(experiment, snapshot, result, failure);
    }

    /**
     * What has been recorded by now, to be kept in a file. The run goes on, and nobody waits; by any thread.
     *
     * @param version of this program
     */
    public StoredRecording soFar(String version) {
        return new StoredRecording(machine.facts(experiment, version), snapshot(), resultSoFar());
    }

    /** What is known beside the slices before the end. */
    private StoredResult resultSoFar() {
        TraceSnapshot snapshot = snapshot();
        return new StoredResult(usableCores(), crew.map(SessionCrew::tasksDone).orElse(0), Optional.empty(),
                recordingCostShare(snapshot), snapshot.dropped(), Optional.empty(), tallies(), Optional.empty(),
                notices(), Optional.empty());
    }

    private List<Integer> usableCores() {
        return usedCores().available();
    }

    private UsedCores usedCores() {
        return new UsedCores(machine, experiment.cores().among(machine.probe().availableCores()));
    }

    private double recordingCostShare(TraceSnapshot snapshot) {
        return RecordingShare.of(snapshot, usableCores().size(), machine.tickCostNs(), collector, journal);
    }
}
