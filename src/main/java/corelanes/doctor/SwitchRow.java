package corelanes.doctor;

/**
 * What a switch costs with a working set, in words: a row of a table.
 *
 * @param workingSet memory that each thread walks through, such as {@code 64 kB}
 * @param cost       the middle, or that it can't be told from chance
 * @param middleHalf from where to where half of the rounds lie; empty if it can't be told
 */
public record SwitchRow(String workingSet, String cost, String middleHalf) {}
