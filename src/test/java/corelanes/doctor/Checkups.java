package corelanes.doctor;

import corelanes.probe.Capabilities;
import corelanes.probe.MachineFacts;
import corelanes.probe.Noise;
import corelanes.run.ClockCost;
import corelanes.run.SwitchCost;
import corelanes.trace.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Check-ups of machines that do not exist. */
public final class Checkups {

    private static final JavaFacts JAVA = new JavaFacts("25", "Nobody", Optional.of("26"));

    private Checkups() {}

    /** Everything works on two quiet cores. */
    public static Checkup well() {
        SwitchCost cost = new SwitchCost(0, 1_500, 1_400, 1_700, 60, Optional.of(1.0));
        return new Checkup("a test", "Linux (test)", new Capabilities(true, true, true, List.of()),
                MachineFacts.unknown(List.of(0, 1)),
                Optional.of(new ClockCost(25, 20)),
                Optional.of(new SourceFinding(Source.RECORDED, Optional.empty(), Optional.empty())),
                Optional.of(new PinningFinding(true, List.of(0, 1), Optional.empty())),
                new SwitchCosts(Optional.of(cost), Optional.of(cost), List.of(cost)), Optional.of(30.0),
                Optional.of(0.004), Optional.of(new Noise(0.01, 0, 0)), JAVA, Optional.of(Duration.ofMinutes(90)));
    }

    /** Nothing could be found out. */
    public static Checkup nothingKnown() {
        return new Checkup("a test", "Other (test)", new Capabilities(false, false, false, List.of("None.")),
                MachineFacts.unknown(List.of(0, 1)), Optional.empty(), Optional.empty(), Optional.empty(),
                new SwitchCosts(Optional.empty(), Optional.empty(), List.of()), Optional.empty(), Optional.empty(),
                Optional.empty(), new JavaFacts("25", "Nobody", Optional.empty()), Optional.empty());
    }

    /** All is well, and switching costs so much. */
    static Checkup with(SwitchCosts switches) {
        Checkup well = well();
        return new Checkup(well.description(), well.system(), well.capabilities(), well.facts(), well.clock(),
                well.source(), well.pinning(), switches, well.tickCostNs(), well.recordingCostShare(), well.noise(),
                JAVA, well.keptAge());
    }

    /** All is well but one thing or another. */
    static Checkup with(List<Integer> cores, Optional<SourceFinding> source, Optional<PinningFinding> pinning,
            Optional<Noise> noise) {
        Checkup well = well();
        return new Checkup(well.description(), well.system(), well.capabilities(), MachineFacts.unknown(cores),
                well.clock(), source,
                pinning, well.switches(), well.tickCostNs(), well.recordingCostShare(), noise, JAVA, well.keptAge());
    }
}
