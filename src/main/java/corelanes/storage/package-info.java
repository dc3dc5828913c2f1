/**
 * Recordings in files: traces that other tools open, and pictures of the lanes.
 *
 * <p>
 * Contract: a file is written whole or not at all, and what hinders it is told in one sentence
 * ({@link corelanes.storage.FileNotWrittenException}). May import {@code trace, experiment, layout, analysis, text}.
 */
@NullMarked
package corelanes.storage;

import org.jspecify.annotations.NullMarked;
