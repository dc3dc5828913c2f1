/**
 * The tiles with the four figures, and the two charts over the number of threads.
 *
 * <p>
 * Contract: shows measured points and figures as {@code ui.state} holds them; what is selected and where it goes is
 * computed by pure values ({@code PointSeries, ThreadsAxis, ValueAxis, PlotScale}), and drawing only follows them. The
 * only importer of TilesFX. May import {@code ui.state, ui.kit, experiment, trace, analysis, text}.
 */
@NullMarked
package corelanes.ui.charts;

import org.jspecify.annotations.NullMarked;
