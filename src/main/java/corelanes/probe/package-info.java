/**
 * What this machine can tell: its cores, the core and thread a caller is on, pinning, switch counts; and what it can't.
 *
 * <p>
 * Contract: {@link corelanes.probe.Probe} answers or says that it can't ({@link corelanes.probe.Capabilities}); it never
 * makes a number up. Native calls are in the packages of the operating systems alone; what Linux tells in text files is read
 * here ({@link corelanes.probe.MachineFacts}, {@link corelanes.probe.NoiseReading}), and is absent where there are none.
 * May import {@code corelanes.text}.
 */
@NullMarked
package corelanes.probe;

import org.jspecify.annotations.NullMarked;
