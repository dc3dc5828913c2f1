package corelanes.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /proc/cpuinfo} says of the processor (proc(5)); its lines differ from one kind of processor to another.
 *
 * @param model          its name, such as {@code AMD EPYC}
 * @param virtualMachine whether the kernel runs as a guest: on x86 the flag {@code hypervisor}, which is bit 31 of ECX of
 *                       {@code CPUID} leaf 1 and which guests are shown; empty on processors without such flags
 */
public record ProcessorInfo(Optional<String> model, Optional<Boolean> virtualMachine) {

    /** Of this machine. */
    public static ProcessorInfo read(SystemFiles files) {
        return parse(files.read("proc/cpuinfo").orElse(""));
    }

    /** Reads the text of the file. */
    static ProcessorInfo parse(String text) {
        Optional<String> flags = value(text, "flags");
        return new ProcessorInfo(value(text, "model name").filter(name -> !name.isEmpty()),
                flags.map(all -> List.of(all.split("\\s+")).contains("hypervisor")));
    }

    private static Optional<String> value(String text, String name) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
                .map(parts -> parts[1].strip()).findFirst();
    }
}
