package corelanes.run;

import java.util.Locale;

/**
 * How long the program measures this machine at its first start, as a whole and in a fresh process: nothing is compiled yet.
 *
 * <p>
 * Prints one number of ms, from the first class needed to the machine. Run several times for a median:
 *
 * <pre>
 *   java --enable-native-access=ALL-UNNAMED -cp CLASSES corelanes.run.CalibrationTime
 * </pre>
 */
public final class CalibrationTime {

    private static final double NS_PER_MS = 1e6;

    private CalibrationTime() {}

    public static void main(String[] args) {
        long beganNs = System.nanoTime();
        Machine machine = Machine.measure();
        long tookNs = System.nanoTime() - beganNs;
        System.out.printf(Locale.ROOT, "%.0f ms: tick %.0f ns, switch %s%n", tookNs / NS_PER_MS, machine.tickCostNs(),
                machine.platformSwitch());
    }
}
