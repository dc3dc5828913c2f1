package corelanes.cli;

import corelanes.analysis.ScalingFit;
import corelanes.analysis.SweepFigures;
import corelanes.chart.PageCaption;
import corelanes.chart.SweepDrawing;
import corelanes.chart.SweepView;
import corelanes.doctor.ProgramVersion;
import corelanes.run.Machine;
import corelanes.run.Sweep;
import corelanes.run.SweepPlan;
import corelanes.run.SweepResult;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.PagePicture;
import corelanes.storage.SweepCsv;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code corelanes sweep}: the same work by different numbers of threads, and what that says. */
final class SweepCommand {

    private final Texts texts = Texts.beside(SweepCommand.class);
    private final ExperimentWords words = new ExperimentWords();
    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;
    private final Supplier<Machine> machines;

    SweepCommand(PrintStream out, PrintStream err, Surroundings surroundings, Supplier<Machine> machines) {
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
        this.machines = machines;
    }

    /** Also of a sweep that is cancelled or fails the points so far are written. */
    void run(SweepRequest request, Cancellation cancellation)
            throws CancelledException, FailedException, FileNotWrittenException {
        for (Path file : files(request)) {
            WholeFile.check(file);
        }
        Machine machine = machines.get();
        SweepPlan plan = request.plan();
        // Now, and not in the middle: whoever asks for cores that are not there is told at once.
        List<Integer> cores = plan.experiment().cores().among(machine.probe().availableCores());
        if (!request.isJsonToStandardOutput()) {
            printHeading(request, machine, cores);
        }
        SweepResult result = sweep(request, machine, cancellation);
        write(request, result, machine);
        if (result.failure().isPresent()) {
            throw new FailedException(result.failure().get());
        }
        if (result.cancelled()) {
            throw new CancelledException();
        }
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }

    private static List<Path> files(SweepRequest request) {
        return Stream.of(request.json(), request.csv(), request.picture()).flatMap(Optional::stream)
                .filter(file -> !file.equals(FileArgument.STANDARD_OUTPUT)).toList();
    }

    private void printHeading(SweepRequest request, Machine machine, List<Integer> cores) {
        out.println(texts.get("run.heading", ProgramVersion.read(), machine.probe().description()));
        out.println(words.sweep(request.plan(), cores, machine));
        request.notices().forEach(out::println);
        out.println();
        out.flush();
    }

    private SweepResult sweep(SweepRequest request, Machine machine, Cancellation cancellation)
            throws CancelledException {
        cancellation.check();
        try (SweepLine line = new SweepLine(err, surroundings);
                Sweep sweep = Sweep.start(request.plan(), Sweep.on(machine, request.options()), line::show)) {
            return await(sweep);
        }
    }

    private static SweepResult await(Sweep sweep) {
        try {
            return sweep.ended().get();
        } catch (InterruptedException interrupted) {
            sweep.close();
            return sweep.ended().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause());
        }
    }

    private void write(SweepRequest request, SweepResult result, Machine machine) throws FileNotWrittenException {
        SweepFigures figures = result.figures();
        List<ScalingFit> fits = request.laws().stream().map(figures::fit).toList();
        PageCaption caption = caption(result, machine);
        String document = new SweepJson().document(result, fits, caption);
        if (request.isJsonToStandardOutput()) {
            out.print(document);
            out.flush();
        } else {
            new SweepReport(surroundings.columns()).lines(result, request.laws()).forEach(out::println);
        }
        if (figures.points().isEmpty()) {
            return;
        }
        if (request.json().isPresent() && !request.isJsonToStandardOutput()) {
            WholeFile.write(request.json().get(), file -> file.write(document.getBytes(StandardCharsets.UTF_8)));
        }
        if (request.csv().isPresent()) {
            WholeFile.write(request.csv().get(), file -> SweepCsv.write(series(result), caption, file));
        }
        if (request.picture().isPresent()) {
            WholeFile.make(request.picture().get(),
                    beside -> draw(drawing(request, result, fits, machine, caption), beside));
        }
        if (!request.isJsonToStandardOutput()) {
            files(request).forEach(file -> out.println(texts.get("run.wrote", file)));
        }
    }

    private static SweepDrawing drawing(SweepRequest request, SweepResult result, List<ScalingFit> fits,
            Machine machine, PageCaption caption) {
        List<SweepView.Beside> series = series(result);
        SweepView view = SweepView.of(series.getFirst().name(), series.getFirst().figures(), fits,
                machine.switchAlone(request.plan().experiment().structure()));
        return new SweepDrawing(view.withBeside(series.subList(1, series.size())).withAxes(request.axes()), caption);
    }

    /** Each variant by its name. */
    private static List<SweepView.Beside> series(SweepResult result) {
        return result.plan().variants().stream()
                .map(variant -> new SweepView.Beside(variant.name(), result.figures(variant))).toList();
    }

    private void draw(SweepDrawing drawing, Path file) throws IOException {
        try {
            PagePicture.write(drawing, file);
        } catch (RuntimeException | LinkageError undrawn) {
            throw new IOException(texts.get("picture.undrawn", undrawn.toString()), undrawn);
        }
    }

    private PageCaption caption(SweepResult result, Machine machine) {
        List<Integer> cores = result.plan().experiment().cores().among(machine.probe().availableCores());
        String source = result.runs().isEmpty() ? texts.get("report.unknown")
                : texts.get("report.source." + result.runs().getLast().fact().source().name());
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.ENGLISH);
        return new PageCaption(words.sweep(result.plan(), cores, machine), machine.probe().description(),
                ZonedDateTime.now().format(format), source, ProgramVersion.read());
    }
}
