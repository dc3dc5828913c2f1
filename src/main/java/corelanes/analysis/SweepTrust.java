package corelanes.analysis;

import corelanes.text.Texts;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether the numbers of a sweep can be believed.
 *
 * @param trusted   whether they can
 * @param why       what speaks for it, or what is to be mended first and how, as one sentence
 * @param soFar     the same while the sweep goes on, when more rounds are coming and need not be asked for
 * @param moreHelps whether more rounds may be all that is missing
 */
public record SweepTrust(boolean trusted, String why, String soFar, boolean moreHelps) {

    /**
     * The interval that holds a median in 95 of 100 cases may be this wide, as a share of it. Simulated: of sweeps that go on until their intervals
     * are so narrow, five agree within 3 % in more than 95 of 100 cases ({@code MedianIntervalTest}).
     */
    public static final double MOST_WIDTH = 0.03;

    /** What points say of themselves. */
    static SweepTrust of(List<SweepPoint> points) {
        if (points.isEmpty()) {
            return of(Verdict.HOPELESS, "nothing");
        }
        String tooBusy = threads(points, point -> point.counted().isEmpty());
        if (!tooBusy.isEmpty()) {
            return of(Verdict.HOPELESS, "too-busy", tooBusy);
        }
        Disturbance worst = points.stream().map(SweepPoint::disturbance).reduce(Disturbance::worse)
                .orElse(Disturbance.UNKNOWN);
        return switch (worst.level()) {
            case BUSY, TOO_BUSY -> of(Verdict.HOPELESS, "busy", worst.share(), worst.ownShare());
            case UNKNOWN -> of(Verdict.HOPELESS, "unknown");
            case QUIET -> ofQuiet(points, worst);
        };
    }

    private static SweepTrust ofQuiet(List<SweepPoint> points, Disturbance worst) {
        String dropped = threads(points, point -> 2 * point.counted().size() < point.all().size());
        if (!dropped.isEmpty()) {
            return of(Verdict.UNSURE, "dropped", dropped);
        }
        String few = threads(points, point -> point.medianInterval().isEmpty());
        if (!few.isEmpty()) {
            return of(Verdict.UNSURE, "few", few, MedianInterval.LEAST_VALUES);
        }
        String impossible = threads(points, SweepTrust::isImpossible);
        if (!impossible.isEmpty()) {
            return of(Verdict.UNSURE, "impossible", impossible);
        }
        String wide = threads(points, point -> width(point) > MOST_WIDTH);
        double widest = points.stream().mapToDouble(SweepTrust::width).max().orElse(0);
        return wide.isEmpty() ? of(Verdict.SURE, "sure", worst.share(), widest)
                : of(Verdict.UNSURE, "wide", wide, widest, MOST_WIDTH);
    }

    private enum Verdict {
        SURE, UNSURE, HOPELESS
    }

    private static SweepTrust of(Verdict verdict, String key, Object... facts) {
        Texts texts = Texts.beside(SweepTrust.class);
        String why = texts.get("trust." + key, facts);
        String goesOn = "trust." + key + ".goes-on";
        return new SweepTrust(verdict == Verdict.SURE, why, texts.has(goesOn) ? texts.get(goesOn, facts) : why,
                verdict == Verdict.UNSURE);
    }

    private static double width(SweepPoint point) {
        return point.medianInterval().map(MedianInterval::width).orElse(0.0);
    }

    private static boolean isImpossible(SweepPoint point) {
        return point.speedup().map(times -> times.median() > point.processors() * (1 + Speedup.MOST_NOISE))
                .orElse(false);
    }

    /** Their numbers of threads in words. */
    private static String threads(List<SweepPoint> points, Predicate<SweepPoint> which) {
        return String.join(", ",
                points.stream().filter(which).map(point -> Integer.toString(point.threads())).toList());
    }
}
