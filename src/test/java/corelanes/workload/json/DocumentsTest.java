package corelanes.workload.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Documents and their verdicts")
class DocumentsTest {

    private final Documents documents = new Documents();
    private final Validator validator = new Validator();

    @ParameterizedTest
    @ValueSource(longs = {1_000, 5_000, 60_000, 1_000_000})
    @DisplayName("are as large as asked, or one order larger, and valid unless they are to be broken")
    void sizes(long sizeBytes) throws InterruptedException {
        for (int number = 0; number < 20; number++) {
            Document document = documents.make(number, sizeBytes, false);
            assertThat((long) document.text().length).isBetween(sizeBytes - 1, sizeBytes + 1_000);
            assertThat(document.flaw()).isEmpty();
            assertThat(validator.validate(document.text()).isValid()).isTrue();
        }
    }

    @Test
    @DisplayName("are the same for the same number, and differ from others")
    void repeat() {
        assertThat(documents.make(7, 20_000, true).text()).isEqualTo(new Documents().make(7, 20_000, true).text());
        assertThat(documents.make(7, 20_000, false).text()).isNotEqualTo(documents.make(8, 20_000, false).text());
    }

    @Test
    @DisplayName("are broken in every way there is, each found in the order where its maker put it")
    void flawsAreFound() throws InterruptedException {
        Set<Flaw> seen = EnumSet.noneOf(Flaw.class);
        for (int number = 0; number < 200; number++) {
            Document document = documents.make(number, 10_000, true);
            Flaw flaw = document.flaw().orElseThrow();
            seen.add(flaw);
            Validator.Verdict verdict = validator.validate(document.text());
            assertThat(verdict.isValid()).isFalse();
            assertThat(verdict.isJson()).isEqualTo(flaw != Flaw.CUT_SHORT);
            assertThat(verdict.places()).as(flaw.name())
                    .allSatisfy(place -> assertThat(place + "/").startsWith("/orders/" + document.flawOrder() + "/"));
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Flaw.class));
    }

    @Test
    @DisplayName("get the verdict that the library gives when it is called directly, without our places to stop")
    void asTheLibrarySays() throws IOException, InterruptedException {
        Schema schema;
        try (InputStream text = DocumentsTest.class.getResourceAsStream("/assets/json/orders.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text,
                    InputFormat.JSON);
        }
        for (int number = 0; number < 120; number++) {
            Document document = documents.make(number, 8_000, number % 2 == 0);
            Validator.Verdict verdict = validator.validate(document.text());
            String text = new String(document.text(), StandardCharsets.UTF_8);
            boolean isJson = isJson(text);
            assertThat(verdict.isJson()).isEqualTo(isJson);
            if (isJson) {
                assertThat(verdict.places()).containsExactlyElementsOf(schema.validate(text, InputFormat.JSON).stream()
                        .map(error -> error.getInstanceLocation().toString()).toList());
            }
        }
    }

    private static boolean isJson(String text) {
        try {
            return !JsonMapper.builder().build().readTree(text).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0} thousandths of {1}")
    @CsvSource({"0, 100", "100, 24", "333, 1000", "500, 7", "1000, 50", "1, 999", "1, 1000"})
    @DisplayName("are broken in the share that is asked for, spread evenly")
    void shares(long thousandths, int count) {
        long broken = IntStream.range(0, count).filter(number -> Documents.isBroken(number, thousandths)).count();
        assertThat(broken).isEqualTo(count * thousandths / 1_000);
    }

    @Test
    @DisplayName("are given up by a validator whose thread is interrupted, however large they are")
    void stops() {
        Document large = documents.make(1, 4_000_000, false);
        Thread.currentThread().interrupt();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> validator.validate(large.text()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("has been told by the exception").isFalse();
    }
}
