package corelanes.chart;

import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.SweepMarks.Number;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws where time goes beside the work: of the cores' time what is lost to what, or of a baton's round what handing it over takes. */
final class OverheadPainter {

    /** Makes the area for values up to some number. */
    @FunctionalInterface
    interface Areas {

        PlotArea upTo(double most);
    }

    private final Texts texts = Texts.beside(OverheadPainter.class);
    private final ChartUnits units = new ChartUnits();
    private final SweepMarks marks = new SweepMarks();
    private final SweepView view;

    OverheadPainter(SweepView view) {
        this.view = view;
    }

    /** Whether tasks pass a baton: then nobody is ready while one works, and nothing is lost to switching. */
    static boolean isBaton(SweepFigures figures) {
        return figures.points().stream().allMatch(point -> point.handOverNs().isPresent());
    }

    /** Draws it. */
    void draw(Areas areas) {
        if (isBaton(view.figures())) {
            baton(areas);
        } else {
            lost(areas);
        }
    }

    private void lost(Areas areas) {
        Number switching = Number.ofRuns("lost", units::percent, run -> run.costs().switching(), SweepMarks.PERCENT);
        Number predicted = Number.ofRuns("lost", units::percent, run -> view.switchNs()
                .map(ns -> run.costs().switches() * ns / 1e9 / run.fact().cores()), SweepMarks.PERCENT);
        stack(areas, "lost", switching, predicted,
                List.of(new Part("lost.switching", SweepPoint::switching, Ink.FIRST),
                        new Part("lost.others", SweepPoint::others, Ink.THIRD),
                        new Part("lost.recording", SweepPoint::recording, Ink.FOURTH)));
    }

    private void baton(Areas areas) {
        Number all = Number.ofRuns("baton", units::percent, SweepRun::batonShare, SweepMarks.PERCENT);
        Number predicted = Number.ofRuns("baton", units::percent, run -> view.switchNs().flatMap(run::handOverShareAt),
                SweepMarks.PERCENT);
        stack(areas, "baton", all, predicted,
                List.of(new Part("baton.direct", point -> point.spread(SweepRun::handOverShare), Ink.FIRST),
                        new Part("baton.cold", point -> point.spread(SweepRun::coldShare), Ink.FOURTH)));
    }

    /** A part of the whole. */
    private record Part(String key, Function<SweepPoint, Optional<Spread>> share, Ink ink) {

        double percent(SweepPoint point) {
            return share.apply(point).map(spread -> spread.median() * SweepMarks.PERCENT).orElse(0.0);
        }
    }

    /** Parts stacked, what was predicted, and the main number of all sweeps as lines; with two others beside it, lines alone. */
    private void stack(Areas areas, String key, Number main, Number predicted, List<Part> parts) {
        List<PlotArea.Mark> measured = marks.of(view.figures(), main);
        List<PlotArea.Mark> expected = marks.of(view.figures(), predicted);
        List<List<PlotArea.Mark>> beside = view.beside().stream().map(other -> marks.of(other.figures(), main))
                .toList();
        List<Part> stacked = view.beside().size() > 1 ? List.of() : parts;
        double most = DoubleStream.concat(
                Stream.concat(Stream.of(measured, expected), beside.stream()).mapToDouble(SweepMarks::highest),
                view.figures().points().stream()
                        .mapToDouble(point -> stacked.stream().mapToDouble(part -> part.percent(point)).sum()))
                .max().orElse(1);
        PlotArea area = areas.upTo(Math.max(1, most));
        area.axes(texts.get(key + ".title"), texts.get(key + (stacked.isEmpty() ? ".subtitle.lines" : ".subtitle")),
                units::percent);
        List<PlotArea.Name> names = new ArrayList<>(layers(area, stacked));
        if (stacked.isEmpty()) {
            names.add(new PlotArea.Name(view.name(), Ink.FIRST, 0));
        }
        if (!expected.isEmpty()) {
            area.plain(expected, new Stroke(Ink.LIMIT, 2, 4));
            names.add(new PlotArea.Name(texts.get(key + ".predicted"), Ink.LIMIT, 4));
        }
        for (int at = 0; at < beside.size(); at++) {
            area.series(beside.get(at), BesideInks.of(at), BesideInks.DASH_PX);
            names.add(new PlotArea.Name(view.beside().get(at).name(), BesideInks.of(at), BesideInks.DASH_PX));
        }
        area.series(measured, Ink.FIRST, 0);
        area.legend(names);
    }

    private List<PlotArea.Name> layers(PlotArea area, List<Part> parts) {
        List<SweepPoint> points = view.figures().points().stream().filter(point -> !point.counted().isEmpty()).toList();
        int[] threads = points.stream().mapToInt(SweepPoint::threads).toArray();
        double[] sum = new double[threads.length];
        List<PlotArea.Name> names = new ArrayList<>();
        for (Part part : parts) {
            double[] below = sum.clone();
            for (int at = 0; at < sum.length; at++) {
                sum[at] += part.percent(points.get(at));
            }
            if (threads.length > 1) {
                area.stacked(threads, below, sum.clone(), part.ink());
            }
            names.add(new PlotArea.Name(texts.get(part.key()), part.ink(), 0));
        }
        return names;
    }
}
