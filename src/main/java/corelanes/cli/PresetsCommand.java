package corelanes.cli;

import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.WholeFile;
import corelanes.text.LabelledLines;
import corelanes.text.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code corelanes presets}: lists the experiments that come with the program. */
final class PresetsCommand {

    private final Texts texts = Texts.beside(PresetsCommand.class);
    private final PrintStream out;
    private final int columns;

    PresetsCommand(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /**
     * Lists them.
     *
     * @param json where the list goes as a document; {@link FileArgument#STANDARD_OUTPUT} is standard output
     */
    void run(Optional<Path> json) throws FailedException, FileNotWrittenException {
        List<Preset> presets = Presets.all();
        boolean alone = json.filter(FileArgument.STANDARD_OUTPUT::equals).isPresent();
        if (alone) {
            out.print(document(presets));
        } else {
            print(presets);
        }
        if (json.isPresent() && !alone) {
            WholeFile.write(json.get(), file -> file.write(document(presets).getBytes(StandardCharsets.UTF_8)));
            out.println(texts.get("run.wrote", json.get()));
        }
        if (out.checkError()) {
            throw new FailedException(texts.get("output.lost"));
        }
    }

    private void print(List<Preset> presets) {
        ExperimentWords words = new ExperimentWords();
        LabelledLines lines = new LabelledLines(columns);
        presets.forEach(preset -> lines.add(preset.name(),
                List.of(preset.title(), words.lineWithoutCores(preset.experiment()))));
        lines.addText(texts.get("presets.hint"));
        lines.lines().forEach(out::println);
    }

    /** A list of objects, with an end of line. */
    private static String document(List<Preset> presets) {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (Preset preset : presets) {
            ObjectNode node = list.addObject();
            node.put("name", preset.name());
            node.put("row", preset.row());
            node.put("title", preset.title());
            node.put("paragraph", preset.paragraph());
            ArrayNode lookAt = node.putArray("look_at");
            preset.lookAt().forEach(lookAt::add);
            node.put("workload", preset.experiment().workload().word());
            node.put("structure", preset.experiment().structure().word());
            node.put("threads", preset.experiment().threads());
            SettingsJson.put(node.putObject("settings"), preset.experiment());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    }
}
