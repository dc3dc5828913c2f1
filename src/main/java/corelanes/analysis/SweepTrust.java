package corelanes.analysis;

import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the numbers of a sweep can be believed.
 *
 * @param trusted whether they can
 * @param why     what speaks for it, or everything that speaks against it, one sentence each
 */
public record SweepTrust(boolean trusted, List<String> why) {

    /** Runs with the same settings may differ by this much from their smallest to their largest, as a share of their middle. */
    static final double MOST_WIDTH = 0.10;

    public SweepTrust {
        why = List.copyOf(why);
    }

    /** What points say of themselves. */
    static SweepTrust of(List<SweepPoint> points) {
        Texts texts = Texts.beside(SweepTrust.class);
        List<String> against = new ArrayList<>();
        if (points.isEmpty()) {
            return new SweepTrust(false, List.of(texts.get("trust.nothing")));
        }
        List<Integer> tooBusy = threads(points.stream().filter(point -> point.counted().isEmpty()).toList());
        if (!tooBusy.isEmpty()) {
            against.add(texts.get("trust.too-busy", words(tooBusy)));
        }
        Disturbance worst = points.stream().filter(point -> !point.counted().isEmpty()).map(SweepPoint::disturbance)
                .reduce(Disturbance::worse).orElse(Disturbance.UNKNOWN);
        switch (worst.level()) {
            case BUSY, TOO_BUSY -> against.add(texts.get("trust.busy", worst.share(), worst.ownShare()));
            case UNKNOWN -> against.add(texts.get("trust.unknown"));
            case QUIET -> {
            }
        }
        List<Integer> single = threads(points.stream().filter(point -> point.counted().size() == 1).toList());
        if (!single.isEmpty()) {
            against.add(texts.get("trust.single", words(single)));
        }
        List<Integer> dropped = threads(points.stream().filter(point -> !point.counted().isEmpty()
                && 2 * point.counted().size() < point.all().size()).toList());
        if (!dropped.isEmpty()) {
            against.add(texts.get("trust.dropped", words(dropped)));
        }
        List<Integer> wide = threads(points.stream()
                .filter(point -> point.wallS().map(Spread::width).orElse(0.0) > MOST_WIDTH).toList());
        double widest = points.stream().mapToDouble(point -> point.wallS().map(Spread::width).orElse(0.0)).max()
                .orElse(0);
        if (!wide.isEmpty()) {
            against.add(texts.get("trust.wide", words(wide), widest, MOST_WIDTH));
        }
        List<Integer> impossible = threads(points.stream().filter(SweepTrust::isImpossible).toList());
        if (!impossible.isEmpty()) {
            against.add(texts.get("trust.impossible", words(impossible)));
        }
        return against.isEmpty() ? new SweepTrust(true, List.of(texts.get("trust.quiet", worst.share(), widest)))
                : new SweepTrust(false, against);
    }

    private static boolean isImpossible(SweepPoint point) {
        return point.speedup().map(times -> times.median() > point.processors() * (1 + Speedup.MOST_NOISE))
                .orElse(false);
    }

    private static List<Integer> threads(List<SweepPoint> points) {
        return points.stream().map(SweepPoint::threads).toList();
    }

    private static String words(List<Integer> threads) {
        return String.join(", ", threads.stream().map(String::valueOf).toList());
    }
}
