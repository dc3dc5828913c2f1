package corelanes.ui.stage;

import java.util.stream.IntStream;

/**
 * The pixels of a rounded corner that are not quite inside, one entry of each array for each of them.
 *
 * @param radiusPx of the corner, px
 * @param x        pixels from the corner's side edge
 * @param y        pixels from the corner's top or bottom edge
 * @param share    how much of the pixel is inside, of 256; less than all of it
 */
record Corner(int radiusPx, int[] x, int[] y, int[] share) {

    static Corner of(int radiusPx) {
        int[] cut = IntStream.range(0, radiusPx * radiusPx).filter(at -> share(at, radiusPx) < 256).toArray();
        return new Corner(radiusPx, IntStream.of(cut).map(at -> at % radiusPx).toArray(),
                IntStream.of(cut).map(at -> at / radiusPx).toArray(),
                IntStream.of(cut).map(at -> share(at, radiusPx)).toArray());
    }

    private static int share(int at, int radiusPx) {
        double distance = Math.hypot(radiusPx - at % radiusPx - 0.5, radiusPx - at / radiusPx - 0.5);
        return (int) (256 * Math.clamp(radiusPx + 0.5 - distance, 0, 1));
    }
}
