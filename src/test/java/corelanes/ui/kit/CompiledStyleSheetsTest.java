package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Compiled style sheets")
class CompiledStyleSheetsTest {

    @TempDir
    Path folder;

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(CompiledStyleSheetsTest::said).toList();
    }

    private static String said(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations().stream()
                .map(declaration -> declaration.getProperty() + (declaration.isImportant() ? "!" : "")).toList();
    }

    @Test
    @DisplayName("say what their sources say, with all that those import")
    void theSame() throws IOException {
        Path sources = Path.of(URI.create(StyleSheets.beside(Theme.class, "light.css"))).getParent();
        CompiledStyleSheets.compile(sources, folder);
        try (Stream<Path> files = Files.list(sources)) {
            for (Path source : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                String name = source.getFileName().toString().replace(".css", ".bss");
                Stylesheet compiled = Stylesheet.loadBinary(folder.resolve(name).toUri().toURL());
                Stylesheet parsed = new CssParser().parse(source.toUri().toURL());
                assertThat(compiled.getRules()).as(name).isNotEmpty();
                assertThat(rules(compiled)).as(name).isEqualTo(rules(parsed));
            }
        }
        assertThat(folder.resolve("light.bss")).exists();
    }

    @Test
    @DisplayName("go to the same places, and nothing else does")
    void places() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("from/a/b"));
        Files.writeString(deep.resolve("one.css"), ".one { -fx-opacity: 0.5; }");
        Files.writeString(deep.resolve("two.txt"), "two");
        CompiledStyleSheets.compile(folder.resolve("from"), folder.resolve("to"));
        try (Stream<Path> files = Files.walk(folder.resolve("to"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("to/a/b/one.bss"));
        }
        Stylesheet compiled = Stylesheet.loadBinary(folder.resolve("to/a/b/one.bss").toUri().toURL());
        assertThat(said(compiled.getRules().getFirst())).contains("one").contains("-fx-opacity");
    }
}
