package corelanes.cli;

import corelanes.doctor.ProgramVersion;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.StoredRun;
import corelanes.run.UnfinishedRuns;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code corelanes run}: runs one experiment and says what came out of it. */
final class RunCommand {

    private final Texts texts = Texts.beside(RunCommand.class);
    private final ExperimentWords words = new ExperimentWords();
    private final PrintStream out;
    private final int columns;
    private final Supplier<Machine> machines;

    RunCommand(PrintStream out, int columns, Supplier<Machine> machines) {
        this.out = out;
        this.columns = columns;
        this.machines = machines;
    }

    void run(RunRequest request, Cancellation cancellation)
            throws CancelledException, FailedException, FileNotWrittenException {
        for (Path file : files(request)) {
            WholeFile.check(file);
        }
        Machine machine = machines.get();
        Runnable heading = request.isJsonToStandardOutput() ? () -> {} : () -> printHeading(request, machine);
        Recording recording = HeadlessRun.record(request.experiment(), machine, request.options(), heading,
                cancellation);
        writeRecording(request, recording, machine);
        if (recording.failure().isPresent()) {
            throw new FailedException(recording.failure().get());
        }
        writeFigures(request, recording);
        cancellation.check();
    }

    private static Iterable<Path> written(RunRequest request) {
        return Stream.of(request.save(), request.trace(), request.picture(), request.json()).flatMap(Optional::stream)
                .toList();
    }

    private static Iterable<Path> files(RunRequest request) {
        return Stream.of(request.save(), request.unfinished(), request.trace(), request.picture(), request.json())
                .flatMap(Optional::stream)
                .filter(file -> !file.equals(RunRequest.STANDARD_OUTPUT)).toList();
    }

    private void printHeading(RunRequest request, Machine machine) {
        out.println(texts.get("run.heading", ProgramVersion.read(), machine.probe().description()));
        out.println(
                words.line(request.experiment(), request.experiment().cores().among(machine.probe().availableCores()),
                        machine));
        request.notices().forEach(out::println);
        out.println();
        out.flush();
    }

    /** Also of a run that failed: what was recorded is kept. */
    private void writeRecording(RunRequest request, Recording recording, Machine machine)
            throws FileNotWrittenException {
        if (recording.snapshot().isEmpty()) {
            return;
        }
        RecordingFiles files = new RecordingFiles(
                StoredRun.of(recording, machine, ProgramVersion.read(), Instant.now()));
        if (request.save().isPresent()) {
            files.save(request.save().get());
            request.unfinished().ifPresent(UnfinishedRuns::forget);
        }
        if (request.trace().isPresent()) {
            files.writeTrace(request.trace().get());
        }
        if (request.picture().isPresent()) {
            files.writePicture(request.picture().get(), request.look());
        }
    }

    private void writeFigures(RunRequest request, Recording recording) throws FileNotWrittenException, FailedException {
        String document = new RunJson().document(recording, ProgramVersion.read());
        if (request.isJsonToStandardOutput()) {
            out.print(document);
        } else {
            if (request.json().isPresent()) {
                WholeFile.write(request.json().get(), file -> file.write(document.getBytes(StandardCharsets.UTF_8)));
            }
            new RunReport().lines(recording, columns).forEach(out::println);
            for (Path file : written(request)) {
                out.println(texts.get("run.wrote", file));
            }
        }
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }
}
