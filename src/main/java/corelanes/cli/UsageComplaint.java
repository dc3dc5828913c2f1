package corelanes.cli;

import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli complains of, as one sentence. */
final class UsageComplaint {

    private final Texts texts = Texts.beside(UsageComplaint.class);

    /** The sentence, with the command that knows better. */
    String sentence(ParameterException complaint) {
        return switch (complaint) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> texts.get("usage.twice", name(twice.getOverwritten()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                texts.get("usage.no-value", name(missing.getMissing().getFirst()));
            default -> complaint.getMessage().lines().findFirst().orElse("");
        };
    }

    /** The command whose help shows how it is meant, such as {@code corelanes run --help}. */
    static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String argument = unmatched.getUnmatched().getFirst();
        Optional<String> meant = nearest(unmatched.getSuggestions(), argument);
        String key = unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unmatched";
        return meant.isPresent()
                ? texts.get(key + ".meant", argument, meant.get())
                : texts.get(key, argument);
    }

    /** Picocli's first suggestion, if it begins like what was written: others are far-fetched. */
    private static Optional<String> nearest(List<String> suggestions, String argument) {
        String begin = argument.substring(0, Math.min(argument.length(), argument.startsWith("--") ? 3 : 1));
        return suggestions.stream().findFirst().filter(suggestion -> suggestion.startsWith(begin));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
