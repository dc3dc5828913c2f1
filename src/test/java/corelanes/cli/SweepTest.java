package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.MoreThanOne;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.run.Machine;
import corelanes.run.SweepPlan;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The command sweep")
class SweepTest {

    private static final List<String> SMALL = List.of("sweep", "--tasks", "4", "--cpu-work", "2ms", "--source",
            "inferred", "--threads", "1,2,4", "--repeat", "2");

    private final Program program = Program.withoutDisplay();

    @TempDir
    private Path folder;

    private int run(String... more) {
        return program.run(Stream.concat(SMALL.stream(), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("says what came out as a table, what laws say of it, and whether it is to be trusted")
    void table() {
        assertThat(run()).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).startsWith("CoreLanes ").contains("a pool with 1, 2, 4 threads", "2 times each")
                .containsPattern("threads +runs +wall time +speedup +lost to switching +switches +Karp-Flatt\n")
                .containsPattern("\n4 +2 +0\\.\\d{3} s .*\n +0\\.\\d{3}–0\\.\\d{3} ").contains("Amdahl's law: ",
                        "Universal Scalability Law: ",
                        "rusted: ", "Source: inferred from ticks of the workers.");
    }

    @Test
    @DisplayName("writes figures for scripts, every run as a line, and charts as pixels or vectors that say all that is needed")
    void files() throws Exception {
        Path csv = folder.resolve("runs.csv");
        Path json = folder.resolve("figures.json");
        Path svg = folder.resolve("charts.svg");
        assertThat(run("--csv", csv.toString(), "--json", json.toString(), "--picture", svg.toString(),
                "--gustafson")).isZero();
        assertThat(program.out()).contains("Wrote " + csv, "Wrote " + json, "Wrote " + svg);

        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(figures.get("points")).hasSize(3).allSatisfy(point -> {
            assertThat(point.get("wall_s")).hasSize(2);
            assertThat(point.get("speedup").propertyNames()).containsExactly("median", "low", "high");
            assertThat(point.get("lost_share").get("median").doubleValue()).isBetween(0.0, 1.0);
        });
        assertThat(figures.get("fits").propertyNames()).containsExactly("amdahl", "usl", "gustafson");
        assertThat(figures.get("trusted").isBoolean()).isTrue();
        assertThat(figures.get("why")).hasSize(1);
        assertThat(figures.get("repeat").intValue()).isEqualTo(2);
        assertThat(figures.get("repeat_most").intValue()).isEqualTo(2);
        assertThat(figures.get("points").get(1).get("median_interval_95").isNull()).as("two runs").isTrue();
        assertThat(figures.get("runs_done").intValue()).isEqualTo(9);

        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(csv)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(6);
            assertThat(records).extracting(one -> one.getField("threads")).containsExactly("1", "1", "2", "2", "4",
                    "4");
            assertThat(Double.parseDouble(records.getFirst().getField("wall_s")))
                    .isEqualTo(figures.get("points").get(0).get("wall_s").get(0).doubleValue());
        }
        assertThat(Files.readString(csv)).startsWith("# CoreLanes ").contains("inferred from ticks",
                "# 4 tasks of 2 ms");

        Element picture = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile())
                .getDocumentElement();
        assertThat(picture.getTagName()).isEqualTo("svg");
        assertThat(picture.getTextContent()).contains("Speedup", "Lost time", "ideal", "inferred from ticks", "4 tasks",
                "rusted: ", "Amdahl's law");
        assertThat(picture.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(9);
    }

    @Test
    @DisplayName("draws pixels where the name says so")
    void png() throws Exception {
        Path png = folder.resolve("charts.PNG");
        assertThat(run("--picture", png.toString())).isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1_600);
    }

    @Test
    @DisplayName("gives figures alone on standard output, and throughput, latencies and Little's law of work that waits")
    void waiting() {
        assertThat(
                program.run("sweep", "--workload", "http", "--structure", "virtual", "--io-latency", "5ms", "--tasks",
                        "32", "--threads", "1,4,16", "--repeat", "2", "--source", "inferred", "--json", "-"))
                .isZero();
        JsonNode figures = JsonMapper.shared().readTree(program.out());
        assertThat(figures.get("points")).hasSize(3).allSatisfy(point -> {
            assertThat(point.get("littles_law").get("median").doubleValue()).isBetween(0.98, 1.02);
            assertThat(point.get("task_latency_ms").get("p95").get("median").doubleValue()).isGreaterThan(5);
        });
        assertThat(figures.get("points").get(2).get("speedup").get("median").doubleValue()).isGreaterThan(2);
        assertThat(figures.has("knee_threads")).isTrue();
    }

    @Test
    @DisplayName("measures virtual beside platform threads in one go, and says how many times as much handing over costs")
    void besideVirtualThreads() throws Exception {
        MoreThanOne.carrier();
        Path csv = folder.resolve("runs.csv");
        Path json = folder.resolve("figures.json");
        Path svg = folder.resolve("charts.svg");
        assertThat(program.run("sweep", "--workload", "handover", "--tasks", "8", "--cpu-work", "5ms", "--threads",
                "2,8", "--repeat", "2", "--beside", "structure", "--csv", csv.toString(), "--json", json.toString(),
                "--picture", svg.toString(), "--log-values", "--linear-threads")).isZero();
        assertThat(program.out()).contains("beside virtual", "With pool:", "With virtual:")
                .containsPattern("threads +hand-over +handing over +cold memory +together\n")
                .containsPattern("With 8 threads a hand-over takes [\\d.,]+ µs\\s+with\\s+pool\\s+and");
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(figures.get("beside")).singleElement().satisfies(virtual -> {
            assertThat(virtual.get("name").stringValue()).isEqualTo("virtual");
            assertThat(virtual.get("points")).hasSize(2);
            assertThat(virtual.get("first_costs_times").get("median").doubleValue()).isPositive();
            assertThat(virtual.get("first_costs_times_of").stringValue()).isEqualTo("hand_over");
            assertThat(virtual.get("trusted").isBoolean()).isTrue();
        });
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(csv)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(2 * 2 * 2);
            assertThat(records).extracting(one -> one.getField("series")).containsOnly("pool", "virtual");
            assertThat(records).allSatisfy(
                    one -> assertThat(Double.parseDouble(one.getField("hand_over_us"))).isPositive());
        }
        assertThat(Files.readString(svg)).contains("Handing over", ">virtual<", "a hand-over takes");
    }

    @Test
    @DisplayName("measures working sets beside one another")
    void besideWorkingSets() {
        assertThat(program.run("sweep", "--workload", "handover", "--tasks", "4", "--cpu-work", "3ms", "--threads", "4",
                "--repeat", "1", "--beside", "working-set")).isZero();
        assertThat(program.out()).contains("With 64 kB:", "With 0 B:", "With 1 MB:");
    }

    @Test
    @DisplayName("says what can't be laid beside a sweep")
    void nothingBeside() {
        assertThat(run("--beside", "working-set")).isEqualTo(2);
        assertThat(program.err()).contains("nothing to lay beside a sweep of cpu by working-set");
        assertThat(run("--beside", "cores")).isEqualTo(2);
        assertThat(program.err()).contains("structure, protection, working-set");
    }

    @Test
    @DisplayName("ends as failed when a run in it fails, with the reason, and does not hang")
    void aRunFails() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(program.run("sweep", "--workload", "http", "--io-latency", "1ms", "--tasks", "4", "--threads",
                    "1,2", "--repeat", "1", "--port", Integer.toString(taken.getLocalPort()), "--json", "-"))
                    .isEqualTo(1);
        }
        assertThat(program.err()).containsPattern("A run with \\d threads? failed: ");
        JsonNode figures = JsonMapper.shared().readTree(program.out());
        assertThat(figures.get("failure").stringValue()).startsWith("A run with ");
        assertThat(figures.get("trusted").booleanValue()).isFalse();
    }

    @Test
    @DisplayName("keeps the points so far when it is cancelled, and ends as cancelled")
    void cancelled() throws Exception {
        Path csv = folder.resolve("runs.csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Cancellation cancellation = new Cancellation()) {
            PrintStream terminal = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
                @Override
                public void print(String line) {
                    if (line.contains("Run 9 of")) {
                        cancellation.cancel();
                    }
                }
            };
            Surroundings surroundings = new Surroundings("Linux", Map.of(), "", folder, true);
            SweepCommand command = new SweepCommand(new PrintStream(out, true, StandardCharsets.UTF_8), terminal,
                    surroundings, Machine::measure);
            var options = new CommandModel().commandLine(80).parseArgs("sweep", "--tasks", "4", "--cpu-work", "2ms",
                    "--source", "inferred", "--threads", "1,2", "--repeat", "900", "--csv", csv.toString());
            SweepRequest request = new SweepArguments(options.subcommand(), 1).read();
            assertThatThrownBy(() -> command.run(request, cancellation)).isInstanceOf(CancelledException.class);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Ended after 8 of 1,802 runs", "Wrote " + csv);
        assertThat(Files.readAllLines(csv)).hasSize(5 + 1 + 6);
    }

    @Test
    @DisplayName("does as many rounds as are said, and goes on until medians are sure where nothing is said")
    void rounds() {
        assertThat(plan(2, "--repeat", "9").isOpen()).isFalse();
        assertThat(plan(2, "--repeat", "9").mostRepeats()).isEqualTo(9);
        SweepPlan open = plan(2);
        assertThat(open.repeats()).isEqualTo(7);
        assertThat(open.mostRepeats()).isEqualTo(31);
        assertThat(open.size()).isEqualTo(open.threads().size() * 8);
        assertThat(open.mostSize()).isEqualTo(open.threads().size() * 32);
    }

    @Test
    @DisplayName("says where nothing is said of rounds how many there can be, and ends by itself")
    void untilSure() {
        assertThat(program.run("sweep", "--tasks", "4", "--cpu-work", "2ms", "--source", "inferred", "--threads", "1,2",
                "--json", "-")).isZero();
        JsonNode figures = JsonMapper.shared().readTree(program.out());
        assertThat(figures.get("repeat").intValue()).isEqualTo(7);
        assertThat(figures.get("repeat_most").intValue()).isEqualTo(31);
        assertThat(figures.get("runs_planned").intValue()).isEqualTo(2 * 8);
        assertThat(figures.get("runs_planned_most").intValue()).isEqualTo(2 * 32);
        assertThat(figures.get("runs_done").intValue()).isBetween(2 * 8, 2 * 32).matches(runs -> runs % 2 == 0);
        assertThat(figures.get("why")).hasSize(1);
        assertThat(figures.get("points")).allSatisfy(point -> {
            int counted = point.get("runs_counted").intValue();
            assertThat(point.get("median_interval_95").isNull()).isEqualTo(counted < 6);
        });
    }

    @Test
    @DisplayName("uses all cores and shares tasks evenly where nothing is said, and does what is said otherwise")
    void usual() {
        Experiment usual = read(4, "--threads", "1,2,3,8");
        assertThat(usual.cores()).isEqualTo(new CoreChoice.Count(4));
        assertThat(usual.amount()).isEqualTo(new Amount.Tasks(24));
        assertThat(usual.cpuWorkNs() * 24).as("twice the usual work in all").isEqualTo(1_200_000_000);
        Experiment baton = read(2, "--workload", "handover", "--threads", "2,8,32");
        assertThat(baton.amount()).isEqualTo(new Amount.Tasks(32));
        assertThat(baton.cpuWorkNs() * 32).as("as much where one works at a time").isEqualTo(1_200_000_000);
        assertThat(read(2, "--threads", "7,11,13").amount()).as("too many to share evenly")
                .isEqualTo(new Amount.Tasks(13));
        Experiment said = read(4, "--threads", "1,64", "--tasks", "10", "--cores", "2");
        assertThat(said.amount()).isEqualTo(new Amount.Tasks(10));
        assertThat(said.cores()).isEqualTo(new CoreChoice.Count(2));
        assertThat(read(1).amount()).as("no fewer than the usual 1 to 8 threads need").isEqualTo(new Amount.Tasks(8));
    }

    private static Experiment read(int cores, String... arguments) {
        return plan(cores, arguments).experiment();
    }

    private static SweepPlan plan(int cores, String... arguments) {
        String[] all = Stream.concat(Stream.of("sweep"),
                Arrays.stream(arguments)).toArray(String[]::new);
        return new SweepArguments(new CommandModel().commandLine(80).parseArgs(all).subcommand(), cores).read().plan();
    }
}
