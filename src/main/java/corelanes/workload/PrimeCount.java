package corelanes.workload;

/** Two ways to count the primes below a limit. Both give the same answer; how many steps they need differs by far. */
enum PrimeCount {

    /** Tries for each number whether a smaller one divides it, up to its root: some n·√n steps for a limit of n. */
    TRIAL_DIVISION {
        @Override
        Answer below(int limit, Marker marker) {
            int primes = 0;
            long steps = 0;
            long tickAt = STEPS_PER_TICK;
            for (int number = 2; number < limit; number++) {
                int divisor = 2;
                while (divisor * divisor <= number && number % divisor != 0) {
                    divisor++;
                }
                primes += divisor * divisor > number ? 1 : 0;
                steps += divisor - 1;
                if (steps >= tickAt) {
                    tickAt = steps + STEPS_PER_TICK;
                    if (!marker.tick()) {
                        return Answer.STOPPED;
                    }
                }
            }
            return new Answer(primes, steps);
        }
    },

    /** The sieve of Eratosthenes: crosses out the multiples of each prime. Some n·log log n steps for a limit of n. */
    SIEVE {
        @Override
        Answer below(int limit, Marker marker) {
            boolean[] crossedOut = new boolean[limit];
            long steps = 0;
            for (int prime = 2; prime * prime < limit; prime++) {
                for (int from = prime * prime; !crossedOut[prime] && from < limit;) {
                    int to = (int) Math.min(limit, from + (long) prime * CROSSINGS_PER_TICK);
                    for (int multiple = from; multiple < to; multiple += prime) {
                        crossedOut[multiple] = true;
                        steps++;
                    }
                    from += (to - from + prime - 1) / prime * prime;
                    if (!marker.tick()) {
                        return Answer.STOPPED;
                    }
                }
            }
            int primes = 0;
            for (int number = 2; number < limit; number++) {
                primes += crossedOut[number] ? 0 : 1;
                if (number % NUMBERS_PER_TICK == 0 && !marker.tick()) {
                    return Answer.STOPPED;
                }
            }
            return new Answer(primes, steps + limit);
        }
    };

    /** About 5 µs of divisions. */
    private static final int STEPS_PER_TICK = 1_000;
    /** About 5 µs of crossings, which wait for memory. */
    private static final int CROSSINGS_PER_TICK = 4_096;
    /** About 5 µs of looking and counting. */
    private static final int NUMBERS_PER_TICK = 8_192;

    /**
     * What was found.
     *
     * @param primes how many there are; negative if the search was stopped
     * @param steps  divisions, or numbers crossed out and looked at
     */
    record Answer(int primes, long steps) {

        static final Answer STOPPED = new Answer(-1, 0);

        boolean isWhole() {
            return primes >= 0;
        }
    }

    /** Counts the primes below a limit of at most 2³⁰; ticks, and stops when told to. */
    abstract Answer below(int limit, Marker marker);
}
