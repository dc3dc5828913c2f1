package corelanes.chart;

/**
 * What stands beside every chart of a sweep or of runs side by side that leaves the program.
 *
 * @param experiment what was done, in a line
 * @param machine    where
 * @param date       when, as a person writes it
 * @param source     where its figures come from, in a few words
 * @param version    the version of this program
 */
public record PageCaption(String experiment, String machine, String date, String source, String version) {}
