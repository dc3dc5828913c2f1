package corelanes.storage;

import corelanes.storage.BlockReader.Block;
import corelanes.storage.LanesFormat.Type;
import corelanes.trace.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@link LanesFormat} file. What is not exactly as the format says is refused; of a journal everything up to the last whole
 * TAIL is taken, wherever it breaks off or is damaged behind it.
 */
final class LanesReader {

    private final BlockReader blocks;
    private final TraceRebuilding rebuilding;
    private final SliceColumns columns = new SliceColumns();
    private final int mostTasks;
    private Optional<RecordingFacts> facts = Optional.empty();
    private Optional<TailBlock> tail = Optional.empty();
    private SliceColumns provisionalColumns = new SliceColumns();
    private boolean ended;

    private LanesReader(BlockReader blocks, long fileBytes) {
        this.blocks = blocks;
        this.mostTasks = (int) Math.min(LanesFormat.MOST_TASKS, (1L << 18) + 8 * fileBytes);
        this.rebuilding = new TraceRebuilding(blocks.source(), !blocks.isJournal(), mostTasks);
    }

    /**
     * Reads a file from its first byte on.
     *
     * @param fileBytes how long it is: a number of tasks that is out of all proportion to that is refused
     * @throws UnreadableException if it is damaged, cut off, foreign or newer
     */
    static StoredRecording read(InputStream in, long fileBytes) throws IOException {
        try (BlockReader blocks = new BlockReader(in)) {
            return new LanesReader(blocks, fileBytes).read();
        }
    }

    private StoredRecording read() throws IOException {
        try {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                take(block.get());
            }
        } catch (UnreadableException broken) {
            if (!blocks.isJournal() || tail.isEmpty()) {
                throw broken;
            }
        }
        if (!blocks.isJournal() && !ended || facts.isEmpty()) {
            throw UnreadableException.because("cut");
        }
        if (tail.isEmpty()) {
            throw UnreadableException.because("empty");
        }
        StoredResult result = tail.get().result();
        return new StoredRecording(facts.get(), rebuilding.snapshot(tail.get()), result,
                blocks.isJournal() ? StoredRecording.Origin.RECOVERED : StoredRecording.Origin.SAVED);
    }

    private void take(Block block) throws IOException {
        if (facts.isEmpty() != (block.type() == Type.FACT) || ended
                || tail.isPresent() && !blocks.isJournal() && block.type() != Type.ENDS) {
            throw UnreadableException.damaged("block");
        }
        ByteReader in = block.reader();
        switch (block.type()) {
            case FACT -> facts = Optional.of(facts(block));
            case SLIC -> {
                SliceColumns.Decoded slices = columns.read(in, LanesFormat.SLICES_A_BLOCK, mostTasks);
                rebuilding.settled(slices);
                if (!blocks.isJournal()) {
                    columns.reuse(slices);
                }
            }
            case TIME -> {
                rebuilding.started(times(in));
                rebuilding.ended(times(in));
            }
            case MARK -> rebuilding.marks(marks(in));
            case PROV -> rebuilding.provisional(provisionalColumns.read(in, LanesFormat.SLICES_A_BLOCK, mostTasks));
            case TAIL -> {
                TailBlock found = TailBlock.read(in, mostTasks);
                rebuilding.tail(found);
                tail = Optional.of(found);
                provisionalColumns = new SliceColumns();
            }
            case ENDS -> ended = true;
        }
        if (block.type() == Type.ENDS && (tail.isEmpty() || in.number() != blocks.read() - 1)) {
            throw UnreadableException.damaged("block");
        }
        if (block.type() != Type.FACT) {
            in.end();
        }
    }

    private static RecordingFacts facts(Block block) throws UnreadableException {
        if (block.size() > LanesFormat.LONGEST_JSON) {
            throw UnreadableException.damaged("facts");
        }
        try {
            return RecordingJson.facts(JsonLeaves.of(new String(block.content(), 0, block.size(),
                    StandardCharsets.UTF_8)));
        } catch (RuntimeException wrong) {
            throw UnreadableException.damaged("facts");
        }
    }

    private static long[] times(ByteReader in) throws UnreadableException {
        long[] timesNs = new long[in.upTo(Math.min(LanesFormat.TIMES_A_BLOCK, in.left()))];
        long beforeNs = 0;
        for (int at = 0; at < timesNs.length; at++) {
            long sinceNs = in.number();
            if (sinceNs < 0 || sinceNs > LanesFormat.LATEST_NS - beforeNs) {
                throw UnreadableException.damaged("time");
            }
            beforeNs += sinceNs;
            timesNs[at] = beforeNs;
        }
        return timesNs;
    }

    private static List<Mark> marks(ByteReader in) throws UnreadableException {
        int count = in.upTo(LanesFormat.MARKS_A_BLOCK);
        List<Mark> marks = new ArrayList<>();
        for (int mark = 0; mark < count; mark++) {
            long atNs = in.number();
            if (atNs < 0 || atNs > LanesFormat.LATEST_NS) {
                throw UnreadableException.damaged("time");
            }
            marks.add(new Mark(atNs, in.text(LanesFormat.LONGEST_MARK)));
        }
        return marks;
    }
}
