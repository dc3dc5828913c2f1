package corelanes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bundles with all texts")
class BundlesTest {

    /** What a person types: a space would end the word there. */
    private static final Set<String> TYPED = Set.of("experiment/share.unreadable", "cli/run.footer");

    private static Map<String, String> texts() throws IOException {
        Path root = Path.of("src", "main", "resources", "corelanes");
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(root)) {
            bundles = files.filter(file -> file.endsWith("messages.properties")).toList();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path bundle : bundles) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            String room = root.relativize(bundle).getParent().toString().replace('\\', '/');
            properties.forEach((key, text) -> texts.put(room + "/" + key, (String) text));
        }
        return texts;
    }

    @Test
    @DisplayName("write a percent sign as any unit, with a space before it")
    void percent() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(500).allSatisfy((key, text) -> {
            if (!TYPED.contains(key)) {
                assertThat(text).as(key).doesNotContainPattern("[^ ]%");
            }
        });
    }
}
