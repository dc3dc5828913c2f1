package corelanes.photographs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the photographs of the images workload: computed scenes that have what photographs have (detail, grain, haze, blur), so
 * that nobody's rights are touched. Arguments: folder, width of the pictures in pixels, and the name of one of them or nothing.
 */
public final class MakePhotographs {

    private static final int MARBLES_LOOKS = 90;
    private static final double EXPOSURE = 0.8;
    private static final double GRAIN = 0.06;

    private MakePhotographs() {}

    /** Makes them. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int width = Integer.parseInt(arguments[1]);
        String only = arguments.length > 2 ? arguments[2] : "";
        Files.createDirectories(folder);
        for (String name : new String[] {"mountains", "marbles", "sea", "leaves", "city"}) {
            if (only.isEmpty() || only.equals(name)) {
                long beganNs = System.nanoTime();
                Path file = folder.resolve(name + ".jpg");
                Photograph.write(make(name, width, width * 2 / 3), file, 0.82f);
                System.out.printf("%s: %d kB in %.0f s%n", file, Files.size(file) / 1_000,
                        (System.nanoTime() - beganNs) / 1e9);
            }
        }
    }

    private static BufferedImage make(String name, int width, int height) {
        Photograph photograph = new Photograph(width, height);
        switch (name) {
            case "mountains" -> photograph.expose(3, (x, y, _) -> Mountains.look(x, y));
            case "marbles" -> {
                photograph.expose(MARBLES_LOOKS, new Marbles()::look);
                photograph.removeSpecks();
            }
            case "sea" -> photograph.expose(4, (x, y, _) -> Sea.look(x, y));
            case "leaves" -> photograph.expose(Leaves.paint(width, height));
            case "city" -> photograph.expose(City.paint(width, height));
            default -> throw new IllegalArgumentException("no scene is called " + name);
        }
        return photograph.develop(EXPOSURE, GRAIN);
    }
}
