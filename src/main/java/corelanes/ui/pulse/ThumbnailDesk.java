package corelanes.ui.pulse;

import corelanes.trace.Picture;
import corelanes.ui.state.Thumbnail;
import java.io.ByteArrayInputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

/**
 * Decodes the pictures that the work has made, on a thread of its own, and shows them as thumbnails. Asked from the FX thread,
 * which never waits for it.
 */
final class ThumbnailDesk implements AutoCloseable {

    /** Twice as high as they are shown, for screens with two pixels to one. */
    private static final double HEIGHT_PX = 88;

    private final ObservableList<Thumbnail> shown;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("corelanes-thumbnails").daemon().factory());
    private List<Picture> asked = List.of();
    private Optional<Future<List<Thumbnail>>> answer = Optional.empty();
    /** Of the thread alone. */
    private Map<Picture, Thumbnail> known = new IdentityHashMap<>();

    ThumbnailDesk(ObservableList<Thumbnail> shown) {
        this.shown = shown;
    }

    /**
     * Shows what has been decoded since the last frame, and asks for more.
     *
     * @param pictures the newest pictures; the same object until there is one more, and empty when another run has begun
     */
    void frame(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            forget();
            return;
        }
        if (answer.isPresent() && answer.get().isDone()) {
            Future<List<Thumbnail>> done = answer.get();
            answer = Optional.empty();
            if (done.state() == Future.State.SUCCESS) {
                shown.setAll(done.resultNow());
            }
        }
        if (answer.isEmpty() && pictures != asked) {
            asked = pictures;
            answer = Optional.of(thread.submit(() -> decode(pictures)));
        }
    }

    private void forget() {
        answer.ifPresent(pending -> pending.cancel(false));
        answer = Optional.empty();
        asked = List.of();
        if (!shown.isEmpty()) {
            shown.clear();
        }
    }

    private List<Thumbnail> decode(List<Picture> pictures) {
        Map<Picture, Thumbnail> decoded = new IdentityHashMap<>();
        for (Picture picture : pictures) {
            Thumbnail before = known.get(picture);
            decoded.put(picture, before != null ? before : decode(picture));
        }
        known = decoded;
        return pictures.stream().map(decoded::get).toList();
    }

    private static Thumbnail decode(Picture picture) {
        Image image = new Image(new ByteArrayInputStream(picture.jpeg()), 0, HEIGHT_PX, true, true);
        return new Thumbnail(picture.task(), picture.title(), image);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
