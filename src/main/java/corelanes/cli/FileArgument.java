package corelanes.cli;

import corelanes.experiment.InvalidSettingException;
import corelanes.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Options that name a file. */
final class FileArgument {

    /** Stands for standard output where a file is asked for. */
    static final Path STANDARD_OUTPUT = Path.of("-");

    private FileArgument() {}

    /**
     * The file an option names; empty if the option is not there.
     *
     * @param mayBeStandardOutput whether {@link #STANDARD_OUTPUT} makes sense
     * @throws InvalidSettingException if the text cannot be the name of a file
     */
    static Optional<Path> read(ParseResult options, String option, boolean mayBeStandardOutput) {
        Optional<String> name = Optional.ofNullable(options.matchedOptionValue(option, (String) null))
                .map(String::strip);
        if (name.isPresent() && (name.get().isBlank() || name.get().equals("-") && !mayBeStandardOutput)) {
            throw noFile(option, name.get());
        }
        try {
            return name.map(Path::of);
        } catch (InvalidPathException impossible) {
            throw noFile(option, name.orElse(""));
        }
    }

    private static InvalidSettingException noFile(String option, String name) {
        return new InvalidSettingException(Texts.beside(FileArgument.class).get("usage.file", option, name));
    }
}
