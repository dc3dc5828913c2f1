package corelanes.trace;

/**
 * A moment worth remembering, such as a setting changed while running.
 *
 * @param atNs CLOCK_MONOTONIC (what {@link System#nanoTime()} reads), ns
 * @param text what happened, as a person reads it
 */
public record Mark(long atNs, String text) {}
