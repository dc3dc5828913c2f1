/**
 * What is to be run: an immutable experiment, its settings and the range of each.
 *
 * <p>
 * Contract: pure values, validated when made; the one place where sliders, command line and messages find a setting's
 * range, what goes together, and the experiments and examples that come with the program. May import {@code corelanes.text} only.
 */
@NullMarked
package corelanes.experiment;

import org.jspecify.annotations.NullMarked;
