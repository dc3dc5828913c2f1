/**
 * JSON: large documents, some of them broken, held against a JSON Schema by a real validator.
 *
 * <p>
 * Contract: the only place that knows the validator. May import {@code workload, trace, experiment, text}.
 */
@NullMarked
package corelanes.workload.json;

import org.jspecify.annotations.NullMarked;
