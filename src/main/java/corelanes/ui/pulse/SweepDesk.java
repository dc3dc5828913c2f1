package corelanes.ui.pulse;

import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepRun;
import corelanes.chart.PageCaption;
import corelanes.chart.SweepDrawing;
import corelanes.chart.SweepView;
import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Difference;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.SessionOptions;
import corelanes.run.Sweep;
import corelanes.run.SweepPlan;
import corelanes.run.SweepProgress;
import corelanes.run.SweepResult;
import corelanes.storage.SweepCsv;
import corelanes.text.Texts;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sweep that is under way, and the charts of the last ones. Asked and looked at from the FX thread; waits for nobody but when it is
 * closed.
 */
final class SweepDesk implements SweepCommands, AutoCloseable {

    /** So many sweeps are kept to be laid beside others. */
    private static final int KEPT = 20;

    /** A sweep whose figures are kept: of its first variant, and of those that were measured beside it. */
    private record Done(SweepPlan plan, SweepFigures figures, List<SweepView.Beside> beside) {

        static Done of(SweepPlan plan, List<SweepRun> runs) {
            List<SweepView.Beside> all = plan.variants().stream().map(
                    variant -> new SweepView.Beside(variant.name(), SweepFigures.of(SweepPlan.of(variant, runs))))
                    .toList();
            return new Done(plan, all.getFirst().figures(), all.subList(1, all.size()));
        }
    }

    private final Texts texts = Texts.beside(SweepDesk.class);
    private final WindowState window;
    private final SweepState state;
    private final Comparisons comparisons;
    private final ChartFiles files;
    private final Bell bell;
    private final KeptSweep keeping;
    private final Function<Machine, Sweep.OneRun> runs;
    private final DrawingCost drawing = new DrawingCost();
    private final List<Done> done = new ArrayList<>();
    private Optional<SweepPlan> wanted = Optional.empty();
    private Optional<Sweep> underWay = Optional.empty();
    private Optional<Machine> machine = Optional.empty();
    private Optional<Recording> latest = Optional.empty();
    private Optional<Recording> finished = Optional.empty();
    private Optional<Done> shown = Optional.empty();
    private String date = "";
    private int seen;
    private boolean predicted;

    /** @param keeping where points are kept when the window is closed */
    SweepDesk(WindowState window, Comparisons comparisons, List<Integer> cores, Bell bell, KeptSweep keeping) {
        this(window, comparisons, cores, bell, keeping, on -> Sweep.on(on, SessionOptions.unwatched(0)));
    }

    /** @param runs does the runs on a machine */
    SweepDesk(WindowState window, Comparisons comparisons, List<Integer> cores, Bell bell, KeptSweep keeping,
            Function<Machine, Sweep.OneRun> runs) {
        this.keeping = keeping;
        this.runs = runs;
        this.bell = bell;
        this.window = window;
        this.state = window.sweep();
        this.comparisons = comparisons;
        this.files = new ChartFiles(state.noticeProperty()::set);
        state.threadsProperty().set(usualThreads(cores.size()));
        state.linearProperty().addListener(_ -> show());
        state.logarithmicProperty().addListener(_ -> show());
        state.gustafsonProperty().addListener(_ -> show());
        state.predictingProperty().addListener(_ -> show());
        keeping.untold().ifPresent(
                table -> state.noticeProperty().set(texts.get("sweep.kept", table.getFileName(), table.getParent())));
    }

    private static String usualThreads(int cores) {
        List<String> threads = new ArrayList<>();
        for (int count = 1; count <= Math.max(8, 4 * cores); count *= 2) {
            threads.add(Integer.toString(count));
        }
        return String.join(", ", threads);
    }

    @Override
    public void start() {
        if (isWorking()) {
            return;
        }
        try {
            SweepPlan rounds = new SweepPlan(variants(), threads(), state.repeatsProperty().get(), System.nanoTime());
            SweepPlan plan = state.untilSureProperty().get() ? rounds.untilSure() : rounds;
            wanted = Optional.of(plan);
            predicted = state.predictingProperty().get();
            state.progressProperty().set(Progress.WAITING);
            state.noticeProperty().set(String.join(" ", plan.notices()));
            state.stepProperty().set(texts.get("sweep.waiting"));
            state.shareProperty().set(0);
        } catch (InvalidSettingException impossible) {
            state.noticeProperty().set(String.valueOf(impossible.getMessage()));
        }
    }

    private Experiment experiment() {
        return window.experiment().toExperiment().with(Setting.CORES, window.experiment().availableCores());
    }

    /** The experiment, and what is to be measured beside it, where it can differ so. */
    private List<Variant> variants() {
        Experiment experiment = experiment();
        return state.besideProperty().get().map(difference -> difference.ofSweep(experiment))
                .filter(variants -> !variants.isEmpty())
                .orElseGet(() -> List.of(new Variant(experiment.structure().word(), experiment)));
    }

    private List<Integer> threads() {
        return Arrays.stream(state.threadsProperty().get().split("[,\\s]+")).filter(one -> !one.isBlank())
                .map(one -> (int) Setting.THREADS.read(one)).toList();
    }

    @Override
    public void cancel() {
        wanted = Optional.empty();
        underWay.ifPresent(Sweep::cancel);
        if (underWay.isEmpty()) {
            idle();
        } else {
            state.stepProperty().set(texts.get("sweep.cancelling"));
        }
    }

    private void idle() {
        state.progressProperty().set(Progress.IDLE);
        state.stepProperty().set("");
    }

    /** Whether a sweep is under way, or about to be. */
    boolean isWorking() {
        return wanted.isPresent() || underWay.isPresent();
    }

    /** Whether one has begun, and what came of it has not all been taken. */
    boolean isUnderWay() {
        return underWay.isPresent();
    }

    /** Whether one is under way: then nothing is drawn but its news. */
    boolean isMeasuring() {
        return underWay.filter(sweep -> !sweep.ended().isDone()).isPresent();
    }

    /** One frame. {@code busy}: something else is working, or about to. */
    void frame(Optional<Machine> measured, boolean busy) {
        if (wanted.isPresent() && !busy && measured.isPresent()) {
            begin(wanted.get(), measured.get());
        }
        underWay.ifPresent(this::follow);
    }

    private void begin(SweepPlan plan, Machine on) {
        wanted = Optional.empty();
        machine = Optional.of(on);
        seen = 0;
        latest = Optional.empty();
        drawing.forget();
        date = ZonedDateTime.now().format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale()));
        state.progressProperty().set(Progress.RUNNING);
        shown = Optional.of(Done.of(plan, List.of()));
        underWay = Optional.of(Sweep.start(plan, runs.apply(on), this::drawBetweenRuns));
        underWay.get().ended().thenRun(bell::ring);
        show();
    }

    /** On the sweep's thread: the next run begins when what came of the last one is on the screen. */
    private void drawBetweenRuns(SweepProgress progress) {
        if (progress.current().isPresent()) {
            bell.ringAndWait();
            drawing.runBegins();
        } else {
            drawing.runEnded();
        }
    }

    private void follow(Sweep sweep) {
        boolean over = sweep.ended().isDone();
        SweepProgress progress = sweep.progress();
        state.shareProperty().set(progress.share());
        progress.sentence().ifPresent(state.stepProperty()::set);
        List<SweepRun> runs = over ? sweep.ended().join().runs() : progress.runs();
        if (runs.size() > seen) {
            for (SweepRun run : runs.subList(seen, runs.size())) {
                if (run.round() != SweepRun.WARM_UP) {
                    sweep.plan().variants().stream().filter(one -> !SweepPlan.of(one, List.of(run)).isEmpty())
                            .findFirst().ifPresent(one -> comparisons
                                    .add(one.experiment().withThreads(run.fact().threads()), run.fact()));
                }
            }
            seen = runs.size();
            if (progress.latest().isPresent() && !progress.latest().equals(latest)) {
                latest = progress.latest();
                finished = latest;
            }
            shown = Optional.of(Done.of(sweep.plan(), runs));
            show();
        }
        if (over) {
            end(sweep.ended().join());
        }
    }

    private void end(SweepResult result) {
        underWay = Optional.empty();
        show();
        idle();
        result.failure().ifPresent(state.noticeProperty()::set);
        if (result.cancelled()) {
            state.noticeProperty().set(texts.get(result.plan().isOpen() ? "sweep.cancelled.open" : "sweep.cancelled",
                    result.runs().size(), result.plan().size(), result.plan().mostSize()));
        }
        shown.filter(kept -> !kept.figures.points().isEmpty()).ifPresent(kept -> {
            done.add(kept);
            if (done.size() > KEPT) {
                done.removeFirst();
            }
        });
    }

    /** The recording of a run that has ended since the last call, to be looked at. */
    Optional<Recording> finished() {
        Optional<Recording> given = finished;
        finished = Optional.empty();
        return given;
    }

    private void show() {
        state.viewProperty().set(shown.map(this::view));
        state.captionProperty().set(shown.map(this::caption)
                .map(caption -> caption.source().isEmpty() ? caption.experiment()
                        : texts.get("sweep.caption", caption.source(), caption.experiment()))
                .orElse(""));
    }

    private SweepView view(Done kept) {
        Variant first = kept.plan.variants().getFirst();
        SweepView.Axes axes = new SweepView.Axes(state.linearProperty().get(), state.logarithmicProperty().get());
        SweepView view = SweepView.of(first.name(), kept.figures,
                SweepDrawing.usualFits(kept.figures, state.gustafsonProperty().get()),
                machine.flatMap(on -> on.switchAlone(first.experiment().structure())));
        return view.withPlanned(planned(kept.plan)).withBeside(beside(kept)).withAxes(axes)
                .withGuess(predicted && state.predictingProperty().get() ? List.copyOf(state.guess()) : List.of())
                .withRemarks(drawing.sentence(texts).stream().toList());
    }

    private SweepView.Planned planned(SweepPlan plan) {
        return new SweepView.Planned(plan.experiment().workload(), plan.threads(),
                Math.min(plan.threads().getLast(), cores(plan.experiment())), underWay.isPresent());
    }

    /** How many cores a run with many threads has. */
    private int cores(Experiment experiment) {
        return machine.map(on -> experiment.cores().among(on.probe().availableCores()).size()).orElse(1);
    }

    private List<SweepView.Beside> beside(Done kept) {
        return kept.plan.variants().size() == 1 ? before(kept)
                : kept.beside.stream().filter(one -> underWay.isPresent() || !one.figures().points().isEmpty())
                        .map(one -> new SweepView.Beside(one.name(), one.figures(), underWay.isPresent())).toList();
    }

    /** The newest sweep of the same work in another structure: both belong on the same axes. */
    private List<SweepView.Beside> before(Done kept) {
        Experiment experiment = kept.plan.experiment();
        return done.reversed().stream()
                .filter(other -> other.plan.experiment().with(experiment.structure()).equals(experiment)
                        && other.plan.experiment().structure() != experiment.structure())
                .map(other -> new SweepView.Beside(other.plan.experiment().structure().word(), other.figures))
                .limit(1).toList();
    }

    private PageCaption caption(Done kept) {
        String source = kept.figures.points().isEmpty() ? ""
                : texts.get("sweep.source." + kept.figures.points().getLast().all().getLast().fact().source());
        return new PageCaption(SweepWords.of(kept.plan, texts),
                machine.map(on -> on.probe().description()).orElse(""), date, source, ProgramVersion.read());
    }

    @Override
    public void openCharts() {
        offer();
        state.openProperty().set(true);
    }

    /** What can be measured beside a sweep of the experiment as it is set now. */
    private void offer() {
        try {
            Experiment experiment = experiment();
            state.besides().setAll(Difference.ofSweeps().stream()
                    .filter(difference -> !difference.ofSweep(experiment).isEmpty()).toList());
        } catch (InvalidSettingException impossible) {
            state.besides().clear();
            state.noticeProperty().set(String.valueOf(impossible.getMessage()));
        }
    }

    @Override
    public void closeCharts() {
        state.openProperty().set(false);
    }

    private SweepDrawing page(Done kept) {
        return new SweepDrawing(view(kept), caption(kept));
    }

    private static List<SweepView.Beside> series(SweepView view) {
        return Stream.concat(Stream.of(new SweepView.Beside(view.name(), view.figures())), view.beside().stream())
                .toList();
    }

    @Override
    public void save(Path file) {
        shown.ifPresent(kept -> files.save(page(kept),
                out -> SweepCsv.write(series(view(kept)), caption(kept), out), file));
    }

    @Override
    public void copy() {
        shown.ifPresent(kept -> files.copy(page(kept)));
    }

    @Override
    public void print() {
        shown.ifPresent(kept -> files.print(page(kept)));
    }

    /** Ends the sweep and waits until nothing of it is left; its points so far are kept in a file. */
    @Override
    public void close() {
        Optional<Sweep> ending = underWay;
        underWay = Optional.empty();
        ending.ifPresent(sweep -> {
            sweep.close();
            Done kept = Done.of(sweep.plan(), sweep.ended().join().runs());
            if (!kept.figures.points().isEmpty()) {
                keeping.keep(LocalDateTime.now(), page(kept),
                        out -> SweepCsv.write(series(view(kept)), caption(kept), out));
            }
        });
    }
}
