package corelanes.ui.pulse;

import corelanes.experiment.Durations;
import corelanes.run.Recording;
import corelanes.run.StoredRun;
import corelanes.storage.ChromeTrace;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.LanePicture;
import corelanes.storage.PictureLook;
import corelanes.storage.SliceTable;
import corelanes.storage.StoredRecording;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import corelanes.ui.state.FileCommands.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes other files of a recording than a recording. */
final class RecordingExport {

    private final Texts texts = Texts.beside(RecordingExport.class);
    private final StoredRecording kept;

    RecordingExport(StoredRecording kept) {
        this.kept = kept;
    }

    /** @throws FileNotWrittenException if the file can't be written; then it is as it was */
    void write(Kind kind, Path file) throws FileNotWrittenException {
        switch (kind) {
            case TRACE -> ChromeTrace.write(kept, file);
            case PICTURE, VECTOR_PICTURE -> draw(file, 1);
            case PICTURE_2 -> draw(file, 2);
            case PICTURE_4 -> draw(file, 4);
            case SLICES -> SliceTable.writeSlices(kept.snapshot(), file);
        }
    }

    private void draw(Path file, int scale) throws FileNotWrittenException {
        WholeFile.make(file, beside -> {
            try {
                LanePicture.write(kept.snapshot(), caption(), beside, new PictureLook(scale, false));
            } catch (RuntimeException | LinkageError undrawn) {
                // A Java without fonts or their libraries says so in one of these.
                throw new IOException(texts.get("files.undrawn", undrawn.toString()), undrawn);
            }
        });
    }

    private List<String> caption() {
        Recording recording = StoredRun.recording(kept);
        List<String> lines = new ArrayList<>();
        lines.add(new FileWords().experiment(kept));
        lines.add(texts.get("files.figures", Durations.show(recording.result().wallNs()),
                recording.result().figures().inProgressMean(), recording.result().figures().runningMean()));
        return lines;
    }
}
