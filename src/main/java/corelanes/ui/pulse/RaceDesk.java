package corelanes.ui.pulse;

import corelanes.analysis.Finish;
import corelanes.chart.PageCaption;
import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Difference;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.layout.Viewport;
import corelanes.run.Machine;
import corelanes.run.Race;
import corelanes.run.Recording;
import corelanes.storage.RaceCsv;
import corelanes.storage.RaceDrawing;
import corelanes.storage.RaceRun;
import corelanes.text.Texts;
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.RaceState;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Does runs side by side and plays them at one pace. Asked and looked at from the FX thread; waits for nobody but when it is closed. */
final class RaceDesk implements RaceCommands, AutoCloseable {

    /** The longest of the runs is shown in this much time, ns. */
    private static final long SHOWN_IN_NS = 8_000_000_000L;
    private static final double MARGIN = 0.03;

    private final Texts texts = Texts.beside(RaceDesk.class);
    private final WindowState window;
    private final RaceState state;
    private final Bell bell;
    private List<Variant> variants = List.of();
    private boolean wanted;
    private Optional<Race> underWay = Optional.empty();
    private List<Variant> raced = List.of();
    private List<Race.Done> done = List.of();
    private String ending = "";
    private Optional<Machine> machine = Optional.empty();
    private String date = "";
    private final ChartFiles files;
    private final DrawingCost drawing = new DrawingCost();
    private final BiFunction<Machine, Boolean, Race.Starter> runs;

    RaceDesk(WindowState window, Bell bell) {
        this(window, bell, Race::on);
    }

    /** @param runs begins runs on a machine, several at once or one at a time */
    RaceDesk(WindowState window, Bell bell, BiFunction<Machine, Boolean, Race.Starter> runs) {
        this.runs = runs;
        this.bell = bell;
        this.window = window;
        this.state = window.race();
        this.files = new ChartFiles(state.noticeProperty()::set);
    }

    @Override
    public void openRace() {
        state.openProperty().set(true);
        try {
            Experiment experiment = window.experiment().toExperiment();
            int cores = window.experiment().availableCores();
            state.differences().setAll(Arrays.stream(Difference.values())
                    .filter(difference -> !difference.of(experiment, cores).isEmpty()).toList());
            state.stepProperty().set("");
        } catch (InvalidSettingException impossible) {
            state.differences().clear();
            state.stepProperty().set(String.valueOf(impossible.getMessage()));
        }
        Optional<Difference> before = state.differenceProperty().get().filter(state.differences()::contains);
        before.or(() -> state.differences().stream().findFirst()).ifPresentOrElse(this::choose, () -> {
            variants = List.of();
            state.names().clear();
        });
    }

    @Override
    public void closeRace() {
        cancelRace();
        state.playingProperty().set(false);
        state.openProperty().set(false);
    }

    @Override
    public void choose(Difference difference) {
        state.differenceProperty().set(Optional.of(difference));
        variants = difference.of(window.experiment().toExperiment(), window.experiment().availableCores());
        state.names().setAll(variants.stream().map(Variant::name).toList());
        state.expectedProperty().set("");
    }

    @Override
    public void startRace() {
        if (!isWorking() && variants.size() > 1) {
            wanted = true;
            raced = variants;
            state.panels().clear();
            done = List.of();
            ending = "";
            state.noticeProperty().set("");
            state.outcomeProperty().set("");
            state.playingProperty().set(false);
            state.workingProperty().set(true);
            state.stepProperty().set(texts.get("sweep.waiting"));
        }
    }

    @Override
    public void cancelRace() {
        wanted = false;
        underWay.ifPresent(Race::cancel);
        if (underWay.isPresent()) {
            state.stepProperty().set(texts.get("sweep.cancelling"));
        } else if (state.workingProperty().get()) {
            state.workingProperty().set(false);
            state.stepProperty().set("");
        }
    }

    /** Whether runs are under way, or about to be. */
    boolean isWorking() {
        return wanted || underWay.isPresent();
    }

    /** Whether runs have begun, and what came of them has not all been taken. */
    boolean isUnderWay() {
        return underWay.isPresent();
    }

    /** Whether runs are under way: then nothing is drawn but their news. */
    boolean isMeasuring() {
        return underWay.filter(race -> !race.ended().isDone()).isPresent();
    }

    /** One frame. {@code busy}: something else is working, or about to. */
    void frame(Optional<Machine> measured, boolean busy, long elapsedNs) {
        if (wanted && !busy && measured.isPresent()) {
            wanted = false;
            machine = measured;
            date = ZonedDateTime.now().format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
                    FormatStyle.SHORT).withLocale(texts.locale()));
            drawing.forget();
            boolean together = state.togetherProperty().get();
            underWay = Optional.of(Race.start(raced, together, runs.apply(measured.get(), together), measured()));
            underWay.get().ended().thenRun(bell::ring);
        }
        underWay.ifPresent(this::follow);
        if (state.playingProperty().get()) {
            play(elapsedNs);
        }
    }

    /** On the race's thread: each run begins when what came of the last one, or of the button, is on the screen. */
    private Race.Listener measured() {
        return new Race.Listener() {
            @Override
            public void runsBegin() {
                bell.ringAndWait();
                drawing.runBegins();
            }

            @Override
            public void runsEnded() {
                drawing.runEnded();
            }
        };
    }

    private void follow(Race race) {
        Race.Progress progress = race.progress();
        show(progress.runs());
        if (race.ended().isDone()) {
            underWay = Optional.empty();
            state.workingProperty().set(false);
            end(race.ended().join());
            return;
        }
        state.stepProperty().set(state.togetherProperty().get() ? texts.get("race.together")
                : texts.get(progress.step() < raced.size() ? "race.warming" : "race.step",
                        Math.min(progress.step() % raced.size() + 1, raced.size()), raced.size()));
    }

    private void show(List<Race.Done> runs) {
        done = List.copyOf(runs);
        if (runs.size() != state.panels().size()) {
            state.panels().setAll(runs.stream().map(run -> new RaceState.Panel(run.variant().name(),
                    run.recording().snapshot(), run.recording().result().wallNs(),
                    run.recording().disturbance().level().isMarked())).toList());
            fit();
        }
    }

    private void fit() {
        long longestNs = state.panels().stream().mapToLong(RaceState.Panel::wallNs).max().orElse(1_000_000);
        state.viewportProperty().set(new Viewport(0, Math.max(1_000, Math.round(longestNs * (1 + MARGIN)))));
        state.headNsProperty().set(longestNs);
    }

    private void end(Race.Result result) {
        show(result.runs());
        if (result.failure().isPresent() || result.cancelled()) {
            ending = result.failure().orElseGet(() -> texts.get("race.cancelled"));
            state.stepProperty().set(ending);
            return;
        }
        state.stepProperty().set(String.join(" ", how()));
        state.outcomeProperty().set(outcome());
        state.headNsProperty().set(0);
        state.playingProperty().set(true);
    }

    /** Who finished when and by how much, and what was expected. */
    private String outcome() {
        Finish finish = Finish.of(state.panels().stream().map(RaceState.Panel::wallNs).toList());
        List<String> sentences = new ArrayList<>();
        String first = name(finish.order().getFirst());
        String rest = String.join(texts.get("race.and"), IntStream.range(1, finish.order().size())
                .mapToObj(at -> finish.order().get(at)).map(run -> texts.get("race.slower", name(run),
                        Durations.show(finish.wallNs().get(run)), finish.times(run)))
                .toList());
        sentences.add(texts.get(finish.winner().isPresent() ? "race.won" : "race.tie", first,
                Durations.show(finish.wallNs().get(finish.order().getFirst())), rest));
        String expected = state.expectedProperty().get();
        if (!expected.isEmpty()) {
            boolean right = finish.winner().map(this::name).filter(expected::equals).isPresent();
            sentences.add(texts.get(right ? "race.expected.right" : "race.expected.wrong", expected));
        }
        if (state.panels().stream().anyMatch(RaceState.Panel::marked)) {
            sentences.add(texts.get("race.noisy"));
        }
        return String.join(" ", sentences);
    }

    /** How the runs were done, a sentence each. */
    private List<String> how() {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(state.togetherProperty().get() ? "race.were-together" : "race.were-apart"));
        drawing.sentence(texts).ifPresent(sentences::add);
        return sentences;
    }

    private List<RaceRun> runs() {
        return done.stream().map(run -> {
            Recording one = run.recording();
            return new RaceRun(run.variant().name(), one.fact(), one.snapshot(),
                    one.result().figures().inProgressMean(), one.result().figures().runningMean());
        }).toList();
    }

    private PageCaption caption() {
        return new PageCaption(SweepWords.ofRace(raced, texts),
                machine.map(on -> on.probe().description()).orElse(""), date,
                texts.get("sweep.source." + done.getFirst().recording().snapshot().source()), ProgramVersion.read());
    }

    /** What stands below the runs: who finished when, or why not all of them did, and how it was done. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ending.isEmpty() ? state.outcomeProperty().get().replace("**", "") : ending);
        notes.addAll(how());
        return notes;
    }

    private Optional<RaceDrawing> page() {
        return done.isEmpty() ? Optional.empty() : Optional.of(new RaceDrawing(runs(), caption(), notes()));
    }

    @Override
    public void saveRace(Path file) {
        page().ifPresent(page -> files.save(page, out -> RaceCsv.write(runs(), caption(), notes(), out), file));
    }

    @Override
    public void copyRace() {
        page().ifPresent(files::copy);
    }

    @Override
    public void printRace() {
        page().ifPresent(files::print);
    }

    private String name(int run) {
        return state.panels().get(run).name();
    }

    private void play(long elapsedNs) {
        long longestNs = Math.max(1, state.panels().stream().mapToLong(RaceState.Panel::wallNs).max().orElse(1));
        double pace = Math.min(1, (double) longestNs / SHOWN_IN_NS);
        long next = state.headNsProperty().get() + Math.round(elapsedNs * pace);
        state.headNsProperty().set(Math.min(longestNs, next));
        if (next >= longestNs) {
            state.playingProperty().set(false);
        }
    }

    @Override
    public void playRace() {
        if (state.panels().isEmpty()) {
            return;
        }
        long longestNs = state.panels().stream().mapToLong(RaceState.Panel::wallNs).max().orElse(0);
        if (!state.playingProperty().get() && state.headNsProperty().get() >= longestNs) {
            state.headNsProperty().set(0);
        }
        state.playingProperty().set(!state.playingProperty().get());
    }

    @Override
    public void seekRace(long timeNs) {
        state.playingProperty().set(false);
        state.headNsProperty().set(Math.max(0, timeNs));
    }

    /** Ends the runs and waits until nothing of them is left. */
    @Override
    public void close() {
        underWay.ifPresent(Race::close);
    }
}
