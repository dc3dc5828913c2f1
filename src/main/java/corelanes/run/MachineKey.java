package corelanes.run;

import corelanes.probe.Boot;
import corelanes.probe.Probe;
import corelanes.probe.ProcessorInfo;
import corelanes.probe.SystemFiles;
import java.util.List;
import java.util.Optional;

/**
 * What a calibration is for. If any of it has changed, it is worth nothing.
 *
 * @param boot      which start of the machine, as {@link Boot#id} tells it
 * @param processor name of the processor, or its kind where it has no name
 * @param cores     logical CPU numbers this process may use, rising
 * @param java      version of Java
 * @param program   version of this program
 */
record MachineKey(String boot, String processor, List<Integer> cores, String java, String program) {

    MachineKey {
        cores = List.copyOf(cores);
    }

    /** That of this process; empty where it is not known when the machine was started. */
    static Optional<MachineKey> find(Probe probe, SystemFiles files, String program) {
        List<Integer> cores = probe.availableCores();
        String kind = System.getProperty("os.arch", "");
        return Boot.id(files).map(boot -> new MachineKey(boot,
                ProcessorInfo.read(files).model().orElse(kind), cores,
                Runtime.version().toString(), program));
    }
}
