package corelanes.cli;

import corelanes.analysis.CostRatio;
import corelanes.analysis.FitWords;
import corelanes.analysis.Knee;
import corelanes.analysis.MedianInterval;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.ScalingLaw;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.analysis.SweepTrust;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.PageCaption;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import corelanes.run.SweepResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a sweep as a JSON document for scripts. What could not be measured is null. */
final class SweepJson {

    private static final int DECIMALS = 6;
    private static final int NS_DECIMALS = 9;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final FitWords words = new FitWords();

    /**
     * The document, with an end of line. {@code wall_s} has every run but the warm-up; {@code runs_counted} of them are behind the
     * medians.
     */
    String document(SweepResult result, List<ScalingFit> fits, PageCaption caption) {
        SweepFigures figures = result.figures();
        Experiment experiment = result.plan().experiment();
        ObjectNode document = mapper.createObjectNode();
        document.put("version", caption.version());
        document.put("machine", caption.machine());
        document.put("date", caption.date());
        document.put("workload", experiment.workload().word());
        document.put("structure", experiment.structure().word());
        document.put("source", result.runs().isEmpty() ? null
                : result.runs().getLast().fact().source().name().toLowerCase(Locale.ROOT));
        document.put("repeat", result.plan().repeats());
        document.put("repeat_most", result.plan().mostRepeats());
        document.put("seed", result.plan().seed());
        document.put("runs_done", result.runs().size());
        document.put("runs_planned", result.plan().size());
        document.put("runs_planned_most", result.plan().mostSize());
        document.put("failure", result.failure().orElse(null));
        SettingsJson.put(document.putObject("settings"), experiment);
        ArrayNode points = document.putArray("points");
        figures.points().forEach(point -> put(points.addObject(), point));
        Optional<Knee> knee = figures.knee().filter(_ -> experiment.workload().waits());
        document.put("knee_threads", knee.map(Knee::threads).orElse(null));
        put(document, "knee_threads_by_round", knee.map(Knee::rounds));
        ObjectNode laws = document.putObject("fits");
        fits.forEach(fit -> put(laws.putObject(name(fit.law())), fit));
        put(document, figures.trust());
        ArrayNode beside = document.putArray("beside");
        result.plan().variants().stream().skip(1)
                .forEach(variant -> put(beside.addObject(), variant, result.figures(variant), figures));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static void put(ObjectNode node, SweepTrust trust) {
        node.put("trusted", trust.trusted());
        node.putArray("why").add(trust.why());
    }

    /** A sweep that was measured beside the first one. */
    private void put(ObjectNode node, Variant variant, SweepFigures figures, SweepFigures first) {
        node.put("name", variant.name());
        node.put("structure", variant.experiment().structure().word());
        SettingsJson.put(node.putObject("settings"), variant.experiment());
        ArrayNode points = node.putArray("points");
        figures.points().forEach(point -> put(points.addObject(), point));
        put(node, figures.trust());
        Optional<CostRatio> ratio = CostRatio.between(first, figures);
        put(node, "first_costs_times", ratio.map(CostRatio::times));
        node.put("first_costs_times_threads", ratio.map(CostRatio::threads).orElse(null));
        node.put("first_costs_times_of", ratio.map(one -> one.handOvers() ? "hand_over" : "switch").orElse(null));
    }

    private static String name(ScalingLaw law) {
        return switch (law) {
            case AMDAHL -> "amdahl";
            case UNIVERSAL -> "usl";
            case GUSTAFSON -> "gustafson";
        };
    }

    private void put(ObjectNode node, SweepPoint point) {
        node.put("threads", point.threads());
        node.put("cores", point.cores());
        ArrayNode walls = node.putArray("wall_s");
        point.all().forEach(run -> walls.add(BigDecimal.valueOf(run.fact().wallNs(), NS_DECIMALS)));
        node.put("runs_counted", point.counted().size());
        put(node, "speedup", point.speedup());
        putInterval(node, "median_interval_95", point.medianInterval());
        put(node, "lost_share", point.switching());
        put(node, "others_share", point.others());
        put(node, "recording_share", point.recording());
        put(node, "switches_per_s", point.switchesPerSecond());
        node.put("switches_by", point.all().stream().allMatch(run -> run.costs().counted()) ? "kernel" : "lanes");
        put(node, "switch_cost_us", point.switchNs().map(spread -> times(spread, 1e-3)));
        put(node, "hand_over_us", point.handOverNs().map(spread -> times(spread, 1e-3)));
        put(node, "hand_over_share", point.spread(SweepRun::handOverShare));
        put(node, "cold_memory_share", point.spread(SweepRun::coldShare));
        put(node, "baton_share", point.batonShare());
        node.put("karp_flatt", point.karpFlatt().map(SweepJson::decimal).orElse(null));
        put(node, "throughput_per_s", point.throughput());
        put(node, "in_progress", point.inProgress());
        ObjectNode latency = node.putObject("task_latency_ms");
        putLatency(latency, "mean", point, TaskLatencies::meanNs);
        putLatency(latency, "p50", point, TaskLatencies::p50Ns);
        putLatency(latency, "p95", point, TaskLatencies::p95Ns);
        putLatency(latency, "p99", point, TaskLatencies::p99Ns);
        put(node, "littles_law", point.little());
        ArrayNode noise = node.putArray("noise_level");
        for (SweepRun run : point.all()) {
            noise.add(run.fact().disturbance().level().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void putLatency(ObjectNode node, String name, SweepPoint point,
            Function<TaskLatencies, Number> which) {
        put(node, name, point.latencyS(which).map(spread -> times(spread, 1e3)));
    }

    private static Spread times(Spread spread, double factor) {
        return new Spread(spread.runs(), spread.median() * factor, spread.low() * factor, spread.high() * factor);
    }

    private static void put(ObjectNode node, String name, Optional<Spread> spread) {
        if (spread.isEmpty()) {
            node.putNull(name);
            return;
        }
        ObjectNode members = node.putObject(name);
        members.put("median", decimal(spread.get().median()));
        members.put("low", decimal(spread.get().low()));
        members.put("high", decimal(spread.get().high()));
    }

    /** How sure the median of the speedup is, or that of the time where there is no speedup. */
    private static void putInterval(ObjectNode node, String name, Optional<MedianInterval> interval) {
        if (interval.isEmpty()) {
            node.putNull(name);
            return;
        }
        ObjectNode members = node.putObject(name);
        members.put("low", decimal(interval.get().low()));
        members.put("high", decimal(interval.get().high()));
    }

    private void put(ObjectNode node, ScalingFit fit) {
        switch (fit) {
            case ScalingFit.Refused refused -> node.put("refused", words.sentence(refused));
            case ScalingFit.Fitted fitted -> {
                putFitted(node, "one", Optional.of(fitted.one()));
                putFitted(node, fitted.law() == ScalingLaw.UNIVERSAL ? "contention" : "serial_share",
                        Optional.of(fitted.serial()));
                if (fitted.law() == ScalingLaw.UNIVERSAL) {
                    putFitted(node, "coherency", Optional.of(fitted.coherency()));
                    putFitted(node, "best_threads", fitted.best());
                }
                if (fitted.law() == ScalingLaw.AMDAHL) {
                    putFitted(node, "most_speedup", fitted.ceiling());
                }
                node.put("residual", decimal(fitted.residual()));
                node.put("fitted_up_to", fitted.measuredUpTo());
                node.put("checked", fitted.isChecked());
                node.put("words", words.sentence(fitted));
            }
        }
    }

    private static void putFitted(ObjectNode node, String name, Optional<ScalingFit.Interval> interval) {
        if (interval.isEmpty()) {
            node.putNull(name);
            return;
        }
        ObjectNode members = node.putObject(name);
        members.put("value", decimal(interval.get().value()));
        members.put("low", decimal(interval.get().low()));
        members.put("high", decimal(interval.get().high()));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
