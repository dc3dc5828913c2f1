package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.analysis.StretchFigures;
import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.layout.Viewport;
import corelanes.storage.LanesFormat.Type;
import corelanes.trace.TraceSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is not exactly a recording is refused, whatever it is, in little memory; or it is right. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileFilesTest {

    private static final int MUTATIONS = 10_000;
    private static final long MOST_BYTES = 256L << 20;

    @Test
    void aFileThatIsCutAnywhereIsRefused() throws IOException {
        byte[] file = LanesFileTest.saved(Traces.recording(SeededTraces.trace(20, 40_000)));
        assertThat(file.length).isGreaterThan(20_000);
        for (int length = 0; length < file.length; length += length < 300 ? 1 : 1_000) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableException.class);
        }
        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length + 1))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aMutatedFileIsRightOrRefused() throws IOException {
        StoredRecording recording = Traces.recording(SeededTraces.trace(3, 700));
        byte[] file = LanesFileTest.saved(recording);
        Random random = new Random(11);
        int refused = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            byte[] mutated = mutate(file, random);
            try {
                SameTrace.check(readInLittleMemory(mutated).snapshot(), recording.snapshot());
            } catch (UnreadableException told) {
                assertThat(told.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS * 9 / 10);
    }

    /** As somebody would who knows the format: the content is mutated, and lengths and checksums are right. */
    @Test
    void aForgedFileIsRefusedOrCanBeShown() throws IOException {
        byte[] file = LanesFileTest.saved(Traces.recording(SeededTraces.trace(4, 700)));
        List<Content> contents = contents(file);
        Random random = new Random(12);
        int shown = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            List<Content> forged = new ArrayList<>(contents);
            int at = random.nextInt(forged.size());
            forged.set(at, new Content(forged.get(at).type, mutate(forged.get(at).bytes, random)));
            try {
                show(readInLittleMemory(file(forged)).snapshot());
                shown++;
            } catch (UnreadableException told) {
                assertThat(told.getMessage()).isNotBlank();
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void blocksThatComeTwiceOrNotAtAllAreRefused() throws IOException {
        byte[] file = LanesFileTest.saved(Traces.recording(SeededTraces.trace(20, 40_000)));
        List<Content> contents = contents(file);
        for (int at = 0; at < contents.size(); at++) {
            List<Content> without = new ArrayList<>(contents);
            without.remove(at);
            assertThatThrownBy(() -> read(file(without))).isInstanceOf(UnreadableException.class);
            List<Content> twice = new ArrayList<>(contents);
            twice.add(at, contents.get(at));
            assertThatThrownBy(() -> read(file(twice))).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void aNewerFileIsToldAsSuch() throws IOException {
        byte[] file = LanesFileTest.saved(Traces.recording(Traces.small()));
        file[9] = 2;
        assertThatThrownBy(() -> read(file)).hasMessageContaining("a newer version of CoreLanes wrote it");
    }

    @Test
    void aBlockThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] zeros = new byte[LanesFormat.LARGEST_BLOCK];
        assertThatThrownBy(() -> read(file(List.of(new Content(Type.FACT, zeros)))))
                .isInstanceOf(UnreadableException.class).hasMessageContaining("damaged");
    }

    @Test
    void hugeNumbersAreRefused() throws IOException {
        for (long number : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, 1L << 32, 1L << 40}) {
            for (int column = 0; column < 8; column++) {
                ByteColumns slices = new ByteColumns();
                slices.number(1);
                for (int at = 0; at < 8; at++) {
                    slices.number(at == column ? number : 1);
                }
                List<Content> contents = contents(LanesFileTest.saved(Traces.recording(Traces.small())));
                contents.set(1, new Content(Type.SLIC, Arrays.copyOf(slices.array(), slices.size())));
                assertThatThrownBy(() -> readInLittleMemory(file(contents))).isInstanceOf(UnreadableException.class);
            }
        }
    }

    private record Content(Type type, byte[] bytes) {}

    /** Changes, takes away, adds or moves some bytes. */
    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int change = random.nextInt(4); change >= 0 && mutated.length > 0; change--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(6)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutated = Arrays.copyOf(mutated, at);
                case 3 -> mutated[at] = (byte) 0xFF;
                case 4 -> {
                    int length = Math.min(mutated.length - at, random.nextInt(40));
                    System.arraycopy(bytes, random.nextInt(bytes.length - Math.min(bytes.length - 1, length)), mutated,
                            at, Math.min(length, 1));
                }
                default -> {
                    byte[] longer = new byte[mutated.length + 1];
                    System.arraycopy(mutated, 0, longer, 0, at);
                    longer[at] = (byte) random.nextInt(256);
                    System.arraycopy(mutated, at, longer, at + 1, mutated.length - at);
                    mutated = longer;
                }
            }
        }
        return mutated;
    }

    private static StoredRecording read(byte[] file) throws IOException {
        return LanesReader.read(new ByteArrayInputStream(file), file.length);
    }

    private static StoredRecording readInLittleMemory(byte[] file) throws IOException {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory
                .getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            return read(file);
        } finally {
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        }
    }

    /** What the window and the reports do with a trace. */
    private static void show(TraceSnapshot snapshot) {
        StretchFigures.of(snapshot);
        TimeScale scale = new TimeScale(Viewport.between(snapshot.firstNs(), snapshot.lastNs()), 1_900);
        LanePlan plan = new LanePlan();
        for (int lane = 0; lane < Math.min(20, snapshot.coreCount()); lane++) {
            new LanePlanner().plan(snapshot, lane, scale, Long.MAX_VALUE, plan);
        }
        new TimeTicks().plan(scale, snapshot.firstNs(), 8);
    }

    private static List<Content> contents(byte[] file) {
        List<Content> contents = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file, 12, file.length - 12);
        while (in.hasRemaining()) {
            int code = in.getInt();
            byte[] packed = new byte[in.getInt()];
            byte[] content = new byte[in.getInt()];
            in.getInt();
            in.get(packed);
            try (Inflater inflater = new Inflater(true)) {
                inflater.setInput(packed);
                inflater.inflate(content);
                contents.add(new Content(Type.ofCode(code), content));
            } catch (java.util.zip.DataFormatException | UnreadableException broken) {
                throw new AssertionError(broken);
            }
        }
        return contents;
    }

    private static byte[] file(List<Content> contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(LanesFormat.MAGIC);
        out.writeBytes(new byte[] {0, LanesFormat.VERSION, LanesFormat.WHOLE, 0});
        for (Content content : contents) {
            byte[] packed = new byte[content.bytes.length + 1_000];
            int length;
            try (Deflater deflater = new Deflater(6, true)) {
                deflater.setInput(content.bytes);
                deflater.finish();
                length = deflater.deflate(packed);
            }
            byte[] header = ByteBuffer.allocate(12).putInt(content.type.code()).putInt(length)
                    .putInt(content.bytes.length).array();
            CRC32C checksum = new CRC32C();
            checksum.update(header);
            checksum.update(packed, 0, length);
            out.writeBytes(header);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
            out.write(packed, 0, length);
        }
        return out.toByteArray();
    }
}
