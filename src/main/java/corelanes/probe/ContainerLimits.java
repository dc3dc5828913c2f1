package corelanes.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a container, a service or a session is held to by its control group (cgroup v2; the kernel's
 * {@code Documentation/admin-guide/cgroup-v2.rst}). A limit of a group holds for all groups below, so all the groups above
 * that can be seen are asked too.
 *
 * @param cores  how many cores' worth of time it may use ({@code cpu.max}); empty if no limit is told
 * @param cpuset the logical CPUs it may use ({@code cpuset.cpus.effective}), rising; empty if that is not told
 */
public record ContainerLimits(Optional<Double> cores, Optional<List<Integer>> cpuset) {

    /** Reads the limits of this process. */
    static ContainerLimits read(SystemFiles files) {
        List<String> groups = groups(files);
        return new ContainerLimits(
                groups.stream().flatMap(group -> files.read(group + "cpu.max").stream())
                        .flatMap(text -> quota(text).stream()).min(Double::compare),
                groups.stream().flatMap(group -> files.read(group + "cpuset.cpus.effective").stream())
                        .flatMap(text -> CoreList.parse(text).stream()).findFirst());
    }

    /** The share {@code cpu.max} allows, in cores; empty for {@code max}, or if the text is something else. */
    static Optional<Double> quota(String text) {
        String[] parts = text.strip().split("\\s+");
        Optional<Long> quota = SystemFiles.count(parts[0]);
        // Without a second number the period is the usual one, 100 ms.
        Optional<Long> period = parts.length > 1 ? SystemFiles.count(parts[1]) : Optional.of(100_000L);
        return quota.isEmpty() || period.isEmpty() || period.get() == 0 || parts.length > 2
                ? Optional.empty()
                : Optional.of((double) quota.get() / period.get());
    }

    /** Folders of this process's group and of those above it, the nearest first, each with a slash at its end. */
    private static List<String> groups(SystemFiles files) {
        Optional<String> mount = files.read("proc/self/mountinfo").flatMap(ContainerLimits::mountPoint);
        Optional<String> group = files.read("proc/self/cgroup").flatMap(ContainerLimits::group);
        List<String> folders = new ArrayList<>();
        if (mount.isPresent() && group.isPresent()) {
            // Without its first slash; "/.." at its beginning means a group outside of what can be seen.
            Path path = Path.of(group.get().substring(1)).normalize();
            for (Path at = path; at != null && !at.startsWith(".."); at = at.getParent()) {
                folders.add(mount.get() + at + "/");
            }
            folders.add(mount.get());
        }
        return folders.stream().map(folder -> folder.replaceAll("/{2,}", "/")).distinct().toList();
    }

    /** Where cgroup v2 is mounted, without the first slash and with one at its end (proc_pid_mountinfo(5)). */
    static Optional<String> mountPoint(String mountinfo) {
        return Arrays.stream(mountinfo.split("\n")).filter(line -> line.contains(" - cgroup2 "))
                .map(line -> line.split(" ")).filter(fields -> fields.length > 4 && fields[4].startsWith("/"))
                .map(fields -> (fields[4].substring(1) + "/").replaceAll("/{2,}", "/")).findFirst();
    }

    /** The group within cgroup v2: the line that begins with {@code 0::} (cgroups(7)). */
    static Optional<String> group(String cgroup) {
        return Arrays.stream(cgroup.split("\n")).filter(line -> line.startsWith("0::/"))
                .map(line -> line.substring(3).strip()).findFirst();
    }
}
