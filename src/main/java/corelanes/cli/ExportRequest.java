package corelanes.cli;

import corelanes.experiment.InvalidSettingException;
import corelanes.storage.LanePicture;
import corelanes.storage.LanesFormat;
import corelanes.storage.PictureLook;
import corelanes.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * What a command line asks {@code export} for; at least one file.
 *
 * @param trace   where the trace goes
 * @param slices  where the table of slices goes
 * @param results where the table of figures goes
 * @param picture where the picture goes
 * @param look    how the picture is drawn
 * @param save    where the recording goes, in the program's own format
 */
record ExportRequest(Optional<Path> trace, Optional<Path> slices, Optional<Path> results, Optional<Path> picture,
        PictureLook look, Optional<Path> save) {

    /** Shows in a picture what was no part of the work. */
    static final String SHOW_OTHERS = "--show-others";

    /** All files, in the order in which they are written. */
    List<Path> files() {
        return Stream.of(trace, slices, results, picture, save).flatMap(Optional::stream).toList();
    }

    /** Reads the options of {@code export}. */
    record Arguments(ParseResult options) {

        /** @throws InvalidSettingException if an option makes no sense, or none asks for a file */
        ExportRequest read() {
            Texts texts = Texts.beside(ExportRequest.class);
            Optional<Path> picture = FileArgument.ending(options, "--picture", "usage.picture", ".png", ".svg");
            ExportRequest request = new ExportRequest(FileArgument.read(options, "--trace", false),
                    FileArgument.ending(options, "--csv", "usage.csv", ".csv"),
                    FileArgument.ending(options, "--csv-results", "usage.csv", ".csv"), picture, look(texts, picture),
                    FileArgument.ending(options, "--save", "usage.lanes", LanesFormat.EXTENSION));
            if (request.files().isEmpty()) {
                throw new InvalidSettingException(texts.get("usage.export"));
            }
            return request;
        }

        private PictureLook look(Texts texts, Optional<Path> picture) {
            boolean others = options.hasMatchedOption(SHOW_OTHERS);
            if (others && picture.isEmpty()) {
                throw new InvalidSettingException(texts.get("usage.show-others"));
            }
            return new PictureLook(scale(texts, picture), others);
        }

        private int scale(Texts texts, Optional<Path> picture) {
            Optional<String> text = Optional.ofNullable(options.matchedOptionValue("--scale", (String) null))
                    .map(String::strip);
            if (text.isEmpty()) {
                return 1;
            }
            int scale = LanePicture.SCALES.stream().filter(known -> known.toString().equals(text.get())).findFirst()
                    .orElseThrow(() -> new InvalidSettingException(texts.get("usage.scale", text.get())));
            if (picture.filter(file -> !LanePicture.isSvg(file)).isEmpty()) {
                throw new InvalidSettingException(texts.get("usage.scale-without-png"));
            }
            return scale;
        }
    }
}
