package corelanes.trace;

/**
 * What a thread of this program is called.
 *
 * @param osTid the operating system's id of the thread
 * @param name  as the system shortens it, on Linux to 15 characters: {@code corelanes-colle}
 */
public record ThreadName(int osTid, String name) {}
