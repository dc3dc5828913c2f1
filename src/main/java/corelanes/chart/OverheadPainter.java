package corelanes.chart;

import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.SweepMarks.Number;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws where time goes beside the work: of the cores' time what is lost to what, or of a baton's round what handing it over takes. */
final class OverheadPainter {

    /** Makes the area for values up to some number. */
    @FunctionalInterface
    interface Areas {

        PlotArea upTo(double most);
    }

    /** Spreads of parts that are stacked lie so far beside each other. */
    private static final double ASIDE_PX = 7;

    private final Texts texts = Texts.beside(OverheadPainter.class);
    private final ChartUnits units = new ChartUnits();
    private final SweepMarks marks = new SweepMarks();
    private final SweepView view;

    OverheadPainter(SweepView view) {
        this.view = view;
    }

    /** Draws its title, and why there is nothing else. */
    void empty(Areas areas, String why) {
        String key = view.passesBaton() ? "baton" : "lost";
        areas.upTo(1).empty(texts.get(key + ".title"), texts.get(key + subtitle()), why);
    }

    /** Parts are stacked, and with two other sweeps beside this one lines alone are drawn. */
    private boolean hasLinesAlone() {
        return view.beside().size() > 1;
    }

    private String subtitle() {
        return hasLinesAlone() ? ".subtitle.lines" : ".subtitle";
    }

    /** Draws it. */
    void draw(Areas areas) {
        if (view.passesBaton()) {
            baton(areas);
        } else {
            lost(areas);
        }
    }

    private void lost(Areas areas) {
        Number switching = share("lost.switching", run -> run.costs().switching());
        Number predicted = share("lost.predicted",
                run -> view.switchAlone().map(alone -> run.costs().switches() * alone.medianNs() / 1e9
                        / run.fact().cores()));
        stack(areas, "lost", switching, predicted,
                List.of(new Part(switching, Ink.FIRST),
                        new Part(share("lost.others", run -> Optional.of(run.costs().others())), Ink.THIRD),
                        new Part(share("lost.recording", run -> Optional.of(run.costs().recording())), Ink.FOURTH)));
    }

    private void baton(Areas areas) {
        Number predicted = share("baton.predicted",
                run -> view.switchAlone().flatMap(alone -> run.handOverShareAt(alone.medianNs())));
        stack(areas, "baton", share("baton.sum", SweepRun::batonShare), predicted,
                List.of(new Part(share("baton.direct", SweepRun::handOverShare), Ink.FIRST),
                        new Part(share("baton.cold", SweepRun::coldShare), Ink.FOURTH)));
    }

    private Number share(String key, Function<SweepRun, Optional<Double>> run) {
        return Number.ofRuns(key, units::percent, run, SweepMarks.PERCENT);
    }

    /** A part of the whole. */
    private record Part(Number number, Ink ink) {}

    /** A part on top of others: its marks, and how high the others reach below each. */
    private record Layer(Part part, List<PlotArea.Mark> marks, double[] below, double[] above) {}

    /** Parts stacked, what was predicted, and the main number of all sweeps as lines; with two others beside it, lines alone. */
    private void stack(Areas areas, String key, Number main, Number predicted, List<Part> parts) {
        List<PlotArea.Mark> measured = marks.of(view.figures(), main);
        List<PlotArea.Mark> expected = marks.of(view.figures(), predicted);
        List<List<PlotArea.Mark>> beside = view.beside().stream().map(other -> marks.of(other.figures(), main))
                .toList();
        List<Layer> layers = hasLinesAlone() ? List.of() : layers(parts);
        double most = Stream.of(Stream.of(measured, expected), beside.stream(), layers.stream().map(Layer::marks))
                .flatMap(Function.identity()).mapToDouble(SweepMarks::highest).max().orElse(1);
        PlotArea area = areas.upTo(Math.max(1, most));
        area.axes(texts.get(key + ".title"), texts.get(key + subtitle()), units::percent);
        List<PlotArea.Name> names = new ArrayList<>();
        layers.forEach(layer -> names.add(fill(area, layer)));
        if (layers.isEmpty()) {
            names.add(new PlotArea.Name(view.name(), Ink.FIRST, 0));
        }
        if (!expected.isEmpty()) {
            area.plain(expected, new Stroke(Ink.LIMIT, 2, 4));
            area.tell(expected);
            names.add(new PlotArea.Name(texts.get(key + ".predicted"), Ink.LIMIT, 4));
        }
        for (int at = 0; at < beside.size(); at++) {
            area.series(beside.get(at), BesideInks.of(at), BesideInks.DASH_PX);
            names.add(new PlotArea.Name(view.beside().get(at).name(), BesideInks.of(at), BesideInks.DASH_PX));
        }
        for (int at = layers.size() - 1; at >= 0; at--) {
            area.series(layers.get(at).marks(), layers.get(at).part().ink(), 0,
                    (at - (layers.size() - 1) / 2.0) * ASIDE_PX);
        }
        if (layers.isEmpty()) {
            area.series(measured, Ink.FIRST, 0);
        } else if (!parts.getFirst().number().equals(main)) {
            area.series(measured, Ink.TEXT, 0);
            names.add(new PlotArea.Name(texts.get(key + ".sum"), Ink.TEXT, 0));
        }
        area.legend(names);
    }

    private PlotArea.Name fill(PlotArea area, Layer layer) {
        int[] threads = stackedPoints().stream().mapToInt(SweepPoint::threads).toArray();
        if (threads.length > 1) {
            area.stacked(threads, layer.below(), layer.above(), layer.part().ink());
        }
        return new PlotArea.Name(texts.get(layer.part().number().key()), layer.part().ink(), 0, true);
    }

    private List<SweepPoint> stackedPoints() {
        return view.figures().points().stream().filter(point -> !point.counted().isEmpty()).toList();
    }

    /** Each part on the middles of those before it, with the spread of its own runs. */
    private List<Layer> layers(List<Part> parts) {
        List<SweepPoint> points = stackedPoints();
        double[] sum = new double[points.size()];
        List<Layer> layers = new ArrayList<>();
        for (Part part : parts) {
            double[] below = sum.clone();
            List<PlotArea.Mark> alone = marks.of(view.figures(), part.number());
            List<PlotArea.Mark> stacked = new ArrayList<>();
            for (int at = 0; at < sum.length; at++) {
                int threads = points.get(at).threads();
                for (PlotArea.Mark mark : alone) {
                    if (mark.threads() == threads) {
                        stacked.add(mark.on(below[at]));
                        sum[at] += mark.median();
                    }
                }
            }
            layers.add(new Layer(part, stacked, below, sum.clone()));
        }
        return layers;
    }
}
