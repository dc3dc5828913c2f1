package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private static Path runs;
    private static Path recording;
    private static Path trace;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() {
        recording = runs.resolve("run.lanes");
        trace = runs.resolve("run.json");
        Program program = Program.withoutDisplay();
        assertThat(program.run("run", "--threads", "2", "--tasks", "6", "--cpu-work", "10ms", "--save",
                recording.toString(), "--trace", trace.toString())).as(program.err()).isZero();
        assertThat(program.out()).contains("Wrote " + recording);
    }

    private Path export(String option, String name, String... more) {
        Path file = folder.resolve(name);
        Program program = Program.withoutDisplay();
        String[] arguments = {"export", recording.toString(), option, file.toString()};
        int code = program.run(java.util.stream.Stream.concat(java.util.Arrays.stream(arguments),
                java.util.Arrays.stream(more)).toArray(String[]::new));
        assertThat(code).as(program.err()).isZero();
        assertThat(program.out()).isEqualTo("Wrote " + file + "\n");
        return file;
    }

    @Test
    void theTraceIsTheOneThatTheRunItselfWrites() throws IOException {
        assertThat(Files.readString(export("--trace", "again.json"))).isEqualTo(Files.readString(trace));
    }

    @Test
    void aTraceBecomesTheSameRecordingAgain() throws IOException {
        Path again = folder.resolve("again.lanes");
        assertThat(Program.withoutDisplay().run("export", trace.toString(), "--save", again.toString())).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(recording));
    }

    @Test
    void tablesHaveALineForEachSliceAndEachFigure() throws IOException {
        List<String> slices = Files.readAllLines(export("--csv", "slices.csv"));
        assertThat(slices.getFirst()).isEqualTo("start_ns,end_ns,duration_ns,task,core,state,os_tid,holder");
        assertThat(slices.stream().skip(1)).isNotEmpty()
                .allMatch(line -> line.matches("\\d+,\\d+,\\d+,\\d*,\\d*,[a-z_]+,\\d+,[a-z_]+"));
        List<String> figures = Files.readAllLines(export("--csv-results", "figures.csv"));
        assertThat(figures).contains("name,value", "tasks_done,6", "workload,cpu")
                .anyMatch(line -> line.matches("task_latency_ms\\.p50,[\\d.]+"))
                .anyMatch(line -> line.equals("slices," + (slices.size() - 1)));
    }

    @Test
    void aPictureCanBeLarger() throws IOException {
        BufferedImage usual = ImageIO.read(export("--picture", "a.png").toFile());
        BufferedImage large = ImageIO.read(export("--picture", "b.png", "--scale", "4").toFile());
        assertThat(large.getWidth()).isEqualTo(4 * usual.getWidth());
        assertThat(large.getHeight()).isEqualTo(4 * usual.getHeight());
    }

    @Test
    void aVectorPictureHasItsTextsAsTextsAndATitle() throws Exception {
        Path file = export("--picture", "a.svg");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Core lanes");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("6 tasks of 10 ms CPU work");
        var texts = document.getElementsByTagName("text");
        assertThat(java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(text -> texts.item(text).getTextContent())).contains("Core 0", "Task A", "Task F");
    }

    @Test
    void withoutADisplayAFileIsToldInWords() {
        Program program = Program.withoutDisplay();
        assertThat(program.run(recording.toString())).isZero();
        assertThat(program.out()).contains("6 tasks of 10 ms CPU work").contains("Core 0");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsWritten() {
        refused("Say what is to be made of the recording", "export", recording.toString());
        refused("A picture's name must end in .png or .svg", "export", recording.toString(), "--picture", "a.gif");
        refused("A table's name must end in .csv", "export", recording.toString(), "--csv", "a.xls");
        refused("A recording's name must end in .lanes", "run", "--save", "a.zip");
        refused("--record saves the recording too", "run", "--save", "a.lanes", "--record", "a.lanes");
        refused("as large, not \"3\"", "export", recording.toString(), "--picture", "a.png", "--scale", "3");
        refused("--scale is for a picture", "export", recording.toString(), "--picture", "a.svg", "--scale", "2");
        refused("no file \"nowhere.lanes\"", "export", "nowhere.lanes", "--csv", "a.csv");
    }

    private static void refused(String why, String... arguments) {
        Program program = Program.withoutDisplay();
        assertThat(program.run(arguments)).isEqualTo(2);
        assertThat(program.err()).hasLineCount(1).contains(why);
    }
}
