package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SettingsJsonTest {

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void hasExactlyTheSettingsOfTheWorkloadAndTheNumberOfTasks(WorkloadKind workload) {
        List<String> words = Stream.concat(Stream.of("tasks"), workload.settings().stream().map(Setting::word))
                .toList();
        assertThat(json(Experiment.usual(workload)).propertyNames()).containsExactlyElementsOf(words);
    }

    @Test
    void saysTimesInSecondsSharesFromZeroToOneAndChoicesAsWords() {
        ObjectNode calls = json(Experiment.usual(WorkloadKind.HTTP).with(new Amount.Lasting(1_500_000_000L))
                .with(Setting.FAIL_SHARE, 25).with(Setting.RATE_LIMIT, 100)
                .with(Setting.LATENCY_SPREAD, Setting.LATENCY_SPREAD.read("long-tail")));
        assertThat(calls.get("duration").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(calls.get("io-latency").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(calls.get("fail-share").decimalValue()).isEqualByComparingTo(new BigDecimal("0.025"));
        assertThat(calls.get("rate-limit").longValue()).isEqualTo(100);
        assertThat(calls.get("latency-spread").stringValue()).isEqualTo("long-tail");
        assertThat(json(Experiment.usual(WorkloadKind.JSON)).get("document-size").longValue())
                .isEqualTo(Setting.DOCUMENT_SIZE.usual());
    }

    private static ObjectNode json(Experiment experiment) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        SettingsJson.put(node, experiment);
        return node;
    }
}
