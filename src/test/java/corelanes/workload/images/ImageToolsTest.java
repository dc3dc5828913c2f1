package corelanes.workload.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Decoding, resizing and encoding")
class ImageToolsTest {

    static List<Photograph> photographs() {
        return Photographs.ours();
    }

    @ParameterizedTest
    @MethodSource("photographs")
    @DisplayName("decodes each photograph of ours as the library does when it is called directly, and they are photographs' size")
    void decodesAsTheLibrary(Photograph photograph) throws Exception {
        BufferedImage ours = ImageTools.decode(photograph.read());
        BufferedImage direct = ImageIO.read(new ByteArrayInputStream(photograph.read()));
        assertThat(rgb(ours)).isEqualTo(rgb(direct));
        assertThat(Math.max(ours.getWidth(), ours.getHeight())).isBetween(1_600, 2_400);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 160, 320, 701, 1_500})
    @DisplayName("makes a photograph smaller into nearly the mean of the pixels that each new pixel covers")
    void resizesLikeTheMean(int sizePx) throws Exception {
        BufferedImage image = ImageTools.decode(Photographs.ours().getFirst().read());
        BufferedImage small = ImageTools.resize(image, sizePx);
        assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(sizePx);
        assertThat((double) small.getWidth() / small.getHeight())
                .isBetween(1.4, 1.6);
        double difference = 0;
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                difference += Math.abs((small.getRGB(x, y) >> 8 & 255) - meanGreen(image, small, x, y));
            }
        }
        assertThat(difference / small.getWidth() / small.getHeight()).as("mean difference of 256 shades").isLessThan(5);
    }

    private static double meanGreen(BufferedImage image, BufferedImage small, int x, int y) {
        int left = x * image.getWidth() / small.getWidth();
        int right = Math.max(left + 1, (x + 1) * image.getWidth() / small.getWidth());
        int top = y * image.getHeight() / small.getHeight();
        int bottom = Math.max(top + 1, (y + 1) * image.getHeight() / small.getHeight());
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += image.getRGB(column, row) >> 8 & 255;
            }
        }
        return sum / (right - left) / (bottom - top);
    }

    @ParameterizedTest
    @CsvSource({"3000, 10, 300, 1", "10, 3000, 1, 300", "40, 30, 300, 225", "301, 301, 300, 300", "1, 1, 300, 300"})
    @DisplayName("keeps the shape of a picture, makes small ones larger, and leaves no side without a pixel")
    void shapes(int width, int height, int newWidth, int newHeight) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        BufferedImage resized = ImageTools.resize(image, 300);
        assertThat(resized.getWidth()).isEqualTo(newWidth);
        assertThat(resized.getHeight()).isEqualTo(newHeight);
        assertThat(new Color(resized.getRGB(0, 0))).as("what can be seen through").isEqualTo(Color.WHITE);
    }

    @Test
    @DisplayName("encodes what can be decoded again, nearly the same")
    void encodes() throws Exception {
        BufferedImage small = ImageTools.resize(ImageTools.decode(Photographs.ours().get(2).read()), 200);
        BufferedImage again = ImageIO.read(new ByteArrayInputStream(ImageTools.encode(small)));
        assertThat(again.getWidth()).isEqualTo(small.getWidth());
        int[] before = rgb(small);
        int[] after = rgb(again);
        double difference = 0;
        for (int at = 0; at < before.length; at++) {
            difference += Math.abs((before[at] >> 8 & 255) - (after[at] >> 8 & 255));
        }
        assertThat(difference / before.length).isLessThan(6);
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "jpeg"})
    @DisplayName("reads what Java reads")
    void formats(String format) throws Exception {
        BufferedImage image = new BufferedImage(33, 21, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 33, 21);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        assertThat(ImageTools.decode(file.toByteArray()).getWidth()).isEqualTo(33);
    }

    @Test
    @DisplayName("refuses what is no picture, and fails on one that is damaged without doing anything else")
    void noPictures() throws IOException {
        assertThatThrownBy(() -> ImageTools.decode("not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImageTools.decode(new byte[0])).isInstanceOf(IOException.class);
        byte[] whole = Photographs.ours().getFirst().read();
        Random random = new Random(3);
        for (int length : new int[] {3, 20, 150, 400}) {
            byte[] cut = java.util.Arrays.copyOf(whole, length + random.nextInt(20));
            assertThatThrownBy(() -> ImageTools.decode(cut)).isInstanceOfAny(IOException.class, RuntimeException.class);
        }
    }

    @Test
    @DisplayName("gives up a large picture when its thread is interrupted")
    void stops() throws IOException {
        byte[] photograph = Photographs.ours().getFirst().read();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ImageTools.decode(photograph)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
