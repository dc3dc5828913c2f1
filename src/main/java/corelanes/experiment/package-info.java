/**
 * What is to be run: an immutable experiment, its settings and the range of each.
 *
 * <p>
 * Contract: pure values, validated when made; the one place where sliders, command line and messages find a setting's
 * range. May import {@code corelanes.text} only.
 */
@NullMarked
package corelanes.experiment;

import org.jspecify.annotations.NullMarked;
