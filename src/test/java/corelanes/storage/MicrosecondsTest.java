package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class MicrosecondsTest {

    @ParameterizedTest
    @CsvSource({"0, 0.000", "1, 0.001", "999, 0.999", "1000, 1.000", "1234567, 1234.567", "-1, -0.001", "-1001, -1.001",
            "9223372036854775807, 9223372036854775.807", "-9223372036854775808, -9223372036854775.808"})
    void threeDecimalsOfEveryLong(long ns, String number) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            new Microseconds().write(ns, json);
        }
        assertThat(text).hasToString(number);
    }
}
