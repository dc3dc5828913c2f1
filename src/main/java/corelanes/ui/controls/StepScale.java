package corelanes.ui.controls;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The values a slider stops at, in rising order: position 0 is the first. Values between two of them, which can be
 * typed, have a position between.
 *
 * @param steps the values, in the setting's own unit (things or ns); at least one
 */
record StepScale(List<Long> steps) {

    private static final long MS = 1_000_000;

    StepScale {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !steps.stream().sorted().distinct().toList().equals(steps)) {
            throw new IllegalArgumentException("steps must rise: " + steps);
        }
    }

    /** Threads: powers of two and one step between each pair, 1 to 1024. */
    static StepScale threads() {
        LongStream halves = IntStream.rangeClosed(2, 10).mapToLong(power -> 1L << power)
                .flatMap(power -> LongStream.of(power * 3 / 4, power));
        return of(LongStream.concat(LongStream.of(1, 2), halves));
    }

    /** Cores: every number up to 16 cores; with more, powers of two and the last. */
    static StepScale cores(int available) {
        if (available <= 16) {
            return of(LongStream.rangeClosed(1, Math.max(1, available)));
        }
        LongStream powers = LongStream.iterate(1, power -> power < available, power -> power * 2);
        return of(LongStream.concat(powers, LongStream.of(available)));
    }

    /** I/O latency: 0, then 1, 2, 5, 10 … ms, to 5 s. */
    static StepScale ioLatency() {
        return ms(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);
    }

    /** CPU work per task: 0, then finer steps, to 2 s. */
    static StepScale cpuWork() {
        return ms(0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 400, 500, 700, 1_000, 1_500, 2_000);
    }

    /** Tasks: 1 to 10,000, about six steps for each tenfold. */
    static StepScale tasks() {
        LongStream smallest = LongStream.of(1, 2, 3, 4, 6, 8);
        LongStream middle = LongStream.of(10, 100, 1_000)
                .flatMap(ten -> Stream.of(10, 15, 20, 30, 40, 60).mapToLong(tenths -> ten * tenths / 10));
        return of(LongStream.concat(LongStream.concat(smallest, middle), LongStream.of(10_000)));
    }

    /** The place of a value: whole at a step, between for what lies between; beyond the ends, the end. */
    double positionOf(long value) {
        int next = 0;
        while (next < steps.size() && steps.get(next) < value) {
            next++;
        }
        if (next == 0 || next == steps.size()) {
            return Math.min(next, last());
        }
        double before = steps.get(next - 1);
        return next - 1 + (value - before) / (steps.get(next) - before);
    }

    /** The step nearest to a position. */
    long valueAt(double position) {
        return steps.get(Math.clamp(Math.round(position), 0, last()));
    }

    /** The last position. */
    int last() {
        return steps.size() - 1;
    }

    private static StepScale ms(long... values) {
        return of(LongStream.of(values).map(value -> value * MS));
    }

    private static StepScale of(LongStream values) {
        return new StepScale(values.boxed().toList());
    }
}
