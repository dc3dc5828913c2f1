package corelanes.ui.pulse;

import corelanes.doctor.Checkup;
import corelanes.doctor.Doctor;
import corelanes.doctor.ProgramVersion;
import corelanes.doctor.Step;
import corelanes.probe.SystemFiles;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.DoctorState;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;

/**
 * Looks at the machine on a thread of its own while no experiment is working, and carries what is found into the state. Asked and
 * looked at from the FX thread; waits for nobody.
 */
final class DoctorDesk implements AutoCloseable {

    /** Whoever looks at the machine. */
    interface Examiner {

        /** As {@link Doctor#examine(boolean, Consumer)}. */
        Checkup examine(boolean sweep, Consumer<Step> begins) throws InterruptedException;
    }

    /** One look at the machine. */
    private static final class Examination {

        private final boolean sweep;
        private final FutureTask<CheckupPage> task;
        private final Thread thread;
        private volatile Step step = Step.NOISE;

        Examination(boolean sweep, Examiner examiner) {
            this.sweep = sweep;
            task = new FutureTask<>(() -> CheckupPages.of(examiner.examine(sweep, begun -> step = begun),
                    ProgramVersion.read()));
            thread = Thread.ofPlatform().name("corelanes-check-up").daemon().start(task);
        }
    }

    private final DoctorState state;
    private final Examiner examiner;
    private Optional<Boolean> wantedSweep = Optional.empty();
    private Optional<Examination> underWay = Optional.empty();
    private Optional<Thread> givenUp = Optional.empty();
    private boolean pausedBefore;

    DoctorDesk(DoctorState state, Examiner examiner) {
        this.state = state;
        this.examiner = examiner;
    }

    /** Looks at this machine. */
    static Examiner ofThisMachine(MachineCache machines) {
        return (sweep, begins) -> new Doctor(machines, Machine.findProbe(), SystemFiles.ofSystem())
                .examine(sweep, begins);
    }

    /** Opens the page. The replay waits meanwhile: nobody sees it, and drawing it takes part in what is measured. */
    void open(BooleanProperty paused) {
        if (!state.openProperty().get()) {
            pausedBefore = paused.get();
            paused.set(true);
            state.openProperty().set(true);
            if (state.pageProperty().get().isEmpty()) {
                ask(false);
            }
        }
    }

    /** Closes the page, and gives up a look that is under way; the replay goes on as before. */
    void close(BooleanProperty paused) {
        if (state.openProperty().get()) {
            giveUp();
            paused.set(pausedBefore);
            state.openProperty().set(false);
        }
    }

    /** Looks at the machine as soon as nothing else is under way; one that is goes on. */
    void ask(boolean sweep) {
        if (underWay.isEmpty()) {
            wantedSweep = Optional.of(sweep);
        }
    }

    /** Gives up what is wanted or under way. What was found before stands. */
    void giveUp() {
        wantedSweep = Optional.empty();
        underWay.ifPresent(examination -> {
            examination.task.cancel(true);
            givenUp = Optional.of(examination.thread);
        });
        underWay = Optional.empty();
        state.progressProperty().set(state.pageProperty().get().isPresent()
                ? DoctorState.Progress.DONE
                : DoctorState.Progress.IDLE);
    }

    /** Whether the machine is being looked at, or somebody who was to stop has not stopped yet. */
    boolean isExamining() {
        return underWay.isPresent() || givenUp.filter(Thread::isAlive).isPresent();
    }

    /** One frame. {@code working}: an experiment is, or is about to be. */
    void frame(boolean working) {
        if (wantedSweep.isPresent() && !isExamining()) {
            if (working) {
                state.progressProperty().set(DoctorState.Progress.WAITING);
            } else {
                underWay = Optional.of(new Examination(wantedSweep.get(), examiner));
                wantedSweep = Optional.empty();
            }
        }
        underWay.ifPresent(this::follow);
    }

    private void follow(Examination examination) {
        if (!examination.task.isDone()) {
            state.progressProperty().set(DoctorState.Progress.EXAMINING);
            state.doneProperty().set(examination.step.doneBefore(examination.sweep));
            state.stepProperty().set(examination.step.words());
            return;
        }
        underWay = Optional.empty();
        if (examination.task.state() == Future.State.SUCCESS) {
            state.pageProperty().set(Optional.of(examination.task.resultNow()));
            state.progressProperty().set(DoctorState.Progress.DONE);
        } else {
            state.progressProperty().set(DoctorState.Progress.FAILED);
        }
    }

    @Override
    public void close() {
        giveUp();
    }
}
