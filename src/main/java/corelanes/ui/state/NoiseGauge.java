package corelanes.ui.state;

import corelanes.analysis.Disturbance;

/**
 * What others take of the cores now, ready to show.
 *
 * @param text  in a few words, those between two pairs of asterisks strong; empty if nothing was looked at yet
 * @param more  what was measured and what to do, as sentences
 * @param level what it means for figures
 */
public record NoiseGauge(String text, String more, Disturbance.Level level) {

    /** Before anything was looked at. */
    public static final NoiseGauge EMPTY = new NoiseGauge("", "", Disturbance.Level.UNKNOWN);
}
