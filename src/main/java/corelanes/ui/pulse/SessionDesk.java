package corelanes.ui.pulse;

import corelanes.experiment.Combinations;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.RunJournal;
import corelanes.run.Session;
import corelanes.run.SessionOptions;
import corelanes.storage.StoredRecording;
import corelanes.trace.Finding;
import corelanes.trace.Picture;
import corelanes.trace.Tally;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The session that is watched, and the reference run in the background. A session that is replaced is asked to stop, and the
 * next one begins when it has ended, so that the two never work at once.
 */
final class SessionDesk implements AutoCloseable {

    private record Wanted(Experiment experiment, Machine machine, int memoryMb) {}

    private Optional<Wanted> next = Optional.empty();
    private Optional<Session> watched = Optional.empty();
    private Optional<CompletableFuture<Recording>> watchedEnd = Optional.empty();
    private Optional<Session> reference = Optional.empty();
    private Optional<CompletableFuture<Recording>> referenceEnd = Optional.empty();
    private Optional<Machine> machine = Optional.empty();
    private final Supplier<Optional<RunJournal.Place>> journals;
    private boolean pending;
    private final List<Session> leaving = new ArrayList<>();

    /** @param journals where the next watched session is written down while it goes on, if anywhere */
    SessionDesk(Supplier<Optional<RunJournal.Place>> journals) {
        this.journals = journals;
    }

    /**
     * Starts a session as soon as those before it have ended.
     *
     * @param memoryMb how much memory its recording may take, MB
     * @throws InvalidSettingException if this machine has not got what it asks for, or its settings do not go together
     */
    void start(Experiment experiment, Machine on, int memoryMb) {
        experiment.cores().among(on.probe().availableCores());
        // Now, and not when the one before has ended: then nobody could be told.
        Combinations.refusal(experiment).ifPresent(sentence -> {
            throw new InvalidSettingException(sentence);
        });
        machine = Optional.of(on);
        leaveAll();
        next = Optional.of(new Wanted(experiment, on, memoryMb));
        pending = true;
        startNext();
    }

    /** Ends all work, and forgets it. */
    void leaveAll() {
        watched.ifPresent(this::leave);
        reference.ifPresent(this::leave);
        watched = Optional.empty();
        watchedEnd = Optional.empty();
        reference = Optional.empty();
        referenceEnd = Optional.empty();
        pending = false;
    }

    private void leave(Session session) {
        session.stop();
        leaving.add(session);
    }

    private void startNext() {
        leaving.removeIf(session -> session.ended().isDone());
        if (pending && leaving.isEmpty()) {
            Wanted wanted = next.orElseThrow();
            Session session = Session.start(wanted.experiment, wanted.machine,
                    SessionOptions.watched().withJournal(journals.get()).withMemory((long) wanted.memoryMb << 20));
            watched = Optional.of(session);
            watchedEnd = Optional.of(session.ended());
            pending = false;
        }
    }

    /** Runs one worker on one core in the background, for the speedup. */
    void startReference(Experiment experiment) {
        if (reference.isEmpty() && machine.isPresent() && !isWorking()) {
            Session session = Session.start(experiment, machine.get(), SessionOptions.unwatched(0));
            reference = Optional.of(session);
            referenceEnd = Optional.of(session.ended());
        }
    }

    /** Nothing is watched any more: something else is shown. */
    void forget() {
        watched.ifPresent(this::leave);
        watched = Optional.empty();
        watchedEnd = Optional.empty();
        pending = false;
    }

    /** A reference run that has ended since the last call. */
    Optional<Recording> finishedReference() {
        if (referenceEnd.isPresent() && referenceEnd.get().isDone()) {
            Recording recording = referenceEnd.get().join();
            reference = Optional.empty();
            referenceEnd = Optional.empty();
            return Optional.of(recording);
        }
        return Optional.empty();
    }

    /** The newest snapshot of the watched session. */
    Optional<TraceSnapshot> snapshot() {
        startNext();
        return watched.map(Session::snapshot);
    }

    /** The watched session's recording, once it has ended. */
    Optional<Recording> recording() {
        return watchedEnd.filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    /** What the watched session has recorded by now, found out when asked; empty unless it is under way and has recorded something. */
    Optional<Supplier<StoredRecording>> soFar(String version) {
        return watched.filter(_ -> isWorking()).filter(session -> !session.snapshot().isEmpty())
                .map(session -> () -> session.soFar(version));
    }

    /** Whether the watched session is under way, or about to be. */
    boolean isWorking() {
        return pending || watchedEnd.isPresent() && !watchedEnd.get().isDone();
    }

    /** Whether a reference run is under way. */
    boolean isReferenceWorking() {
        return referenceEnd.isPresent() && !referenceEnd.get().isDone();
    }

    /** The session whose work goes on or went on last: the reference run while there is one, else the watched one. */
    Optional<Session> newest() {
        return reference.or(() -> watched);
    }

    /** The cores of the work that goes on, of those that may be used; empty if there is none. */
    Optional<List<Integer>> coresAtWork(List<Integer> allowed) {
        return newest().filter(_ -> isWorking() || isReferenceWorking())
                .map(session -> session.experiment().cores().among(allowed));
    }

    /** Changes the watched session; false if it can't follow. */
    boolean change(Experiment to) {
        if (pending) {
            next = next.map(wanted -> new Wanted(to, wanted.machine, wanted.memoryMb));
            return true;
        }
        return watched.map(session -> session.change(to)).orElse(false);
    }

    List<String> notices() {
        return watched.map(Session::notices).orElse(List.of());
    }

    /** The newest pictures of the watched work; the same object until there is one more. */
    List<Picture> pictures() {
        return watched.map(Session::pictures).orElse(List.of());
    }

    /** What the watched work has counted so far. */
    List<Tally> tallies() {
        return watched.map(Session::tallies).orElse(List.of());
    }

    /** What has happened in the watched work that something can be done about, while it goes on. */
    Optional<Finding> finding() {
        return watched.filter(_ -> isWorking()).flatMap(Session::finding).filter(Finding::hasRemedy);
    }

    /** Has that done. */
    void remedy() {
        watched.ifPresent(Session::remedy);
    }

    double recordingCostShare() {
        return watched.map(Session::recordingCostShare).orElse(0.0);
    }

    /** Asks the watched session to end. */
    void stop() {
        watched.ifPresent(Session::stop);
    }

    @Override
    public void close() {
        watched.ifPresent(Session::close);
        reference.ifPresent(Session::close);
        leaving.forEach(Session::close);
    }
}
