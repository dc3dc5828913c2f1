/**
 * The probe for Windows, by way of {@code kernel32.dll}.
 *
 * <p>
 * Contract: one of the only places with {@code java.lang.foreign}. Nothing is linked before the probe is made, so that its
 * classes load on any system. May import {@code corelanes.probe} and {@code corelanes.text}.
 */
@NullMarked
package corelanes.probe.windows;

import org.jspecify.annotations.NullMarked;
