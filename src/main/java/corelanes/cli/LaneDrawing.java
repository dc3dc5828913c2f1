package corelanes.cli;

import corelanes.experiment.Durations;
import corelanes.layout.LaneWords;
import corelanes.text.Texts;
import corelanes.trace.Lane;
import corelanes.trace.LaneTally;
import corelanes.trace.Slice;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lanes of cores in characters. Pure: the same snapshot gives the same lines.
 *
 * <pre>
 *   Core 0  AABBCCDDAABBCCDD
 *   Core 1  ................
 *           0          0.6 s
 * </pre>
 *
 * A column shows the task that held the core longest in it: as a capital letter if the core was held for half of the column
 * or more, else as a small one; a point if nobody held it.
 */
final class LaneDrawing {

    private static final int LETTERS = 26;
    private static final int MOST_LANES = 16;
    private static final int FEWEST_COLUMNS = 10;
    private static final char NOBODY = '.';
    private static final char OTHER_WORK = '-';

    private final Texts texts = Texts.beside(LaneDrawing.class);
    private final LaneWords words = new LaneWords();
    private final LaneTally tally = new LaneTally();

    /**
     * The lines; none if there is no lane or no slice.
     *
     * @param allowed logical CPU numbers the tasks were allowed to use: of very many cores, these are shown
     * @param columns the most characters a line may have
     */
    List<String> draw(TraceSnapshot snapshot, List<Integer> allowed, int columns) {
        if (snapshot.coreCount() == 0 || snapshot.isEmpty()) {
            return List.of();
        }
        List<Integer> lanes = lanes(snapshot, allowed);
        int labelWidth = lanes.stream().mapToInt(lane -> words.core(snapshot.core(lane)).length()).max().orElse(0) + 2;
        int width = Math.max(FEWEST_COLUMNS, columns - labelWidth);
        List<String> lines = new ArrayList<>();
        for (int lane : lanes) {
            lines.add(
                    pad(words.core(snapshot.core(lane)), labelWidth) + lane(snapshot, snapshot.coreLane(lane), width));
        }
        String length = Durations.show(snapshot.lastNs() - snapshot.firstNs());
        lines.add(" ".repeat(labelWidth) + pad("0", Math.max(1, width - length.length())) + length);
        if (lanes.size() < snapshot.coreCount()) {
            lines.add(texts.get("lanes.more", snapshot.coreCount() - lanes.size()));
        }
        return lines;
    }

    /** What the characters mean. */
    String legend() {
        return texts.get("lanes.legend");
    }

    private static List<Integer> lanes(TraceSnapshot snapshot, List<Integer> allowed) {
        IntStream all = IntStream.range(0, snapshot.coreCount());
        return (snapshot.coreCount() <= MOST_LANES
                ? all
                : all.filter(lane -> allowed.contains(snapshot.core(lane)) || snapshot.coreLane(lane).size() > 0))
                .limit(MOST_LANES).boxed().toList();
    }

    private String lane(TraceSnapshot snapshot, Lane lane, int width) {
        StringBuilder characters = new StringBuilder();
        long firstNs = snapshot.firstNs();
        long spanNs = Math.max(1, snapshot.lastNs() - firstNs);
        for (int column = 0; column < width; column++) {
            // Divided first, so that no recording is too long; what is left over is spread over the columns.
            long fromNs = firstNs + spanNs / width * column + spanNs % width * column / width;
            long toNs = firstNs + spanNs / width * (column + 1) + spanNs % width * (column + 1) / width;
            tally.clear();
            lane.tally(snapshot, fromNs, Math.max(fromNs + 1, toNs), tally);
            characters.append(character(toNs - fromNs));
        }
        return characters.toString();
    }

    private char character(long columnNs) {
        if (tally.busyNs() <= 0) {
            return NOBODY;
        }
        if (tally.leader() == Slice.NO_TASK) {
            return OTHER_WORK;
        }
        char first = tally.busyNs() >= columnNs / 2 ? 'A' : 'a';
        return (char) (first + tally.leader() % LETTERS);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
