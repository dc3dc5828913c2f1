/**
 * Recordings in files: their own format, traces that other tools open, tables, and pictures of the lanes.
 *
 * <p>
 * Contract: a file is written whole or not at all, and what hinders it is told in one sentence
 * ({@link corelanes.storage.FileNotWrittenException}). A file that is opened is untrusted: it is either taken exactly or refused
 * in one sentence ({@link corelanes.storage.FileNotReadException}), in memory and time in proportion to its length. May import
 * {@code trace, experiment, layout, analysis, probe, text}.
 */
@NullMarked
package corelanes.storage;

import org.jspecify.annotations.NullMarked;
