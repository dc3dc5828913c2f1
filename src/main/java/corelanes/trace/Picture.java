package corelanes.trace;

/**
 * A picture that the work has made.
 *
 * @param task  which task made it
 * @param title what it shows, for a person
 * @param jpeg  the encoded picture; not to be changed
 */
public record Picture(int task, String title, byte[] jpeg) {}
