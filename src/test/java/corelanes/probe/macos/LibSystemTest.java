package corelanes.probe.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whether the calls fit what they link to. Functions of the same shape take the places of those of macOS: time(2) and
 * clock_gettime(2), whose clock 0 has the shape of no thread. What macOS itself does is not tested by this.
 */
@EnabledOnOs(OS.LINUX)
class LibSystemTest {

    private final SymbolLookup library = Linker.nativeLinker().defaultLookup();

    @Test
    void answersAreWrittenToTheJavaHeap() {
        Map<String, String> substitutes = Map.of("pthread_cpu_number_np", "time", "pthread_threadid_np",
                "clock_gettime");
        LibSystem system = LibSystem.link(name -> library.find(substitutes.get(name)));
        long[] time = new long[1];
        long[] timespec = new long[2];

        int result = system.currentCore(MemorySegment.ofArray(time));

        long now = Instant.now().getEpochSecond();
        assertThat(time[0]).isCloseTo(now, within(5L));
        assertThat(result).isEqualTo((int) time[0]);
        assertThat(system.currentThread(MemorySegment.ofArray(timespec))).isZero();
        assertThat(timespec[0]).isCloseTo(now, within(5L));
    }

    @Test
    void aFunctionThatIsMissingIsNamed() {
        assertThatThrownBy(() -> LibSystem.link(name -> Optional.empty()))
                .hasMessageContaining("pthread_cpu_number_np");
    }
}
