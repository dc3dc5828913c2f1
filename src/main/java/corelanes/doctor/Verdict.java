package corelanes.doctor;

import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.text.Texts;
import corelanes.trace.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether class can be held with this machine.
 *
 * @param readiness the answer
 * @param reasons   what stands against it, the weightiest first, as clauses; empty if all is well
 */
public record Verdict(Readiness readiness, List<String> reasons) {

    /** The answer in a word. */
    public enum Readiness {
        /** All works. */
        READY,
        /** Class can be held; something is less than it could be. */
        LIMITED,
        /** A lesson would not show what it is about. */
        NOT_READY
    }

    private static final double WHOLE_CORE = 0.99;

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** What a check-up comes to. */
    public static Verdict of(Checkup checkup) {
        List<String> grave = grave(checkup);
        List<String> reasons = new ArrayList<>(grave);
        reasons.addAll(light(checkup));
        if (!grave.isEmpty()) {
            return new Verdict(Readiness.NOT_READY, reasons);
        }
        return new Verdict(reasons.isEmpty() ? Readiness.READY : Readiness.LIMITED, reasons);
    }

    /** In one sentence or two: what there is beyond the two weightiest reasons is in the report. */
    public String sentence() {
        Texts texts = Texts.beside(Verdict.class);
        String key = "verdict." + readiness + (reasons.size() > 1 ? ".two" : "");
        return texts.get(key, reasons.stream().limit(2).toArray());
    }

    private static List<String> grave(Checkup checkup) {
        Texts texts = Texts.beside(Verdict.class);
        List<String> reasons = new ArrayList<>();
        int cores = checkup.facts().availableCores().size();
        if (!checkup.capabilities().seesCores()) {
            reasons.add(texts.get("reason.no-lanes"));
        }
        if (cores < 2 || allowedCores(checkup).filter(allowed -> allowed < 1 + WHOLE_CORE).isPresent()) {
            reasons.add(texts.get("reason.one-core"));
        }
        level(checkup).filter(level -> level == NoiseLevel.TOO_BUSY)
                .ifPresent(_ -> reasons.add(texts.get("reason.too-busy", share(checkup))));
        return reasons;
    }

    private static List<String> light(Checkup checkup) {
        Texts texts = Texts.beside(Verdict.class);
        List<String> reasons = new ArrayList<>();
        int cores = checkup.facts().availableCores().size();
        level(checkup).filter(level -> level == NoiseLevel.BUSY)
                .ifPresent(_ -> reasons.add(texts.get("reason.busy", share(checkup))));
        if (checkup.pinning().filter(PinningFinding::works).isEmpty()) {
            reasons.add(texts.get("reason.no-pinning"));
        }
        if (checkup.source().filter(found -> found.source() == Source.RECORDED).isEmpty()) {
            reasons.add(texts.get("reason.inferred"));
        }
        allowedCores(checkup).filter(allowed -> allowed >= 1 + WHOLE_CORE && allowed < cores)
                .ifPresent(allowed -> reasons.add(texts.get("reason.quota", allowed)));
        if (checkup.facts().topology().hybrid().orElse(false)) {
            reasons.add(texts.get("reason.hybrid"));
        }
        if (checkup.noise().isEmpty()) {
            reasons.add(texts.get("reason.noise-unknown"));
        }
        if (checkup.recordingCostShare().isEmpty()) {
            reasons.add(texts.get("reason.no-trial"));
        }
        return reasons;
    }

    private static Optional<Double> allowedCores(Checkup checkup) {
        return checkup.facts().limits().cores();
    }

    private static Optional<NoiseLevel> level(Checkup checkup) {
        return checkup.noise().map(Noise::level);
    }

    private static double share(Checkup checkup) {
        return checkup.noise().map(Noise::share).orElse(0.0);
    }
}
