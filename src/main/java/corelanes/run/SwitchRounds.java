package corelanes.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The rounds of a {@link SwitchTrial}, from which its {@link SwitchCost} is made. */
final class SwitchRounds {

    /** A round in which the kernel switched less often, for one hand-over, was the Java runtime's alone. */
    static final double HARDLY_EVER = 0.1;
    /** Of fewer, no quartile can be told. */
    static final int FEWEST = 4;

    private final List<Round> rounds = new ArrayList<>();

    /**
     * One round.
     *
     * @param handOverNs     time of a hand-over with two threads, ns
     * @param baselineNs     time of the same work by one thread, ns
     * @param kernelSwitches the kernel's switches for one hand-over; empty where nobody counts them
     */
    record Round(double handOverNs, double baselineNs, OptionalDouble kernelSwitches) {

        boolean isWithoutKernel() {
            return kernelSwitches.orElse(1) < HARDLY_EVER;
        }
    }

    void add(Round round) {
        rounds.add(round);
    }

    /** What all rounds come to. There must be one. */
    SwitchCost all(int workingSetBytes) {
        return cost(workingSetBytes, rounds);
    }

    /**
     * What those rounds come to in which the kernel hardly ever switched; all of them if that can't be told from enough. The
     * kernel's switches are those of all rounds.
     */
    SwitchCost withoutKernel(int workingSetBytes) {
        List<Round> pure = rounds.stream().filter(Round::isWithoutKernel).toList();
        return cost(workingSetBytes, pure.size() < FEWEST ? rounds : pure);
    }

    private SwitchCost cost(int workingSetBytes, List<Round> chosen) {
        return SwitchCost.of(workingSetBytes, times(chosen, Round::handOverNs), times(chosen, Round::baselineNs),
                meanSwitches());
    }

    private Optional<Double> meanSwitches() {
        OptionalDouble mean = rounds.stream().map(Round::kernelSwitches).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    private static double[] times(List<Round> rounds, ToDoubleFunction<Round> time) {
        return rounds.stream().mapToDouble(time).toArray();
    }
}
