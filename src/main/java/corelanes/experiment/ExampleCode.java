package corelanes.experiment;

import corelanes.text.ProgramFile;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The core lines of Java that one would write to organise work in a certain way. They are cut out of the source of an example that
 * a test runs; the build packs that source beside the program, so what is shown is what was compiled.
 */
public final class ExampleCode {

    private static final String FOLDER = "/assets/examples/";
    private static final String BEGIN = "// What is shown begins here.";
    private static final String END = "// What is shown ends here.";

    private ExampleCode() {}

    /**
     * The lines for a structure, without what stands around them in the example; lines are separated by a line feed.
     *
     * @throws IllegalStateException if the example is missing or has no such lines
     */
    public static String of(StructureKind structure) {
        return cut(source(switch (structure) {
            case SEQUENTIAL -> "SequentialExample";
            case POOL -> "PoolExample";
            case VIRTUAL -> "VirtualExample";
            case EVENT_LOOP -> "EventLoopExample";
            case FORK_JOIN -> "ForkJoinExample";
        }));
    }

    /** What stands between the two marks, with the white space that all its lines begin with taken off. */
    static String cut(String source) {
        int begin = source.indexOf(BEGIN);
        int end = source.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("an example has no lines to show");
        }
        String lines = source.substring(source.indexOf('\n', begin) + 1, source.lastIndexOf('\n', end) + 1);
        // An empty line at the end would count as one that begins at the margin.
        return lines.stripTrailing().stripIndent().lines().collect(Collectors.joining("\n"));
    }

    private static String source(String name) {
        return new String(ProgramFile.read(ExampleCode.class, FOLDER + name + ".java"), StandardCharsets.UTF_8);
    }
}
