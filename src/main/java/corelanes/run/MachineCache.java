package corelanes.run;

import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.probe.NoiseReading;
import corelanes.probe.Probe;
import corelanes.probe.SystemFiles;
import corelanes.storage.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps what was measured of this machine in a file of the user's, until the machine is started anew or something else of its
 * {@link MachineKey} changes: so that a program that is opened again begins with the same figures, and sooner.
 *
 * <p>
 * A file that is damaged, foreign or can't be written is as good as none; nobody is told. What was measured while others took
 * {@value NoiseLevel#TOO_BUSY_FROM} of the cores' time or more is not kept. Any thread may use it.
 */
public final class MachineCache {

    private static final System.Logger LOGGER = System.getLogger(MachineCache.class.getName());
    private static final String FILE = "calibration.json";
    /** Ours has some 1 kB. */
    private static final long LARGEST_FILE = 64 << 10;

    private final Optional<Path> file;
    private final String program;
    private final SystemFiles files;
    private final InstantSource clock;
    private final Measuring measuring;

    /** Measures a machine, and looks whether it still is as it was. */
    interface Measuring {

        /** Of this machine, by {@link Machine#measure(Probe, MeasuringProgress)} if it is no test. */
        Machine measure(Probe probe, MeasuringProgress progress);

        /** By {@link Machine#isStillSo()} if it is no test. */
        boolean isStillSo(Machine machine);

        /** No test. */
        static Measuring real() {
            return new Measuring() {
                @Override
                public Machine measure(Probe probe, MeasuringProgress progress) {
                    return Machine.measure(probe, progress);
                }

                @Override
                public boolean isStillSo(Machine machine) {
                    return machine.isStillSo();
                }
            };
        }
    }

    MachineCache(Optional<Path> folder, String program, SystemFiles files, InstantSource clock, Measuring measuring) {
        this.file = folder.map(inside -> inside.resolve(FILE));
        this.program = program;
        this.files = files;
        this.clock = clock;
        this.measuring = measuring;
    }

    /**
     * The user's, in the folder that this system has for such files, or in the one that the system property
     * {@value CacheFolder#PROPERTY} names.
     *
     * @param program version of this program
     */
    public static MachineCache ofUser(String program) {
        return new MachineCache(CacheFolder.ofProcess(), program, SystemFiles.ofSystem(), InstantSource.system(),
                Measuring.real());
    }

    /** One that keeps nothing: each time is measured anew. */
    public static MachineCache none() {
        return new MachineCache(Optional.empty(), "", SystemFiles.ofSystem(), InstantSource.system(), Measuring.real());
    }

    /**
     * This machine as it was measured before, or else measured now. Called on a platform thread.
     *
     * @param progress is told of each step, if it is measured
     */
    public Machine get(MeasuringProgress progress) {
        return get(Machine.findProbe(), progress);
    }

    /** The same for somebody who has the probe already. */
    public Machine get(Probe probe, MeasuringProgress progress) {
        return find(probe).map(StoredCalibration::machine).filter(measuring::isStillSo)
                .orElseGet(() -> measureAnew(probe, progress));
    }

    /** This machine, measured now; the next {@link #get} has it. Called on a platform thread. */
    public Machine measureAnew(Probe probe, MeasuringProgress progress) {
        Optional<NoiseReading> before = NoiseReading.take(files, probe.availableCores(),
                probe.availableCores());
        Machine machine = measuring.measure(probe, progress);
        Optional<NoiseLevel> level = before.flatMap(earlier -> NoiseReading
                .take(files, probe.availableCores(), probe.availableCores())
                .flatMap(later -> Noise.between(earlier, later, 0))).map(Noise::level);
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (!interrupted && level.filter(NoiseLevel.TOO_BUSY::equals).isEmpty()) {
            keep(machine);
        }
        return machine;
    }

    /** How long ago the calibration was measured that is kept for this machine; empty if there is none. */
    public Optional<Duration> age(Probe probe) {
        return find(probe).map(found -> Duration.between(found.measuredAt(), clock.instant()));
    }

    private Optional<StoredCalibration> find(Probe probe) {
        Optional<String> text = file.flatMap(MachineCache::read);
        Optional<MachineKey> key = text.isEmpty() ? Optional.empty() : MachineKey.find(probe, files, program);
        return text.flatMap(document -> StoredCalibration.parse(document, probe))
                .filter(found -> key.filter(found.key()::equals).isPresent());
    }

    private static Optional<String> read(Path file) {
        try {
            // Nothing else: reading a pipe would wait for somebody to write.
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not read", unreadable);
            return Optional.empty();
        }
    }

    private void keep(Machine machine) {
        Optional<MachineKey> key = file.isEmpty()
                ? Optional.empty()
                : MachineKey.find(machine.probe(), files, program);
        if (key.isEmpty()) {
            return;
        }
        Path to = file.get();
        String document = new StoredCalibration(key.get(), clock.instant(), machine).document();
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            WholeFile.writeSoon(to, out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not kept", unwritable);
        }
    }
}
