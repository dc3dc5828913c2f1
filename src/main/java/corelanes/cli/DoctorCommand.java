package corelanes.cli;

import corelanes.doctor.Checkup;
import corelanes.doctor.Doctor;
import corelanes.doctor.DoctorJson;
import corelanes.doctor.DoctorReport;
import corelanes.doctor.ProgramVersion;
import corelanes.probe.Probe;
import corelanes.probe.SystemFiles;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** {@code corelanes doctor}: looks the machine over and says what will work in class. */
final class DoctorCommand {

    private final Texts texts = Texts.beside(DoctorCommand.class);
    private final PrintStream out;
    private final int columns;
    private final MachineCache machines;

    DoctorCommand(PrintStream out, int columns, MachineCache machines) {
        this.out = out;
        this.columns = columns;
        this.machines = machines;
    }

    /**
     * Looks at this machine.
     *
     * @param json  where the findings go as a document; {@link FileArgument#STANDARD_OUTPUT} is standard output
     * @param sweep also measure switching with growing working sets
     */
    void run(Optional<Path> json, boolean sweep, Cancellation cancellation)
            throws CancelledException, FailedException, FileNotWrittenException {
        boolean alone = json.filter(FileArgument.STANDARD_OUTPUT::equals).isPresent();
        Optional<Path> file = alone ? Optional.empty() : json;
        if (file.isPresent()) {
            WholeFile.check(file.get());
        }
        cancellation.check();
        Probe probe = Machine.findProbe();
        if (!alone) {
            out.println(new DoctorReport(columns).heading(ProgramVersion.read(), probe.description()));
            out.println();
            out.flush();
        }
        Checkup checkup = examine(new Doctor(machines, probe, SystemFiles.ofSystem()), sweep);
        cancellation.check();
        String document = new DoctorJson().document(checkup, ProgramVersion.read());
        if (alone) {
            out.print(document);
        } else {
            new DoctorReport(columns).lines(checkup).forEach(out::println);
        }
        if (file.isPresent()) {
            WholeFile.write(file.get(), stream -> stream.write(document.getBytes(StandardCharsets.UTF_8)));
            out.println(texts.get("run.wrote", file.get()));
        }
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }

    private static Checkup examine(Doctor doctor, boolean sweep) throws CancelledException {
        try {
            return doctor.examine(sweep);
        } catch (InterruptedException interrupted) {
            throw new CancelledException();
        }
    }
}
