package corelanes.storage;

import corelanes.trace.Mark;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceSnapshot.Forgotten;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A recording that is written down while its run goes on ({@link LanesFormat}): each settled slice once, and with every call what
 * is not settled yet. Whatever ends the process, what was written by the last whole call is in the file. While it is open the file
 * is locked, which tells others that somebody still writes. Of one thread; its owner closes it.
 */
public final class LanesJournal implements AutoCloseable {

    /** Fast: this goes on beside what is being measured. */
    private static final int PACKING = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final OutputStream out;
    private final RecordingFacts facts;
    private Optional<LanesWriter> writer = Optional.empty();
    private long[] startedNs = {};
    private long[] endedNs = {};
    private int marks;

    /**
     * Begins a file; nothing is in it yet.
     *
     * @throws IOException if it can't be written, or is there already and in use
     */
    public LanesJournal(Path file, RecordingFacts facts) throws IOException {
        this.facts = facts;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IOException("in use: " + file);
        }
        channel.truncate(0);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    /** Has the code loaded that writes a journal. */
    public static void warmUp(RecordingFacts facts, TraceSnapshot snapshot, StoredResult result) {
        try (LanesWriter writer = new LanesWriter(OutputStream.nullOutputStream(), LanesFormat.JOURNAL,
                snapshot.source(), PACKING, facts)) {
            writer.writeNewlySettled(snapshot);
            writer.writeTimes(new long[] {0}, new long[] {0});
            writer.writeTail(snapshot, Forgotten.NOTHING, result);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Whether nobody writes to a file any more: whoever did has ended. */
    public static boolean isLeft(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.size() > 0 && isFree(channel);
        } catch (IOException inaccessible) {
            return false;
        }
    }

    /** Writes what a snapshot has beyond the one before. */
    public void write(TraceSnapshot snapshot, StoredResult result) throws IOException {
        if (writer.isEmpty()) {
            writer = Optional.of(new LanesWriter(out, LanesFormat.JOURNAL, snapshot.source(), PACKING, facts));
        }
        LanesWriter to = writer.get();
        to.writeNewlySettled(snapshot);
        long[] started = snapshot.settledStartedTimesNs();
        long[] ended = snapshot.settledFinishedTimesNs();
        to.writeTimes(TaskTimes.added(startedNs, started), TaskTimes.added(endedNs, ended));
        startedNs = started;
        endedNs = ended;
        List<Mark> more = snapshot.marks().subList(Math.min(marks, snapshot.marks().size()), snapshot.marks().size());
        to.writeMarks(more);
        marks = snapshot.marks().size();
        // What the memory let go of meanwhile is still in the file.
        to.writeTail(snapshot, Forgotten.NOTHING, result);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writer.ifPresent(LanesWriter::close);
        channel.close();
    }
}
