package corelanes.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0|0", "0-3|0,1,2,3|0-3", "0-1,8,10-11|0,1,8,10,11|0-1,8,10-11",
            "3,1,2|1,2,3|1-3", "5-5|5|5", "0,0|0|0"})
    void readsAndWrites(String text, String numbers, String written) {
        List<Integer> cores = CoreList.parse(text).orElseThrow();
        assertThat(cores).isEqualTo(List.of(numbers.split(",")).stream().map(Integer::valueOf).toList());
        assertThat(CoreList.show(cores)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "0-", "-1", "3-1", "0--2", "0-1-2", "0,,1", ",", "a", "0 1", "0x1",
            "99999999999999999999", "0-4000000000", "65536", "max", "٣"})
    void whatIsNoListIsNone(String text) {
        assertThat(CoreList.parse(text)).isEmpty();
    }

    @Test
    void manyCores() {
        assertThat(CoreList.parse(" 7\n")).contains(List.of(7));
        List<Integer> all = IntStream.range(0, 8_192).boxed().toList();
        assertThat(CoreList.parse("0-8191")).contains(all);
        assertThat(CoreList.show(all)).isEqualTo("0-8191");
        assertThat(CoreList.show(List.of())).isEmpty();
    }
}
