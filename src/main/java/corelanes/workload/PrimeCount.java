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
                int divisor = smallestDivisor(number);
                primes += divisor == number ? 1 : 0;
                steps += Math.min(divisor, (int) Math.sqrt(number));
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
            long steps = limit;
            for (int prime = 2; (long) prime * prime < limit; prime++) {
                int from = crossedOut[prime] ? limit : prime * prime;
                while (from < limit) {
                    int to = (int) Math.min(limit, from + (long) prime * CROSSINGS_PER_TICK);
                    int crossings = crossOut(crossedOut, prime, from, to);
                    steps += crossings;
                    from += crossings * prime;
                    if (!marker.tick()) {
                        return Answer.STOPPED;
                    }
                }
            }
            int primes = 0;
            for (int from = 2; from < limit; from += NUMBERS_PER_TICK) {
                primes += left(crossedOut, from, Math.min(limit, from + NUMBERS_PER_TICK));
                if (!marker.tick()) {
                    return Answer.STOPPED;
                }
            }
            return new Answer(primes, steps);
        }
    };

    /** About 5 µs of divisions. */
    private static final int STEPS_PER_TICK = 1_000;
    /** About 5 µs of crossings, which wait for memory. */
    private static final int CROSSINGS_PER_TICK = 4_096;
    /** About 5 µs of looking and counting. */
    private static final int NUMBERS_PER_TICK = 8_192;

    // The loops in which the time goes are methods of their own that know no marker: compiled for the marker that is there while
    // the machine is got ready, they would be thrown away and compiled anew in the first task, which has another one.

    /** The smallest divisor of a number from 2 on; the number itself if it is prime. */
    private static int smallestDivisor(int number) {
        int divisor = 2;
        while (divisor * divisor <= number) {
            if (number % divisor == 0) {
                return divisor;
            }
            divisor++;
        }
        return number;
    }

    /** Crosses out every {@code prime}-th number. @return how many */
    private static int crossOut(boolean[] crossedOut, int prime, int from, int to) {
        int crossings = 0;
        for (int multiple = from; multiple < to; multiple += prime) {
            crossedOut[multiple] = true;
            crossings++;
        }
        return crossings;
    }

    /** How many numbers are not crossed out. */
    private static int left(boolean[] crossedOut, int from, int to) {
        int left = 0;
        for (int number = from; number < to; number++) {
            left += crossedOut[number] ? 0 : 1;
        }
        return left;
    }

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

    /** Counts the primes below a limit of at most 2²⁹; ticks, and stops when told to. */
    abstract Answer below(int limit, Marker marker);
}
