/**
 * The doctor's page: whether class can be held with this machine, what was found, and what can be done.
 *
 * <p>
 * Contract: shows what {@code ui.state} holds, in the words of {@code corelanes doctor}, and asks for looks at the machine by its
 * commands; the looking itself is not done here. May import {@code ui.state, ui.kit, text}.
 */
@NullMarked
package corelanes.ui.doctor;

import org.jspecify.annotations.NullMarked;
