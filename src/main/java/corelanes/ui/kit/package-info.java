/**
 * The window's own controls, its icons, its typeface and its theme.
 *
 * <p>
 * Contract: parts that know how to look and behave, and nothing of experiments or recordings. Every colour is a token
 * ({@code -cl-…}) that {@link corelanes.ui.kit.Theme} defines for light and dark. May import {@code corelanes.text}
 * only.
 */
@NullMarked
package corelanes.ui.kit;

import org.jspecify.annotations.NullMarked;
