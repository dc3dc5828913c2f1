package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.TaskPalette;
import corelanes.layout.TimeScale;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Paints a whole recording into a strip: bands of lanes, one above the other. With more lanes than bands, a band stands
 * for several: in each column the task that leads the busiest of them, as strong as they are busy on average. Knows no
 * toolkit.
 */
final class MinimapPainter {

    private static final int SMALLEST_BAND_PX = 3;

    private final LanePlanner planner = new LanePlanner();
    private final LanePlan plan = new LanePlan();
    private final TaskPalette palette;
    private float[] busy = {};
    private float[] most = {};
    private int[] leader = {};

    MinimapPainter(TaskPalette palette) {
        this.palette = palette;
    }

    /** Fills the strip's pixels. */
    void paint(TraceSnapshot snapshot, TimeScale scale, int heightPx, int ground, int[] pixels) {
        int width = scale.widthPx();
        if (busy.length < width) {
            busy = new float[width];
            most = new float[width];
            leader = new int[width];
        }
        int cores = snapshot.coreCount();
        int bands = Math.clamp(cores, 1, Math.max(1, heightPx / SMALLEST_BAND_PX));
        for (int band = 0; band < bands; band++) {
            int first = band * cores / bands;
            int end = (band + 1) * cores / bands;
            addUp(snapshot, first, end, scale);
            int top = band * heightPx / bands;
            int bottom = (band + 1) * heightPx / bands - (bands > 1 && band < bands - 1 ? 1 : 0);
            for (int x = 0; x < width; x++) {
                float share = busy[x] == 0 ? 0 : Math.max(0.25f, Math.min(1, busy[x] / Math.max(1, end - first)));
                int colour = BarPainter.mix(ground, palette.argb(leader[x]), Math.round(256 * share));
                for (int y = top; y < bottom; y++) {
                    pixels[y * width + x] = colour;
                }
            }
            Arrays.fill(pixels, bottom * width, (band + 1) * heightPx / bands * width, ground);
        }
    }

    private void addUp(TraceSnapshot snapshot, int first, int end, TimeScale scale) {
        Arrays.fill(busy, 0);
        Arrays.fill(most, 0);
        Arrays.fill(leader, 0);
        for (int lane = first; lane < end; lane++) {
            planner.plan(snapshot, lane, scale, Long.MAX_VALUE, plan);
            for (int entry = 0; entry < plan.size(); entry++) {
                addUp(entry, scale.widthPx());
            }
        }
    }

    private void addUp(int entry, int width) {
        double from = plan.xPx(entry);
        double to = from + plan.widthPx(entry);
        int last = plan.isColumn(entry) ? (int) from : (int) Math.ceil(to) - 1;
        for (int x = (int) from; x <= last && x < width; x++) {
            float share = plan.isColumn(entry)
                    ? Math.max(0.02f, plan.density(entry))
                    : (float) (Math.min(x + 1.0, to) - Math.max(x, from));
            busy[x] += share;
            if (share > most[x]) {
                most[x] = share;
                leader[x] = plan.task(entry);
            }
        }
    }
}
