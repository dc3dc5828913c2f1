package corelanes.photographs;

/** Random values that vary smoothly from place to place: value noise with quintic interpolation (Perlin, 2002). */
final class Noise {

    private Noise() {}

    private static double random(int x, int y, int z) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ z * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x2c1b3c6d;
        h = (h ^ h >>> 12) * 0x297a2d39;
        return (h >>> 8) / (double) (1 << 24);
    }

    private static double smooth(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    /** 0 … 1 at a place of a plane, and how it rises along x and y. */
    static Vec sloped(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        double ux = smooth(fx);
        double uy = smooth(fy);
        double dx = 30 * fx * fx * (fx * (fx - 2) + 1);
        double dy = 30 * fy * fy * (fy * (fy - 2) + 1);
        double a = random(ix, iy, 0);
        double b = random(ix + 1, iy, 0) - a;
        double c = random(ix, iy + 1, 0) - a;
        double d = random(ix + 1, iy + 1, 0) - a - b - c;
        return new Vec(a + b * ux + c * uy + d * ux * uy, dx * (b + d * uy), dy * (c + d * ux));
    }

    /** 0 … 1 at a place of space. */
    static double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double ux = smooth(x - ix);
        double uy = smooth(y - iy);
        double uz = smooth(z - iz);
        double near = mix(mix(random(ix, iy, iz), random(ix + 1, iy, iz), ux),
                mix(random(ix, iy + 1, iz), random(ix + 1, iy + 1, iz), ux), uy);
        double far = mix(mix(random(ix, iy, iz + 1), random(ix + 1, iy, iz + 1), ux),
                mix(random(ix, iy + 1, iz + 1), random(ix + 1, iy + 1, iz + 1), ux), uy);
        return mix(near, far, uz);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** 0 … 1: octaves of noise, each half as strong and twice as fine. */
    static double fractal(double x, double y, double z, int octaves) {
        double sum = 0;
        double strength = 0.5;
        double scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(x * scale + 17.3 * octave, y * scale, z * scale);
            strength /= 2;
            scale *= 2.03;
        }
        return sum;
    }
}
