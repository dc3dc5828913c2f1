package corelanes.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the house: every package of the program, with the packages of ours it may import.
 *
 * <p>
 * A new room is one new line here, and a sentence in its {@code package-info} that says the same.
 */
final class Rooms {

    /** Words of several languages live beside the classes that say them; everyone may look theirs up. */
    private static final String TEXT = "corelanes.text";

    private static final String ROOT = "corelanes";

    private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

    static {
        room("text");
        room("trace");
        room("thread");
        room("experiment");
        room("probe", "trace", "experiment");
        room("probe.linux", "probe", "trace");
        room("probe.windows", "probe");
        room("probe.macos", "probe");
        room("record", "trace", "probe", "thread");
        room("workload", "trace", "experiment", "thread");
        // bodies of work that need a library, which nobody else is to know
        for (String work : List.of("workload.messages", "workload.images", "workload.json")) {
            room(work, "workload", "trace", "experiment");
        }
        room("structure", "workload", "experiment", "thread");
        room("analysis", "trace", "experiment");
        room("layout", "trace");
        // charts as they are drawn without a toolkit, for files; the window's charts share their axes
        room("chart", "trace", "experiment", "analysis");
        // a recording keeps what the machine told of the run: its switch counts and what others took
        room("storage", "trace", "experiment", "layout", "chart", "analysis", "probe");
        // run puts the core together, so it also chooses the probe of this operating system
        room("run", "probe", "probe.linux", "probe.windows", "probe.macos", "record", "workload",
                "workload.messages", "workload.images", "workload.json", "structure", "analysis", "storage", "trace",
                "experiment", "thread");
        // a check-up of the machine is shown by the command line and by the window, and tries what a run would do
        room("doctor", "run", "probe", "experiment", "trace");
        room("cli", "run", "doctor", "analysis", "storage", "trace", "experiment", "probe", "layout", "chart");
        room("ui.kit");
        room("ui.state", "trace", "analysis", "experiment", "layout", "chart");
        // the pulse also carries a look at the machine to the window: it takes seconds on a thread of its own, as a run does
        // charts are written to files from there too, with what the run says of itself
        room("ui.pulse", "run", "doctor", "storage", "ui.state", "trace", "analysis", "experiment", "probe", "layout",
                "chart");
        for (String feature : List.of("ui.stage", "ui.charts", "ui.controls", "ui.lesson", "ui.doctor", "ui.race")) {
            room(feature, "ui.state", "ui.kit", "trace", "experiment", "analysis", "layout", "chart");
        }
        Set<String> everyRoom = new TreeSet<>(ALLOWED.keySet());
        ALLOWED.put("corelanes.ui", everyRoom);
        Set<String> everyRoomAndTheWindow = new TreeSet<>(everyRoom);
        everyRoomAndTheWindow.add("corelanes.ui");
        ALLOWED.put(ROOT, everyRoomAndTheWindow);
    }

    private Rooms() {}

    /** The names of all rooms, as packages. */
    static Set<String> all() {
        return ALLOWED.keySet();
    }

    /** The packages of ours that a room may import, besides itself. */
    static Set<String> allowedFor(String room) {
        return ALLOWED.get(room);
    }

    private static void room(String name, String... imports) {
        List<String> packages = new ArrayList<>(Arrays.stream(imports).map(other -> ROOT + "." + other).toList());
        packages.add(TEXT);
        ALLOWED.put(ROOT + "." + name, new TreeSet<>(packages));
    }
}
