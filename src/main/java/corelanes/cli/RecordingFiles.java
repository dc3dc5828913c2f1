package corelanes.cli;

import corelanes.analysis.Disturbance;
import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Durations;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.storage.ChromeTrace;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.LanePicture;
import corelanes.storage.RecordingFacts;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a recording to files. */
final class RecordingFiles {

    private final Texts texts = Texts.beside(RecordingFiles.class);
    private final ExperimentWords words = new ExperimentWords();
    private final Recording recording;
    private final Machine machine;

    RecordingFiles(Recording recording, Machine machine) {
        this.recording = recording;
        this.machine = machine;
    }

    /** As a trace for other tools. */
    void writeTrace(Path file) throws FileNotWrittenException {
        RecordingFacts facts = new RecordingFacts(recording.experiment(), ProgramVersion.read(),
                machine.probe().description());
        ChromeTrace.write(recording.snapshot(), facts, file);
    }

    /** As a picture. */
    void writePicture(Path file) throws FileNotWrittenException {
        WholeFile.make(file, beside -> {
            try {
                LanePicture.write(recording.snapshot(), caption(), beside);
            } catch (RuntimeException | LinkageError undrawn) {
                // A Java without fonts or their libraries says so in one of these.
                throw new IOException(texts.get("picture.undrawn", undrawn.toString()), undrawn);
            }
        });
    }

    private List<String> caption() {
        String figures = texts.get("picture.figures", Durations.show(recording.result().wallNs()),
                recording.result().figures().inProgressMean(), recording.result().figures().runningMean());
        Disturbance disturbance = recording.disturbance();
        return List.of(words.line(recording.experiment(), recording.result().cores(), machine),
                disturbance.level().isMarked() ? texts.get("picture.marked", figures, disturbance.share(),
                        disturbance.ownShare()) : figures,
                texts.get("picture.origin", ProgramVersion.read(), machine.probe().description(),
                        texts.get("report.source." + recording.snapshot().source().name())));
    }
}
