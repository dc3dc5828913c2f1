package corelanes.analysis;

import corelanes.text.Texts;

/** Says in plain words what came of fitting a law. */
public final class FitWords {

    private final Texts texts = Texts.beside(FitWords.class);

    /** The law's name. */
    public String name(ScalingLaw law) {
        return texts.get("law." + law.name());
    }

    /** Its numbers with their intervals, or why there are none: a sentence or two. */
    public String sentence(ScalingFit fit) {
        return switch (fit) {
            case ScalingFit.Refused refused -> texts.get("fit.refused." + refused.reason().name(), name(refused.law()),
                    refused.found(), refused.needed(), refused.at().orElse(0.0));
            case ScalingFit.Fitted fitted -> fitted.isChecked()
                    ? numbers(fitted)
                    : texts.get("fit.unchecked", numbers(fitted));
        };
    }

    private String numbers(ScalingFit.Fitted fit) {
        String serial = texts.get("fit." + fit.law().name() + (fit.serial().mayBeNothing() ? ".nothing" : ""),
                name(fit.law()), interval(fit.serial()));
        String end = switch (fit.law()) {
            case AMDAHL -> fit.ceiling()
                    .map(most -> texts.get("fit.ceiling", most.value(), most.low(), most.high())).orElse("");
            case UNIVERSAL -> fit.best()
                    .map(best -> texts.get("fit.best", interval(fit.coherency()), best.value(), best.low(),
                            best.high()))
                    .orElseGet(() -> texts.get("fit.no-best"));
            case GUSTAFSON -> "";
        };
        return end.isEmpty() ? serial : serial + " " + end;
    }

    private String interval(ScalingFit.Interval interval) {
        double small = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        return texts.get(small < 0.001 ? "fit.interval.fine" : "fit.interval", percent(interval.value()),
                percent(interval.low()), percent(interval.high()));
    }

    /** A share is not less than nothing and not more than all, whatever noise makes of it. */
    private static double percent(double share) {
        return Math.clamp(share, 0, 1) * 100;
    }
}
