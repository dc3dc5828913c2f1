package corelanes.ui.charts;

import corelanes.chart.GuessChart;
import corelanes.chart.SweepView.Guess;
import corelanes.text.Texts;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * Where a person draws the expected speedup before it is measured: by dragging points, or with the arrow keys. It is there from when
 * somebody wants to expect something until the sweep begins.
 */
final class GuessPane extends Pane {

    private static final double STEP = 0.1;

    private final Texts texts = Texts.beside(GuessPane.class);
    private final SweepState state;
    private final int cores;
    private int chosen;

    GuessPane(SweepState state, int cores) {
        this.state = state;
        this.cores = cores;
        setId("sweep-guess");
        getStyleClass().add("sweep-guess");
        setFocusTraversable(true);
        setVisible(false);
        state.predictingProperty().subscribe(this::begin);
        state.threadsProperty().subscribe(this::begin);
        state.progressProperty().subscribe(progress -> {
            if (progress != Progress.IDLE) {
                setVisible(false);
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> expectAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> expectAt(event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void begin() {
        boolean wanted = state.predictingProperty().get() && state.progressProperty().get() == Progress.IDLE;
        chart().ifPresent(chart -> {
            if (wanted && !chart.threads().equals(state.guess().stream().map(Guess::threads).toList())) {
                state.guess().setAll(chart.flat());
                chosen = 0;
            }
        });
        setVisible(wanted && !state.guess().isEmpty());
        draw();
    }

    private Optional<GuessChart> chart() {
        List<Integer> threads = Arrays.stream(state.threadsProperty().get().split("[,\\s]+"))
                .filter(word -> word.matches("[1-9]\\d{0,3}")).map(Integer::valueOf).sorted().distinct().toList();
        return threads.isEmpty() ? Optional.empty()
                : Optional.of(new GuessChart(threads, cores, Math.max(160, getWidth()) / scale(),
                        Math.max(120, getHeight()) / scale()));
    }

    private double scale() {
        return FxPen.scaleOf(this);
    }

    /** The speedup of the nearest number of threads is expected to be where somebody points. */
    void expectAt(double xPx, double yPx) {
        chart().ifPresent(chart -> {
            Guess guess = chart.at(new FxPen(new Pane()), xPx / scale(), yPx / scale());
            expect(chart.threads().indexOf(guess.threads()), guess.speedup());
        });
        requestFocus();
    }

    private void onKey(KeyEvent event) {
        int last = state.guess().size() - 1;
        switch (event.getCode()) {
            case LEFT -> chosen = Math.max(0, chosen - 1);
            case RIGHT -> chosen = Math.min(last, chosen + 1);
            case UP -> expect(chosen, state.guess().get(chosen).speedup() + STEP);
            case DOWN -> expect(chosen, Math.max(0, state.guess().get(chosen).speedup() - STEP));
            default -> {
                return;
            }
        }
        event.consume();
        draw();
    }

    private void expect(int at, double speedup) {
        if (at >= 0 && at < state.guess().size()) {
            chosen = at;
            state.guess().set(at, new Guess(state.guess().get(at).threads(), speedup));
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (isVisible()) {
            chart().ifPresent(chart -> chart.draw(new FxPen(this), state.guess()));
            getChildren().forEach(child -> child.setManaged(false));
            setAccessibleText(texts.get("guess.accessible", IntStream.range(0, state.guess().size())
                    .mapToObj(at -> texts.get(at == chosen ? "guess.chosen" : "guess.point",
                            state.guess().get(at).threads(), state.guess().get(at).speedup()))
                    .collect(Collectors.joining(", "))));
        }
    }
}
