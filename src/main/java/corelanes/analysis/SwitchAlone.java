package corelanes.analysis;

/**
 * What one switch between two threads of a structure costs by itself, measured before and apart from the work, in many rounds.
 *
 * @param medianNs median of the rounds, ns
 * @param lowNs    a quarter of the rounds were at most that, ns
 * @param highNs   three quarters of the rounds were at most that, ns
 */
public record SwitchAlone(double medianNs, double lowNs, double highNs) {}
