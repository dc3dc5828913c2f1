package corelanes.workload.images;

import corelanes.text.ProgramFile;
import corelanes.text.Texts;
import corelanes.workload.WorkloadException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The photographs that tasks work on. */
final class Photographs {

    private static final String FOLDER = "/assets/images/";
    private static final List<String> OURS = List.of("mountains", "marbles", "sea", "leaves", "city");

    private Photographs() {}

    /** Those that come with the program. */
    static List<Photograph> ours() {
        return OURS.stream().<Photograph>map(name -> new Photograph.Ours(name, bytes(FOLDER + name + ".jpg")))
                .toList();
    }

    private static byte[] bytes(String resource) {
        return ProgramFile.read(Photographs.class, resource);
    }

    /**
     * All files of a folder in the order of their names, whatever they hold; those in folders inside are left out.
     *
     * @throws WorkloadException if the folder can't be read or has none
     */
    static List<Photograph> of(Path folder) throws WorkloadException {
        Texts texts = Texts.beside(Photographs.class);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Photographs::isShownFile)) {
            entries.forEach(files::add);
        } catch (IOException unreadable) {
            throw new WorkloadException(texts.get("images.folder", folder, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
        if (files.isEmpty()) {
            throw new WorkloadException(texts.get("images.empty", folder));
        }
        files.sort(Comparator.comparing(Path::getFileName));
        return files.stream().<Photograph>map(Photograph.OnDisk::new).toList();
    }

    private static boolean isShownFile(Path file) throws IOException {
        return Files.isRegularFile(file) && !Files.isHidden(file);
    }
}
