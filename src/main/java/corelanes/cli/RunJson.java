package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.trace.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a run as a JSON document for scripts. What could not be measured is null. */
final class RunJson {

    private static final int NS_DECIMALS = 9;
    private static final int DECIMALS = 6;
    private static final int MS_DECIMALS = 6;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * The document, with an end of line. {@code cores} is how many the workers were allowed to use, {@code settings} what the
     * tasks did ({@link SettingsJson}), {@code tallies} what the work itself counted, by name.
     */
    String document(Recording recording, String version) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node(recording, version)) + "\n";
    }

    /** The same as rows of a table, {@code task_latency_ms.p50} for one inside another; what is not known is empty. */
    List<Map.Entry<String, String>> rows(Recording recording, String version) {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        addRows(rows, "", node(recording, version));
        return rows;
    }

    private static void addRows(List<Map.Entry<String, String>> rows, String prefix, ObjectNode node) {
        node.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner) {
                addRows(rows, prefix + member.getKey() + ".", inner);
            } else {
                String value = member.getValue().isNull() ? "" : member.getValue().asString();
                rows.add(Map.entry(prefix + member.getKey(), value));
            }
        });
    }

    private ObjectNode node(Recording recording, String version) {
        Experiment experiment = recording.experiment();
        RunResult result = recording.result();
        ObjectNode document = mapper.createObjectNode();
        document.put("version", version);
        document.put("workload", experiment.workload().word());
        document.put("structure", experiment.structure().word());
        document.put("threads", experiment.threads());
        document.put("cores", result.cores().size());
        document.put("source", recording.snapshot().source().name().toLowerCase(Locale.ROOT));
        document.put("wall_s", BigDecimal.valueOf(result.wallNs(), NS_DECIMALS));
        document.put("tasks_done", result.tasksDone());
        document.put("throughput_per_s", decimal(result.throughputPerSecond()));
        document.put("in_progress_mean", decimal(result.figures().inProgressMean()));
        document.put("running_mean", decimal(result.figures().runningMean()));
        document.put("switches_voluntary", result.switches().map(SwitchCounts::voluntary).orElse(null));
        document.put("switches_involuntary", result.switches().map(SwitchCounts::involuntary).orElse(null));
        document.put("switch_lost_share", LostShare.of(recording).map(RunJson::decimal).orElse(null));
        boolean lostIsKnown = LostShare.of(recording).isPresent();
        document.put("others_lost_share", lostIsKnown ? decimal(result.figures().othersShare()) : null);
        boolean ownIsKnown = lostIsKnown && recording.snapshot().source() == Source.RECORDED;
        document.put("own_lost_share", ownIsKnown ? decimal(result.figures().lostToOwnShare()) : null);
        document.put("recording_cost_share", decimal(result.recordingCostShare()));
        Optional<Noise> noise = result.noise();
        document.put("noise_others_share", noise.map(found -> decimal(found.othersShare())).orElse(null));
        document.put("noise_steal_share", noise.map(found -> decimal(found.stealShare())).orElse(null));
        document.put("noise_own_share", noise.map(found -> decimal(found.ownShare())).orElse(null));
        document.put("noise_level", noise.map(found -> found.level().name().toLowerCase(Locale.ROOT)).orElse(null));
        document.put("slices", recording.snapshot().size());
        document.put("dropped", result.dropped());
        ObjectNode latency = document.putObject("task_latency_ms");
        latency.put("p50", milliseconds(result.latencies().map(times -> times.p50Ns())));
        latency.put("p99", milliseconds(result.latencies().map(times -> times.p99Ns())));
        SettingsJson.put(document.putObject("settings"), experiment);
        ObjectNode tallies = document.putObject("tallies");
        result.tallies().forEach(tally -> tallies.put(tally.name(), tally.value()));
        document.put("remark", result.remark().orElse(null));
        return document;
    }

    private static @Nullable BigDecimal milliseconds(Optional<Long> ns) {
        return ns.map(value -> BigDecimal.valueOf(value, MS_DECIMALS)).orElse(null);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
