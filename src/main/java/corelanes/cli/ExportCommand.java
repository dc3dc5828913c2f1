package corelanes.cli;

import corelanes.run.Recording;
import corelanes.run.StoredRun;
import corelanes.storage.FileNotReadException;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredRecording.Origin;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code corelanes export}: opens a recording and makes other files of it. */
final class ExportCommand {

    private final Texts texts = Texts.beside(ExportCommand.class);
    private final PrintStream out;

    ExportCommand(PrintStream out) {
        this.out = out;
    }

    void run(Path recording, ExportRequest request)
            throws FileNotReadException, FileNotWrittenException, FailedException {
        for (Path file : request.files()) {
            WholeFile.check(file);
        }
        StoredRecording kept = open(recording);
        RecordingFiles files = new RecordingFiles(kept);
        if (request.trace().isPresent()) {
            files.writeTrace(request.trace().get());
        }
        if (request.slices().isPresent()) {
            files.writeSlices(request.slices().get());
        }
        if (request.results().isPresent()) {
            files.writeResults(request.results().get());
        }
        if (request.picture().isPresent()) {
            files.writePicture(request.picture().get(), request.look());
        }
        if (request.save().isPresent()) {
            files.save(request.save().get());
        }
        request.files().forEach(file -> out.println(texts.get("run.wrote", file)));
        checkOutput();
    }

    /** Says what a recording holds, as {@code run} says it of its own. */
    void report(Path file, int columns) throws FileNotReadException, FailedException {
        StoredRecording kept = open(file);
        Recording recording = StoredRun.recording(kept);
        if (kept.origin() != Origin.FOREIGN) {
            out.println(texts.get("run.heading", kept.facts().version(), kept.facts().machine()));
            out.println(new ExperimentWords().line(recording.experiment(), recording.result().cores(),
                    recording.snapshot().permits() != TraceSnapshot.NO_PERMITS));
            out.println();
        }
        new RunReport().lines(recording, columns).forEach(out::println);
        checkOutput();
    }

    private StoredRecording open(Path file) throws FileNotReadException {
        StoredRecording kept = Recordings.open(file);
        if (kept.origin() == Origin.RECOVERED) {
            out.println(texts.get("export.recovered"));
        }
        return kept;
    }

    private void checkOutput() throws FailedException {
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }
}
