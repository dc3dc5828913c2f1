package corelanes.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineFactsTest {

    private static final String CPU = "sys/devices/system/cpu/cpu";
    private static final List<Integer> FOUR = List.of(0, 1, 2, 3);

    @TempDir
    private Path root;
    private Folder folder;

    @BeforeEach
    void begin() {
        folder = new Folder(root);
    }

    @Test
    void whereNothingIsToldAllIsAbsent() {
        MachineFacts facts = read();
        assertThat(facts).isEqualTo(MachineFacts.unknown(FOUR));
        assertThat(facts.topology().hybrid()).isEmpty();
        assertThat(facts.availableCores()).isEqualTo(FOUR);
    }

    @Test
    void aFolderInPlaceOfAFileIsAbsent() {
        folder.with("proc/cpuinfo/x", "").with("proc/self/cgroup/x", "").with(CPU + "0/cpu_capacity/x", "");
        assertThat(read().processor().model()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAbsent() throws IOException {
        folder.with("proc/sys/kernel/osrelease", "");
        Files.write(root.resolve("proc/sys/kernel/osrelease"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(read().kernel()).isEmpty();
    }

    @Test
    void kernelAndClock() {
        folder.with("proc/sys/kernel/osrelease", "6.1.0-18-amd64\n")
                .with("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n");
        assertThat(read().kernel()).contains("6.1.0-18-amd64");
        assertThat(read().clockSource()).contains("tsc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model name : AMD EPYC;flags : fpu hypervisor vme   | AMD EPYC | true
            model name\t: Intel(R) Xeon: 2;flags\t: fpu vme     | Intel(R) Xeon: 2 | false
            flags : hypervisors nohypervisor                   |          | false
            flags :                                            |          | false
            processor : 0;Features : fp asimd                  |          |
            model name                                         |          |
            model name :                                       |          |
            ;;:;::                                             |          |
            """)
    void processors(String text, String model, Boolean virtual) {
        ProcessorInfo info = ProcessorInfo.parse(text.replace(';', '\n'));
        assertThat(info.model()).isEqualTo(Optional.ofNullable(model));
        assertThat(info.virtualMachine()).isEqualTo(Optional.ofNullable(virtual));
    }

    @Test
    void siblingsShareAPhysicalCore() {
        siblings("0,2", "1,3", "0,2", "1,3");
        assertThat(read().topology().sharing()).contains(List.of(List.of(0, 2), List.of(1, 3)));
    }

    @Test
    void aSiblingThatMayNotBeUsedDoesNotCount() {
        siblings("0,4", "1,5", "2,6", "3,7");
        assertThat(read().topology().sharing()).contains(List.of());
    }

    @Test
    void aMissingSiblingListIsNotGuessed() {
        siblings("0-1", "0-1", "2-3");
        assertThat(read().topology().sharing()).isEmpty();
    }

    @Test
    void onlineCores() {
        folder.with("sys/devices/system/cpu/online", "0-7\n");
        assertThat(read().topology().online().orElseThrow()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"1024,1024,1024,1024,false", "1024,1024,446,446,true",
            "1024,1024,940,940,false",
            "1024,1024,x,446,-", "1024,1024,-5,446,-", "0,0,0,0,false"})
    void capacitiesTellKindsApart(String one, String two, String three, String four, Boolean hybrid) {
        eachCore("cpu_capacity", one, two, three, four);
        assertThat(read().topology().hybrid()).isEqualTo(Optional.ofNullable(hybrid));
    }

    @Test
    void frequenciesTellKindsApartButNotPreferredCores() {
        eachCore("cpufreq/cpuinfo_max_freq", "5000000", "5000000", "3800000", "3800000");
        assertThat(read().topology().hybrid()).contains(true);
        eachCore("cpufreq/cpuinfo_max_freq", "4500000", "4700000", "4500000", "4500000");
        assertThat(read().topology().hybrid()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"2-3,true", "4-7,false", "0-3,false"})
    void intelNamesItsSlowerCores(String slower, boolean hybrid) {
        folder.with("sys/devices/cpu_atom/cpus", slower.equals("2-3") ? "2-3\n" : slower);
        assertThat(read().topology().hybrid()).contains(hybrid);
    }

    @ParameterizedTest
    @CsvSource({"max 100000,", "200000 100000,2.0", "50000 100000,0.5", "150000,1.5", "0 100000,0.0"})
    void quotas(String text, Double cores) {
        assertThat(ContainerLimits.quota(text)).isEqualTo(Optional.ofNullable(cores));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "100000 0", "-1 100000", "100000 max", "1 2 3", "99999999999999999999 1", "1.5 1"})
    void brokenQuotasAreNone(String text) {
        assertThat(ContainerLimits.quota(text)).isEmpty();
    }

    @Test
    void theTightestLimitAboveCounts() {
        folder.with("proc/self/cgroup", "3:cpuset:/\n0::/user/app\n")
                .with("proc/self/mountinfo",
                        "23 1 0:5 / /proc rw - proc proc rw\n30 23 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n")
                .with("sys/fs/cgroup/user/app/cpu.max", "max 100000\n")
                .with("sys/fs/cgroup/user/cpu.max", "150000 100000\n")
                .with("sys/fs/cgroup/cpu.max", "400000 100000\n")
                .with("sys/fs/cgroup/user/cpuset.cpus.effective", "0-1\n")
                .with("sys/fs/cgroup/cpuset.cpus.effective", "0-7\n");
        assertThat(read().limits()).isEqualTo(new ContainerLimits(Optional.of(1.5), Optional.of(List.of(0, 1))));
    }

    @Test
    void aContainerSeesItsOwnGroupAsTheRoot() {
        folder.with("proc/self/cgroup", "0::/\n")
                .with("proc/self/mountinfo", "30 23 0:26 / /sys/fs/cgroup ro - cgroup2 cgroup rw")
                .with("sys/fs/cgroup/cpu.max", "200000 100000");
        assertThat(read().limits().cores()).contains(2.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0::", "0:/", "nothing", "1:cpu:/x", "0::/../other"})
    void brokenGroupsDoNotHurt(String group) {
        folder.with("proc/self/cgroup", group).with("proc/self/mountinfo", "- cgroup2 \n a - cgroup2 b\n")
                .with("cpu.max", "100000 100000");
        assertThat(read().limits().cores()).isEmpty();
    }

    private void siblings(String... lists) {
        for (int core = 0; core < lists.length; core++) {
            folder.with(CPU + core + "/topology/thread_siblings_list", lists[core] + "\n");
        }
    }

    private void eachCore(String file, String... values) {
        for (int core = 0; core < values.length; core++) {
            folder.with(CPU + core + "/" + file, String.valueOf(values[core]) + "\n");
        }
    }

    private MachineFacts read() {
        return MachineFacts.read(folder.files(), FOUR);
    }
}
