package corelanes.probe;

import corelanes.text.Texts;

/**
 * Whether a machine is quiet enough to measure on.
 *
 * <p>
 * Why these thresholds: all of what others take may fall on one core, so on n cores a share s of the time takes up to n·s of
 * one worker's core, and the whole run lasts as long as that worker. On two cores 5 % shows a speedup of 2.0 as 1.8 at worst,
 * which a class still reads as "nearly twice"; 20 % shows it as 1.2, which it reads as "hardly any". Less than 5 % could not
 * be told from nothing: in half a second on two cores the kernel's ticks count in steps of one in a hundred.
 */
public enum NoiseLevel {

    /** Others take less than {@value #BUSY_FROM} of the cores' time. */
    QUIET,
    /** Figures are worse than the machine could do; they are to be marked so. */
    BUSY,
    /** Others take {@value #TOO_BUSY_FROM} of the cores' time or more: a speedup would say more of them than of us. */
    TOO_BUSY;

    /** Share of the cores' time, 0 … 1. */
    public static final double BUSY_FROM = 0.05;
    /** Share of the cores' time, 0 … 1. */
    public static final double TOO_BUSY_FROM = 0.20;

    /** The level for the share of the cores' time that others took, stolen time included. */
    public static NoiseLevel of(double share) {
        if (share < BUSY_FROM) {
            return QUIET;
        }
        return share < TOO_BUSY_FROM ? BUSY : TOO_BUSY;
    }

    /** Its name in a few words, such as {@code too busy to measure}. */
    public String word() {
        return Texts.beside(NoiseLevel.class).get("noise.word." + name());
    }

    /** What to do, as a sentence. */
    public String advice() {
        return Texts.beside(NoiseLevel.class).get("noise.advice." + name());
    }
}
