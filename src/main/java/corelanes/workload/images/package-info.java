/**
 * Images: photographs decoded, made smaller and encoded again, with what Java brings along.
 *
 * <p>
 * Contract: every picture made is checked. May import {@code workload, trace, experiment, text}.
 */
@NullMarked
package corelanes.workload.images;

import org.jspecify.annotations.NullMarked;
