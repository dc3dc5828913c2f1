/**
 * Charts without a toolkit: axes, and whole charts drawn with a {@link corelanes.chart.ChartPen} into pixels or SVG.
 *
 * <p>
 * Contract: pure values and drawing; no window, no file. What is drawn carries its unit, source and spread. May import
 * {@code analysis, trace, experiment, text}.
 */
@NullMarked
package corelanes.chart;

import org.jspecify.annotations.NullMarked;
