package corelanes.probe;

import java.util.List;
import java.util.Optional;

/**
 * What a machine is, as far as it tells.
 *
 * @param availableCores the logical CPUs this process may use, rising
 * @param processor      name, and whether it is a virtual one
 * @param topology       how its logical CPUs relate
 * @param limits         what a container holds this process to
 * @param kernel         release of the Linux kernel, such as {@code 6.18.1}
 * @param clockSource    what the kernel reads its clock from, such as {@code tsc}
 */
public record MachineFacts(List<Integer> availableCores, ProcessorInfo processor, CoreTopology topology,
        ContainerLimits limits, Optional<String> kernel, Optional<String> clockSource) {

    private static final String CLOCK = "sys/devices/system/clocksource/clocksource0/current_clocksource";

    public MachineFacts {
        availableCores = List.copyOf(availableCores);
    }

    /** Reads what these files tell; what they don't tell is absent. */
    public static MachineFacts read(SystemFiles files, List<Integer> availableCores) {
        return new MachineFacts(availableCores, ProcessorInfo.read(files),
                CoreTopology.read(files, availableCores), ContainerLimits.read(files),
                present(files.read("proc/sys/kernel/osrelease")), present(files.read(CLOCK)));
    }

    /** Those of a machine that tells nothing. */
    public static MachineFacts unknown(List<Integer> availableCores) {
        return new MachineFacts(availableCores, new ProcessorInfo(Optional.empty(), Optional.empty()),
                new CoreTopology(Optional.empty(), Optional.empty(), Optional.empty()),
                new ContainerLimits(Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());
    }

    /** Numbers of cores in few characters: {@code 0-3,8}. */
    public static String show(List<Integer> cores) {
        return CoreList.show(cores);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.filter(content -> !content.isEmpty()).map(content -> content.lines().findFirst().orElse(""));
    }
}
