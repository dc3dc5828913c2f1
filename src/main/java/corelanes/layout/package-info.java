/**
 * Pure planning of what is seen: times to pixels, lanes to rectangles, tasks to colours and letters.
 *
 * <p>
 * Contract: no toolkit and no state; the same plan feeds the window's painter and the picture of a headless run. May
 * import {@code corelanes.trace} and {@code corelanes.text}.
 */
@NullMarked
package corelanes.layout;

import org.jspecify.annotations.NullMarked;
