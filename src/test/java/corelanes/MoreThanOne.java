package corelanes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What some tests need, and a machine with one core has not got. */
public final class MoreThanOne {

    private MoreThanOne() {}

    /** There are cores to choose from. */
    public static void core() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one core");
    }

    /** Java has several carriers of virtual threads: what computes lets go of none. */
    public static void carrier() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one carrier of virtual threads");
    }
}
