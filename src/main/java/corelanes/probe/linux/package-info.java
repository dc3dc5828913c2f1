/**
 * The probe for Linux, by way of the C library.
 *
 * <p>
 * Contract: one of the only places with {@code java.lang.foreign}. May import {@code corelanes.probe},
 * {@code corelanes.trace} (what threads are called) and {@code corelanes.text}.
 */
@NullMarked
package corelanes.probe.linux;

import org.jspecify.annotations.NullMarked;
