package corelanes.probe.linux;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.SystemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The cores that a thread may run on")
class CpuMaskTest {

    @TempDir
    private Path root;

    private SystemFiles files(String status, String online) throws IOException {
        Path thread = Files.createDirectories(root.resolve("proc/thread-self"));
        Files.writeString(thread.resolve("status"), status);
        Path cpu = Files.createDirectories(root.resolve("sys/devices/system/cpu"));
        Files.writeString(cpu.resolve("online"), online);
        return new SystemFiles(root);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("are the same by the kernel's files and by its call, pinned or not")
    void agree() throws InterruptedException, ExecutionException {
        assertThat(CpuMask.ofCaller()).isEqualTo(CpuMask.asked());
        CpuMask last = CpuMask.of(List.of(CpuMask.asked().cores().getLast()));
        FutureTask<List<CpuMask>> pinned = new FutureTask<>(() -> {
            assertThat(last.applyTo(0)).isEmpty();
            return List.of(CpuMask.ofCaller(), CpuMask.asked());
        });
        // On a thread of its own, which ends: no other test is to be kept on one core.
        Thread.ofPlatform().start(pinned);
        assertThat(pinned.get()).containsExactly(last, last);
    }

    @Test
    @DisplayName("are those allowed that are switched on")
    void switchedOn() throws IOException {
        assertThat(
                CpuMask.ofCaller(files("Name:\tjava\nCpus_allowed_list:\t0-127\nMems_allowed_list:\t0\n", "0-2,5\n")))
                .contains(CpuMask.of(List.of(0, 1, 2, 5)));
    }

    @Test
    @DisplayName("are not known from files that say nothing of them")
    void unknown() throws IOException {
        assertThat(CpuMask.ofCaller(files("Name:\tjava\n", "0-1"))).isEmpty();
        assertThat(CpuMask.ofCaller(files("Cpus_allowed_list:\tall\n", "0-1"))).isEmpty();
        assertThat(CpuMask.ofCaller(files("Cpus_allowed_list:\t4-7\n", "0-1"))).isEmpty();
        assertThat(CpuMask.ofCaller(new SystemFiles(root.resolve("nowhere")))).isEmpty();
    }
}
