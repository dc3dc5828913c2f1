package corelanes.storage;

import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Tally;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a file says of a recording beside its slices, as JSON objects ({@link LanesFormat}), and back. */
final class RecordingJson {

    private static final int MOST_CORES = LanesFormat.MOST_CORES;
    private static final int NEWEST_JAVA = 1_000;
    private static final double MOST_SHARE = 1e9;

    private RecordingJson() {}

    /** A document of its own. */
    static String document(Consumer<JsonGenerator> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            object.accept(json);
        }
        return text.toString();
    }

    static void write(JsonGenerator json, RecordingFacts facts) {
        json.writeStartObject();
        json.writeStringProperty("version", facts.version());
        json.writeStringProperty("machine", facts.machine());
        json.writeNumberProperty("java", facts.java());
        json.writeNumberProperty("available_cores", facts.availableCores());
        json.writeNumberProperty("recorded_at_ms", facts.recordedAt().toEpochMilli());
        json.writeName("experiment");
        ExperimentJson.write(json, facts.experiment());
        json.writeEndObject();
    }

    /** @throws RuntimeException if something is missing or makes no sense */
    static RecordingFacts facts(JsonLeaves json) {
        return new RecordingFacts(ExperimentJson.read(json.at("/experiment")), json.text("/version"),
                json.text("/machine"), (int) json.whole("/java", 0, NEWEST_JAVA),
                (int) json.whole("/available_cores", 0, MOST_CORES),
                Instant.ofEpochMilli(json.whole("/recorded_at_ms", 0, Long.MAX_VALUE / 1_000_000)));
    }

    static void write(JsonGenerator json, StoredResult result) {
        json.writeStartObject();
        json.writeArrayPropertyStart("cores");
        result.cores().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeNumberProperty("tasks_done", result.tasksDone());
        result.switches().ifPresent(switches -> {
            json.writeObjectPropertyStart("switches");
            json.writeNumberProperty("voluntary", switches.voluntary());
            json.writeNumberProperty("involuntary", switches.involuntary());
            json.writeEndObject();
        });
        json.writeNumberProperty("recording_cost_share", finite(result.recordingCostShare()));
        json.writeNumberProperty("dropped", result.dropped());
        result.noise().ifPresent(noise -> {
            json.writeObjectPropertyStart("noise");
            json.writeNumberProperty("others", finite(noise.othersShare()));
            json.writeNumberProperty("steal", finite(noise.stealShare()));
            json.writeNumberProperty("own", finite(noise.ownShare()));
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("tallies");
        for (Tally tally : result.tallies()) {
            json.writeStartObject();
            json.writeStringProperty("name", tally.name());
            json.writeStringProperty("title", tally.title());
            json.writeNumberProperty("value", tally.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        result.remark().ifPresent(remark -> json.writeStringProperty("remark", remark));
        json.writeArrayPropertyStart("notices");
        result.notices().forEach(json::writeString);
        json.writeEndArray();
        result.failure().ifPresent(failure -> json.writeStringProperty("failure", failure));
        json.writeEndObject();
    }

    /** JSON knows no other numbers. */
    private static double finite(double share) {
        return Double.isFinite(share) ? share : 0;
    }

    /** @throws RuntimeException if something is missing or makes no sense */
    static StoredResult result(JsonLeaves json) {
        Optional<SwitchCounts> switches = json.has("/switches/voluntary")
                ? Optional.of(new SwitchCounts(json.whole("/switches/voluntary", 0, Long.MAX_VALUE),
                        json.whole("/switches/involuntary", 0, Long.MAX_VALUE)))
                : Optional.empty();
        Optional<Noise> noise = json.has("/noise/others")
                ? Optional.of(new Noise(share(json, "/noise/others"), share(json, "/noise/steal"),
                        share(json, "/noise/own")))
                : Optional.empty();
        return new StoredResult(json.wholes("/cores"), (int) json.whole("/tasks_done", 0, Integer.MAX_VALUE), switches,
                share(json, "/recording_cost_share"), json.whole("/dropped", 0, Long.MAX_VALUE), noise,
                tallies(json), json.optionalText("/remark"), notices(json), json.optionalText("/failure"));
    }

    private static double share(JsonLeaves json, String pointer) {
        return json.number(pointer, -MOST_SHARE, MOST_SHARE);
    }

    private static List<Tally> tallies(JsonLeaves json) {
        List<Tally> tallies = new ArrayList<>();
        while (json.has("/tallies/" + tallies.size() + "/name")) {
            String at = "/tallies/" + tallies.size();
            tallies.add(new Tally(json.text(at + "/name"), json.text(at + "/title"),
                    json.whole(at + "/value", Long.MIN_VALUE, Long.MAX_VALUE)));
        }
        return tallies;
    }

    private static List<String> notices(JsonLeaves json) {
        List<String> notices = new ArrayList<>();
        while (json.has("/notices/" + notices.size())) {
            notices.add(json.text("/notices/" + notices.size()));
        }
        return notices;
    }
}
