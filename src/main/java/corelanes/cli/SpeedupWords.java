package corelanes.cli;

import corelanes.analysis.Disturbance;
import corelanes.analysis.Speedup;
import corelanes.probe.NoiseLevel;
import corelanes.text.Texts;
import java.util.Optional;

/** Says how many times sooner the work ended on all cores, or why that is not said. */
final class SpeedupWords {

    private final Texts texts = Texts.beside(SpeedupWords.class);

    /** The number alone, or a dash. */
    String number(Speedup speedup) {
        return switch (speedup) {
            case Speedup.Measured known -> texts.get("demo.number", known.times());
            case Speedup.RunDisturbed _,Speedup.ReferenceDisturbed _,Speedup.Impossible _,Speedup.NoReference _ ->
                texts.get("demo.refused");
        };
    }

    /** What else there is to know of it, or why there is none; empty if there is nothing. */
    Optional<String> explain(Speedup speedup) {
        return switch (speedup) {
            case Speedup.RunDisturbed(double share) -> Optional.of(disturbed(share));
            case Speedup.ReferenceDisturbed(double share) -> Optional.of(disturbed(share));
            case Speedup.Impossible(double times, double most) ->
                Optional.of(texts.get("demo.impossible", times, most));
            case Speedup.Measured known when known.isAboveMost() -> Optional.of(texts.get("demo.above", known.most()));
            case Speedup.Measured known when known.disturbance().level() == Disturbance.Level.BUSY ->
                Optional.of(texts.get("demo.busy", known.disturbance().share(), known.disturbance().ownShare()));
            case Speedup.Measured _,Speedup.NoReference _ -> Optional.empty();
        };
    }

    private String disturbed(double share) {
        return texts.get("demo.disturbed", share, NoiseLevel.TOO_BUSY.advice());
    }
}
