package corelanes.layout;

import corelanes.text.ProgramFile;
import corelanes.trace.Slice;
import java.util.Properties;
import java.util.stream.IntStream;

/** Colours of tasks. Opaque, as 0xAARRGGBB. Immutable. */
public final class TaskPalette {

    private static final String FILE = "/assets/palettes/okabe-ito.properties";
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final int[] argb;
    private final int otherArgb;
    private final int disturbanceArgb;
    private final int[] textArgb;

    private TaskPalette(int[] argb, int otherArgb, int disturbanceArgb) {
        this.argb = argb;
        this.otherArgb = otherArgb;
        this.disturbanceArgb = disturbanceArgb;
        this.textArgb = IntStream.of(argb).map(TaskPalette::textOn).toArray();
    }

    /**
     * Reads the palette that comes with the program.
     *
     * @throws java.util.MissingResourceException if it can't be read
     */
    public static TaskPalette load() {
        Properties colours = ProgramFile.properties(TaskPalette.class, FILE);
        int tasks = (int) colours.stringPropertyNames().stream().filter(name -> name.startsWith("task.")).count();
        return new TaskPalette(
                IntStream.rangeClosed(1, tasks).map(task -> colour(colours, "task." + task)).toArray(),
                colour(colours, "other"), colour(colours, "disturbance"));
    }

    private static int colour(Properties colours, String name) {
        return BLACK | Integer.parseInt(colours.getProperty(name), 16);
    }

    /** How many colours there are before they repeat. */
    public int size() {
        return argb.length;
    }

    /** A task's colour; for {@link Slice#NO_TASK} that of other work of the program, and one for what is no part of the work. */
    public int argb(int task) {
        return Slice.isDisturbance(task) ? disturbanceArgb : task < 0 ? otherArgb : argb[task % argb.length];
    }

    /** Black or white, whichever is read better on a task's colour. */
    public int textArgb(int task) {
        return task < 0 ? textOn(otherArgb) : textArgb[task % argb.length];
    }

    /** The contrast of two colours, 1 … 21, as WCAG 2.2 defines it. */
    public static double contrast(int oneArgb, int otherArgb) {
        double one = luminance(oneArgb);
        double other = luminance(otherArgb);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static int textOn(int argb) {
        return contrast(BLACK, argb) >= contrast(WHITE, argb) ? BLACK : WHITE;
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int eightBits) {
        double value = eightBits / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
