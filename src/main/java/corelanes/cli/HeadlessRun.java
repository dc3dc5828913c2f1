package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.Session;
import corelanes.run.SessionOptions;

/** Runs an experiment to its end on the calling thread's time. */
final class HeadlessRun {

    private HeadlessRun() {}

    /**
     * The recording, whether the run failed or not.
     *
     * @param options how to run it beside that
     * @param started called once the experiment has been found possible and has begun
     * @throws InvalidSettingException if this machine has not got what the experiment asks for
     * @throws CancelledException      if the run was cancelled; nothing of it is left
     */
    static Recording record(Experiment experiment, Machine machine, SessionOptions options, Runnable started,
            Cancellation cancellation) throws CancelledException {
        cancellation.check();
        try (Session session = Session.start(experiment, machine, options)) {
            started.run();
            Recording recording = session.awaitEnd();
            cancellation.check();
            return recording;
        } catch (InterruptedException interrupted) {
            throw new CancelledException();
        }
    }
}
