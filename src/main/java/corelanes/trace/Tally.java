package corelanes.trace;

/**
 * Something that the work itself counted, such as lost updates or messages that came twice.
 *
 * @param name  its name in files: {@code lost_updates}
 * @param title its name for a person: {@code Lost updates}
 * @param value how many
 */
public record Tally(String name, String title, long value) {}
