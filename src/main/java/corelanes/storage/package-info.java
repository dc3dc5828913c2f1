/**
 * Recordings as files: what a run leaves behind for people and for other tools.
 *
 * <p>
 * Contract: reads snapshots, writes files, works without a screen. May import {@code trace, layout, text}.
 */
@NullMarked
package corelanes.storage;

import org.jspecify.annotations.NullMarked;
