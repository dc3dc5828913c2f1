package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The code of a structure")
class ExampleCodeTest {

    @ParameterizedTest
    @EnumSource(StructureKind.class)
    @DisplayName("stands line for line in an example that is tested, begins at the margin and fits a window")
    void isThatOfATestedExample(StructureKind structure) throws IOException {
        String code = ExampleCode.of(structure);
        List<String> lines = code.lines().toList();
        assertThat(lines).hasSizeBetween(3, 40).allMatch(line -> line.length() <= 90);
        assertThat(lines.getFirst()).matches("\\S.*");
        assertThat(code).doesNotContain("What is shown");
        String bare = lines.stream().map(String::strip).collect(Collectors.joining("\n"));
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/corelanes/structure/example"))) {
            assertThat(sources.filter(source -> source.toString().endsWith("Example.java")).map(ExampleCodeTest::bare)
                    .filter(source -> source.contains(bare))).hasSize(1);
        }
    }

    private static String bare(Path source) {
        try {
            return Files.readString(source).lines().map(String::strip).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    @DisplayName("is another one for each")
    void isItsOwn() {
        assertThat(Stream.of(StructureKind.values()).map(ExampleCode::of)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("is what stands between two marks, and an example without them is wrong")
    void marks() {
        assertThat(
                ExampleCode.cut("a\n  // What is shown begins here.\n  b\n    c\n  // What is shown ends here.\nd\n"))
                .isEqualTo("b\n  c");
        assertThatThrownBy(() -> ExampleCode.cut("a\n// What is shown begins here.\nb\n"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ExampleCode.cut("a\nb\n")).isInstanceOf(IllegalStateException.class);
    }
}
