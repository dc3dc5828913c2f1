package corelanes.ui.pulse;

import corelanes.chart.PageDrawing;
import corelanes.storage.PagePicture;
import corelanes.storage.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sweep had measured when the window was closed: a table of its runs and a drawing of its charts in a folder of this program's,
 * of which the next window tells once. The files stay. Any one thread.
 *
 * @param folder where they are; without one nothing is kept
 */
record KeptSweep(Optional<Path> folder) {

    private static final System.Logger LOGGER = System.getLogger(KeptSweep.class.getName());
    /** Holds the name of the table that nobody has been told of. */
    private static final String UNTOLD = "untold.txt";
    private static final String TABLE = ".csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    /**
     * Writes them. The window is being closed, so nobody can be told if that fails but the log.
     *
     * @param now goes into the names of both files
     */
    void keep(LocalDateTime now, PageDrawing page, WholeFile.Content runs) {
        if (folder.isEmpty()) {
            return;
        }
        String name = "sweep-" + TIME.format(now);
        Path table = folder.get().resolve(name + TABLE);
        try {
            Files.createDirectories(folder.get());
            WholeFile.write(table, runs);
            WholeFile.write(folder.get().resolve(UNTOLD),
                    out -> out.write(table.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
            WholeFile.make(folder.get().resolve(name + ".svg"), beside -> PagePicture.write(page, beside));
        } catch (IOException failed) {
            LOGGER.log(System.Logger.Level.WARNING, "The points of the sweep could not be kept", failed);
        }
    }

    /** The table that was written last, if it is there and this has not been asked since. */
    Optional<Path> untold() {
        return folder.flatMap(in -> {
            Path note = in.resolve(UNTOLD);
            try {
                Optional<Path> table = Files.exists(note)
                        ? Optional.of(in.resolve(Path.of(Files.readString(note).strip()).getFileName()))
                        : Optional.empty();
                Files.deleteIfExists(note);
                return table.filter(Files::isRegularFile);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOGGER.log(System.Logger.Level.DEBUG, "No sweep is known to be kept", unreadable);
                return Optional.empty();
            }
        });
    }
}
