package corelanes.workload.images;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Picture;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The newest pictures")
class PicturesTest {

    private final Pictures pictures = new Pictures();

    private void add(int task, int bytes) {
        pictures.add(new Picture(task, "sea", new byte[bytes]));
    }

    @Test
    @DisplayName("are kept in their order, sixty at most, and the list is another one only after one more")
    void atMostSixty() {
        for (int task = 0; task < 100; task++) {
            add(task, 10);
        }
        assertThat(pictures.newest()).hasSize(60);
        assertThat(pictures.newest()).extracting(Picture::task).startsWith(40).endsWith(99).isSorted();
        List<Picture> before = pictures.newest();
        assertThat(pictures.newest()).isSameAs(before);
        add(100, 10);
        assertThat(pictures.newest()).isNotSameAs(before);
        assertThat(before).extracting(Picture::task).endsWith(99);
    }

    @Test
    @DisplayName("take no more than 16 MB, but the last one is always there")
    void notTooLarge() {
        add(0, 7_000_000);
        add(1, 7_000_000);
        add(2, 7_000_000);
        assertThat(pictures.newest()).extracting(Picture::task).containsExactly(1, 2);
        add(3, 20_000_000);
        assertThat(pictures.newest()).extracting(Picture::task).containsExactly(3);
    }
}
