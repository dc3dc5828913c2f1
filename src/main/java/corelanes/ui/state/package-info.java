/**
 * What the window shows and what a person can ask of it, as observable properties and commands.
 *
 * <p>
 * Contract: views bind to it and never to each other; only {@code ui.pulse} and the composition root write the figures, and
 * all of it lives on the FX thread. May import {@code trace, analysis, experiment, layout, text}.
 */
@NullMarked
package corelanes.ui.state;

import org.jspecify.annotations.NullMarked;
