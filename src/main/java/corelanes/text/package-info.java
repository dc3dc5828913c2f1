/**
 * Looks up the texts a person reads in the resource bundle beside the asking class, and reads other files of the program.
 *
 * <p>
 * Contract: every sentence lives in a {@code messages.properties} next to the package that says it. Imports nothing of
 * ours; every room may import it.
 */
@NullMarked
package corelanes.text;

import org.jspecify.annotations.NullMarked;
