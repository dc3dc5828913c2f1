package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.experiment.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PresetsCommandTest {

    private final Program program = Program.withoutDisplay();

    @Test
    void listsEachByNameWithItsTitleAndWhatItRuns() {
        assertThat(program.run("presets")).isZero();
        for (Preset preset : Presets.all()) {
            assertThat(program.out())
                    .containsPattern("(?m)^" + preset.name() + " +" + Pattern.quote(preset.title()) + "$");
        }
        assertThat(program.out()).contains("16 tasks of 40 ms CPU work · 4 fork/join workers")
                .contains("corelanes run --preset NAME");
        assertThat(program.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void asJsonItHasAllOfEach() {
        assertThat(program.run("presets", "--json", "-")).isZero();
        JsonNode list = JsonMapper.shared().readTree(program.out());
        assertThat(list.size()).isEqualTo(Presets.all().size());
        for (int place = 0; place < list.size(); place++) {
            Preset preset = Presets.all().get(place);
            JsonNode node = list.get(place);
            assertThat(node.get("name").stringValue()).isEqualTo(preset.name());
            assertThat(node.get("row").intValue()).isEqualTo(preset.row());
            assertThat(node.get("title").stringValue()).isEqualTo(preset.title());
            assertThat(node.get("paragraph").stringValue()).isEqualTo(preset.paragraph());
            List<String> lookAt = StreamSupport.stream(node.get("look_at").spliterator(), false)
                    .map(JsonNode::stringValue).toList();
            assertThat(lookAt).isEqualTo(preset.lookAt());
            assertThat(node.get("threads").intValue()).isEqualTo(preset.experiment().threads());
            assertThat(node.get("settings").propertyNames())
                    .containsAll(preset.experiment().workload().settings().stream().map(Setting::word).toList());
        }
    }

    @Test
    void isWrittenToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("presets.json");
        assertThat(program.run("presets", "--json", file.toString())).isZero();
        assertThat(program.out()).contains("Wrote " + file);
        assertThat(JsonMapper.shared().readTree(Files.readString(file)).isArray()).isTrue();
    }
}
