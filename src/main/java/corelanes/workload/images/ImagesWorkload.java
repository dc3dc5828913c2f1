package corelanes.workload.images;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Picture;
import corelanes.trace.Tally;
import corelanes.workload.CompilerRest;
import corelanes.workload.Marker;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tasks that decode a photograph, make it smaller and encode it. The same photograph made equally small must come out the same,
 * byte by byte, whoever did it when.
 */
public final class ImagesWorkload implements Workload {

    private static final long WARM_UP_NS = 3_000_000_000L;

    /** A photograph made so small. */
    private record Made(String name, int sizePx) {}

    private final WorkSettings settings;
    private final List<Photograph> photographs;
    private final Map<Made, Integer> hashes = new ConcurrentHashMap<>();
    private final Pictures pictures = new Pictures();
    private final LongAdder made = new LongAdder();
    private final LongAdder pixels = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /**
     * @param settings how small the pictures are made
     * @param folder   where photographs of the user's are; without it, ours are taken
     * @throws WorkloadException if the folder can't be read or has no file
     */
    public ImagesWorkload(WorkSettings settings, Optional<Path> folder) throws WorkloadException {
        this.settings = settings;
        this.photographs = folder.isPresent() ? Photographs.of(folder.get()) : Photographs.ours();
    }

    /** Loads Java's image library and lets the compiler see the code. */
    @Override
    public void warmUp() throws WorkloadException {
        Photograph photograph = Photographs.ours().getFirst();
        int sizePx = (int) Setting.IMAGE_SIZE.usual();
        try {
            CompilerRest.await(() -> encode(photograph, ImageTools.resize(decode(photograph), sizePx)), WARM_UP_NS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        Photograph photograph = photographs.get(task % photographs.size());
        int sizePx = (int) settings.value(Setting.IMAGE_SIZE);
        marker.library();
        BufferedImage image = decode(photograph);
        if (!marker.tick()) {
            return false;
        }
        marker.library();
        BufferedImage small = ImageTools.resize(image, sizePx);
        if (!marker.tick()) {
            return false;
        }
        marker.library();
        byte[] jpeg = encode(photograph, small);
        marker.tick();
        check(task, photograph, sizePx, small, jpeg);
        made.increment();
        pixels.add((long) image.getWidth() * image.getHeight());
        bytes.add(jpeg.length);
        pictures.add(new Picture(task, photograph.name(), jpeg));
        return true;
    }

    private static BufferedImage decode(Photograph photograph) throws WorkloadException, InterruptedException {
        try {
            return ImageTools.decode(photograph.read());
        } catch (ClosedByInterruptException stopped) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException | RuntimeException unreadable) {
            // Of a damaged file the library says so by this and that exception.
            throw broken(photograph, unreadable);
        }
    }

    private static byte[] encode(Photograph photograph, BufferedImage small) throws WorkloadException {
        try {
            return ImageTools.encode(small);
        } catch (IOException impossible) {
            throw broken(photograph, impossible);
        }
    }

    private static WorkloadException broken(Photograph photograph, Exception cause) {
        return new WorkloadException(Texts.beside(ImagesWorkload.class).get("images.broken", photograph.name(),
                String.valueOf(cause.getMessage())), cause);
    }

    private void check(int task, Photograph photograph, int sizePx, BufferedImage small, byte[] jpeg)
            throws WorkloadException {
        int hash = Arrays.hashCode(jpeg);
        Integer before = hashes.putIfAbsent(new Made(photograph.name(), sizePx), hash);
        boolean same = before == null || before == hash;
        if (!same || Math.max(small.getWidth(), small.getHeight()) != sizePx) {
            throw new WorkloadException(Texts.beside(ImagesWorkload.class).get("images.wrong", task));
        }
    }

    @Override
    public List<Picture> pictures() {
        return pictures.newest();
    }

    @Override
    public List<Tally> tallies() {
        Texts texts = Texts.beside(ImagesWorkload.class);
        return List.of(new Tally("pictures", texts.get("tally.pictures"), made.sum()),
                new Tally("pixels", texts.get("tally.pixels"), pixels.sum()),
                new Tally("bytes", texts.get("tally.bytes"), bytes.sum()));
    }

    @Override
    public Optional<String> remark() {
        return made.sum() == 0
                ? Optional.empty()
                : Optional.of(Texts.beside(ImagesWorkload.class).get("remark", made.sum(), pixels.sum() / 1e6,
                        bytes.sum() / 1e3));
    }
}
