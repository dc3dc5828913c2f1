package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.state.FileCommands.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person for files. */
public interface FileDialogs {

    /**
     * What a person wants to have made of a recording.
     *
     * @param kind what
     * @param file where it goes
     */
    record Export(Kind kind, Path file) {}

    /** Which recording to open; empty if none. */
    Optional<Path> open(Window owner);

    /** Where to save a recording; empty if nowhere. @param name a name without what it ends in */
    Optional<Path> save(Window owner, String name);

    /** What to make of a recording, and where it goes; empty if nothing. @param name a name without what it ends in */
    Optional<Export> export(Window owner, String name);

    /** The system's own dialogs. */
    static FileDialogs ofSystem() {
        return new OfSystem();
    }

    /** The system's own dialogs, which remember the folder of the last file. */
    final class OfSystem implements FileDialogs {

        private final Texts texts = Texts.beside(FileDialogs.class);
        private Optional<File> folder = Optional.empty();

        @Override
        public Optional<Path> open(Window owner) {
            FileChooser chooser = chooser("file.open.title");
            chooser.getExtensionFilters().addAll(
                    filter("file.filter.recordings", "*.lanes", "*.unfinished", "*.json", "*.json.gz"),
                    filter("file.filter.all", "*"));
            return answer(chooser.showOpenDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> save(Window owner, String name) {
            FileChooser chooser = chooser("file.save.title");
            chooser.setInitialFileName(name + ".lanes");
            chooser.getExtensionFilters().add(filter("file.filter.lanes", "*.lanes"));
            return written(chooser, owner, file -> withEnding(file, ".lanes"));
        }

        @Override
        public Optional<Export> export(Window owner, String name) {
            FileChooser chooser = chooser("file.export.title");
            // Without what it ends in: it would stay when another kind is chosen, and the file be of the wrong one.
            chooser.setInitialFileName(name);
            Map<Kind, ExtensionFilter> filters = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                String[] endings = endings(kind).stream().map(ending -> "*" + ending).toArray(String[]::new);
                filters.put(kind, filter("file.filter." + kind, endings));
            }
            chooser.getExtensionFilters().addAll(filters.values());
            return written(chooser, owner, file -> FileDialogs.named(chosen(chooser, filters), file).file())
                    .map(file -> FileDialogs.named(chosen(chooser, filters), file));
        }

        private static Kind chosen(FileChooser chooser, Map<Kind, ExtensionFilter> filters) {
            return filters.entrySet().stream()
                    .filter(entry -> entry.getValue() == chooser.getSelectedExtensionFilter()).map(Map.Entry::getKey)
                    .findFirst().orElse(Kind.TRACE);
        }

        private Optional<Path> written(FileChooser chooser, Window owner, UnaryOperator<Path> completed) {
            return new CompletedName(() -> answer(chooser.showSaveDialog(owner)).map(File::toPath), completed, file -> {
                chooser.setInitialDirectory(file.toAbsolutePath().getParent().toFile());
                chooser.setInitialFileName(file.getFileName().toString());
            }).ask();
        }

        private FileChooser chooser(String title) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get(title));
            folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
            return chooser;
        }

        private ExtensionFilter filter(String key, String... endings) {
            return new ExtensionFilter(texts.get(key), endings);
        }

        private Optional<File> answer(File file) {
            Optional<File> answer = Optional.ofNullable(file);
            folder = answer.map(File::getParentFile).or(() -> folder);
            return answer;
        }
    }

    /** What is made of a recording: as the file's name says it, or else as was chosen, and then the name says it too. */
    static Export named(Kind chosen, Path file) {
        String name = file.toString().toLowerCase(java.util.Locale.ROOT);
        if (endings(chosen).stream().anyMatch(name::endsWith)) {
            return new Export(chosen, file);
        }
        return Arrays.stream(Kind.values()).filter(kind -> endings(kind).stream().anyMatch(name::endsWith)).findFirst()
                .map(kind -> new Export(kind, file))
                .orElseGet(() -> new Export(chosen, withEnding(file, endings(chosen).getFirst())));
    }

    private static List<String> endings(Kind kind) {
        return switch (kind) {
            case TRACE -> List.of(".json.gz", ".json");
            case PICTURE, PICTURE_2, PICTURE_4 -> List.of(".png");
            case VECTOR_PICTURE -> List.of(".svg");
            case SLICES -> List.of(".csv");
        };
    }

    private static Path withEnding(Path file, String ending) {
        return file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(ending)
                ? file
                : file.resolveSibling(file.getFileName() + ending);
    }
}
