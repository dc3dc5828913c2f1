package corelanes.cli;

import corelanes.experiment.InvalidSettingException;
import corelanes.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
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

    /**
     * The file an option names, which must end in one of these ways; empty if the option is not there.
     *
     * @param complaint key of the sentence for another name
     * @throws InvalidSettingException if the text cannot be the name of such a file
     */
    static Optional<Path> ending(ParseResult options, String option, String complaint, String... endings) {
        Optional<Path> file = read(options, option, false);
        Texts texts = Texts.beside(FileArgument.class);
        file.map(name -> name.toString().toLowerCase(texts.locale()))
                .filter(name -> Arrays.stream(endings).noneMatch(name::endsWith)).ifPresent(_ -> {
                    throw new InvalidSettingException(texts.get(complaint, file.get(), option));
                });
        return file;
    }

    private static InvalidSettingException noFile(String option, String name) {
        return new InvalidSettingException(Texts.beside(FileArgument.class).get("usage.file", option, name));
    }
}
