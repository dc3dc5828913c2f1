package corelanes.cli;

import corelanes.analysis.Disturbance;
import corelanes.experiment.Durations;
import corelanes.run.Recording;
import corelanes.run.StoredRun;
import corelanes.storage.ChromeTrace;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.LanePicture;
import corelanes.storage.LanesFile;
import corelanes.storage.PictureLook;
import corelanes.storage.SliceTable;
import corelanes.storage.StoredRecording;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a recording to files: this run's, or one that was opened. */
final class RecordingFiles {

    private final Texts texts = Texts.beside(RecordingFiles.class);
    private final ExperimentWords words = new ExperimentWords();
    private final StoredRecording kept;
    private final Recording recording;

    RecordingFiles(StoredRecording kept) {
        this.kept = kept;
        this.recording = StoredRun.recording(kept);
    }

    /** In the program's own format. */
    void save(Path file) throws FileNotWrittenException {
        LanesFile.write(kept, file);
    }

    /** As a trace for other tools. */
    void writeTrace(Path file) throws FileNotWrittenException {
        ChromeTrace.write(kept, file);
    }

    /** The slices as a table. */
    void writeSlices(Path file) throws FileNotWrittenException {
        SliceTable.writeSlices(kept.snapshot(), file);
    }

    /** The figures as a table. */
    void writeResults(Path file) throws FileNotWrittenException {
        SliceTable.writeResults(new RunJson().rows(recording, kept.facts().version()), file);
    }

    /** As a picture: SVG if the file's name ends so, else PNG. */
    void writePicture(Path file, PictureLook look) throws FileNotWrittenException {
        WholeFile.make(file, beside -> {
            try {
                LanePicture.write(recording.snapshot(), caption(), beside, look);
            } catch (RuntimeException | LinkageError undrawn) {
                // A Java without fonts or their libraries says so in one of these.
                throw new IOException(texts.get("picture.undrawn", undrawn.toString()), undrawn);
            }
        });
    }

    private List<String> caption() {
        String figures = texts.get("picture.figures", Durations.show(recording.result().wallNs()),
                recording.result().figures().inProgressMean(), recording.result().figures().runningMean());
        if (kept.origin() == StoredRecording.Origin.FOREIGN) {
            return List.of(String.join(" ", recording.result().notices()), figures);
        }
        Disturbance disturbance = recording.disturbance();
        boolean permits = recording.snapshot().permits() != TraceSnapshot.NO_PERMITS;
        return List.of(words.line(recording.experiment(), recording.result().cores(), permits),
                disturbance.level().isMarked() ? texts.get("picture.marked", figures, disturbance.share(),
                        disturbance.ownShare()) : figures,
                texts.get("picture.origin", kept.facts().version(), kept.facts().machine(),
                        texts.get("report.source." + recording.snapshot().source().name())));
    }
}
