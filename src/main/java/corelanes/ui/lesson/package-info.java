/**
 * What is to be understood: the two big numbers and the sentence that says what is being seen.
 *
 * <p>
 * Contract: shows what {@code ui.state} says and adds nothing. May import {@code ui.state, ui.kit, text}.
 */
@NullMarked
package corelanes.ui.lesson;

import org.jspecify.annotations.NullMarked;
