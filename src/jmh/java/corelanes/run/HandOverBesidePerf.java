package corelanes.run;

import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time that goes into handing the baton over, beside the kernel's own switch records of the same run ({@code perf record -a
 * --switch-events}). One worker has the baton at a time, so what is lost is the time in which none of them is on a core: between the
 * first and the last slice, by our lanes and by the kernel's records.
 *
 * <p>
 * Needs root and perf. Arguments: threads (4), working set in bytes (64000), runs (3).
 */
public final class HandOverBesidePerf {

    private static final Pattern SWITCH = Pattern.compile(
            "(?:^|\\s)(\\d+)(?:/(\\d+))?\\s+\\[(\\d+)]\\s+(\\d+)\\.(\\d{9}):\\s+PERF_RECORD_SWITCH_CPU_WIDE\\s+(IN|OUT)");

    private HandOverBesidePerf() {}

    /** When somebody was on a core, ns of CLOCK_MONOTONIC. */
    private record Stay(long startNs, long endNs) {}

    /** Does the runs and prints for each what was lost by both. */
    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        long workingSet = arguments.length > 1 ? Long.parseLong(arguments[1]) : 64_000;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Machine machine = Machine.measure();
        Experiment experiment = Experiment.usual(WorkloadKind.HANDOVER).withThreads(threads)
                .with(new CoreChoice.Count(machine.probe().availableCores().size()))
                .with(Setting.WORKING_SET, workingSet).with(SourceChoice.RECORDED);
        for (int run = 0; run < runs; run++) {
            compare(experiment, machine);
        }
    }

    private static void compare(Experiment experiment, Machine machine) throws Exception {
        Path data = Files.createTempFile("corelanes", ".perf");
        try {
            Process perf = new ProcessBuilder("perf", "record", "-q", "-a", "-e", "dummy:u", "--switch-events", "-k",
                    "CLOCK_MONOTONIC", "-o", data.toString()).inheritIO().start();
            // Its rings are open when the file has its head.
            while (perf.isAlive() && Files.size(data) == 0) {
                Thread.onSpinWait();
            }
            Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get();
            new ProcessBuilder("kill", "-INT", Long.toString(perf.pid())).start().waitFor();
            perf.waitFor();
            report(experiment, recording, data);
        } finally {
            Files.deleteIfExists(data);
        }
    }

    private static void report(Experiment experiment, Recording recording, Path data) throws Exception {
        TraceSnapshot snapshot = recording.snapshot();
        Set<Integer> tids = new HashSet<>();
        List<Stay> ours = new ArrayList<>();
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.task(slice) >= 0 && snapshot.state(slice) == TaskState.RUNNING) {
                tids.add(snapshot.osTid(slice));
                ours.add(new Stay(snapshot.startNs(slice), snapshot.endNs(slice)));
            }
        }
        long fromNs = snapshot.firstNs();
        long toNs = snapshot.lastNs();
        double lostByUs = lostNs(ours, fromNs, toNs) / 1e6;
        double lostByKernel = lostNs(kernel(data, tids), fromNs, toNs) / 1e6;
        long handOvers = recording.result().tallies().stream().filter(tally -> tally.name().equals("hand_overs"))
                .mapToLong(tally -> tally.value()).sum();
        System.out.printf("%d threads, working set %d: %d hand-overs, wall %.1f ms; lost by our lanes %.2f ms, by the "
                + "kernel's records %.2f ms: %.2f %% off%n", experiment.threads(),
                experiment.value(Setting.WORKING_SET), handOvers, (toNs - fromNs) / 1e6, lostByUs, lostByKernel,
                100 * (lostByUs / lostByKernel - 1));
    }

    private static List<Stay> kernel(Path data, Set<Integer> tids) throws Exception {
        Process script = new ProcessBuilder("perf", "script", "--show-switch-events", "--ns", "-F",
                "pid,tid,cpu,time", "-i", data.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<Integer, Long> since = new HashMap<>();
        List<Stay> stays = new ArrayList<>();
        try (var lines = script.inputReader().lines()) {
            lines.forEach(line -> {
                Matcher found = SWITCH.matcher(line);
                if (found.find()) {
                    int tid = Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2));
                    long atNs = Long.parseLong(found.group(4)) * 1_000_000_000L + Long.parseLong(found.group(5));
                    if (tids.contains(tid) && found.group(6).equals("IN")) {
                        since.put(tid, atNs);
                    } else if (tids.contains(tid) && since.containsKey(tid)) {
                        stays.add(new Stay(since.remove(tid), atNs));
                    }
                }
            });
        }
        return stays;
    }

    /** Time in which nobody was on a core. */
    private static long lostNs(List<Stay> stays, long fromNs, long toNs) {
        long lost = 0;
        long until = fromNs;
        for (Stay stay : stays.stream().sorted(Comparator.comparingLong(Stay::startNs)).toList()) {
            if (stay.endNs() > fromNs && stay.startNs() < toNs) {
                lost += Math.max(0, Math.min(toNs, stay.startNs()) - until);
                until = Math.max(until, Math.min(toNs, stay.endNs()));
            }
        }
        return lost + Math.max(0, toNs - until);
    }
}
