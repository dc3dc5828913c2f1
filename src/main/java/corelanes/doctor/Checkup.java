package corelanes.doctor;

import corelanes.probe.Capabilities;
import corelanes.probe.MachineFacts;
import corelanes.probe.Noise;
import corelanes.run.ClockCost;
import java.time.Duration;
import java.util.Optional;

/**
 * What a look at the machine found; what could not be found out is absent.
 *
 * @param description        the machine in a few words
 * @param system             operating system and kind of processor, such as {@code Linux (amd64)}
 * @param capabilities       what the probe can do here
 * @param facts              cores and what surrounds them
 * @param clock              cost and resolution of the clock
 * @param source             where slices will come from
 * @param pinning            whether threads stay on chosen cores
 * @param switches           what switching costs
 * @param tickCostNs         what one tick of a worker costs, ns: the price of the inferred source
 * @param recordingCostShare share of the cores' time that recording took in a short trial run, 0 … 1
 * @param noise              what others took while this program did nothing
 * @param java               what runs the program
 * @param keptAge            how long before this one a calibration was measured that was kept for quick starts; empty if none was
 */
public record Checkup(String description, String system, Capabilities capabilities, MachineFacts facts,
        Optional<ClockCost> clock, Optional<SourceFinding> source, Optional<PinningFinding> pinning,
        SwitchCosts switches, Optional<Double> tickCostNs, Optional<Double> recordingCostShare, Optional<Noise> noise,
        JavaFacts java, Optional<Duration> keptAge) {}
