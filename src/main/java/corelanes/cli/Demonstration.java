package corelanes.cli;

import corelanes.analysis.Speedup;
import corelanes.doctor.ProgramVersion;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.SessionOptions;
import corelanes.run.StoredRun;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.PictureLook;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the program shows where it can't show a window: the same work on one core and on all cores, as a table, as lanes in
 * characters, and as files.
 */
final class Demonstration {

    /** The folder that the files go to. */
    static final String FOLDER = "corelanes-demo";

    private final Texts texts = Texts.beside(Demonstration.class);
    private final ExperimentWords words = new ExperimentWords();
    private final LaneDrawing lanes = new LaneDrawing();
    private final SpeedupWords speedups = new SpeedupWords();
    private final PrintStream out;
    private final Surroundings surroundings;
    private final Supplier<Machine> machines;
    private final Experiment experiment;

    /** @param experiment what is run, on one core and on all */
    Demonstration(PrintStream out, Surroundings surroundings, Supplier<Machine> machines, Experiment experiment) {
        this.out = out;
        this.surroundings = surroundings;
        this.machines = machines;
        this.experiment = experiment;
    }

    void run(Cancellation cancellation) throws CancelledException, FailedException, FileNotWrittenException {
        Path folder = makeFolder();
        Machine machine = machines.get();
        out.println(texts.get("run.heading", ProgramVersion.read(), machine.probe().description()));
        out.println(texts.get("demo.what", words.work(experiment), experiment.threads()));
        out.println();
        out.flush();
        int all = (int) Math.min(Setting.CORES.largest(), machine.probe().availableCores().size());
        Recording one = record(new CoreChoice.Count(1), machine, cancellation);
        Recording many = record(new CoreChoice.Count(all), machine, cancellation);
        printTable(one, many, all);
        printLanes(texts.get("demo.lanes.one"), one);
        printLanes(texts.get("demo.lanes.all", all), many);
        out.println(lanes.legend());
        out.println();
        write(one, machine, folder, "two-hands-one-core");
        write(many, machine, folder, "two-hands-all-cores");
        cancellation.check();
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }

    private Path makeFolder() throws FailedException, FileNotWrittenException {
        Path folder = surroundings.folder().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new FailedException(texts.get("demo.no-folder", folder));
        }
        WholeFile.check(folder.resolve("two-hands-one-core.json"));
        return folder;
    }

    private Recording record(CoreChoice cores, Machine machine, Cancellation cancellation)
            throws CancelledException, FailedException {
        Recording recording = HeadlessRun.record(experiment.with(cores), machine, SessionOptions.unwatched(0), () -> {},
                cancellation);
        if (recording.failure().isPresent()) {
            throw new FailedException(recording.failure().get());
        }
        return recording;
    }

    private void printTable(Recording one, Recording many, int all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", texts.get("demo.wall"), texts.get("demo.in-progress"), texts.get("demo.running"),
                texts.get("demo.speedup")));
        Speedup speedup = Speedup.between(one.fact(), many.fact());
        rows.add(row(texts.get("demo.row.one"), one, texts.get("demo.number", 1.0)));
        rows.add(row(texts.get("demo.row.all", all), many, speedups.number(speedup)));
        new TextTable(rows).lines().forEach(out::println);
        out.println(texts.get("demo.footnote"));
        out.println(texts.get("demo.source", texts.get("report.source." + many.snapshot().source().name())));
        speedups.explain(speedup).ifPresent(out::println);
    }

    private List<String> row(String label, Recording recording, String speedup) {
        return List.of(label, texts.get("demo.seconds", recording.result().wallNs() / 1e9),
                texts.get("demo.number", recording.result().figures().inProgressMean()),
                texts.get("demo.number", recording.result().figures().runningMean()),
                speedup);
    }

    private void printLanes(String title, Recording recording) {
        List<String> drawing = lanes.draw(recording.snapshot(), recording.result().cores(), surroundings.columns());
        if (!drawing.isEmpty()) {
            out.println();
            out.println(title);
            drawing.forEach(out::println);
        }
        recording.result().notices().forEach(notice -> out.println(texts.get("report.notice", notice)));
    }

    private void write(Recording recording, Machine machine, Path folder, String name) throws FileNotWrittenException {
        RecordingFiles files = new RecordingFiles(
                StoredRun.of(recording, machine, ProgramVersion.read(), Instant.now()));
        Path picture = folder.resolve(name + ".png");
        files.writePicture(picture, PictureLook.USUAL);
        out.println(texts.get("run.wrote", picture));
        Path trace = folder.resolve(name + ".json");
        files.writeTrace(trace);
        out.println(texts.get("run.wrote", trace));
    }
}
