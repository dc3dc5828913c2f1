package corelanes.photographs;

/** The sea in the evening, under clouds: waves of noise that mirror a sky of noise. */
final class Sea {

    private static final Vec SUN = new Vec(0.22, 0.105, 1).unit();
    private static final double CAMERA = 3.2;

    private Sea() {}

    private static Vec sky(Vec direction) {
        double up = Math.max(0.002, direction.y());
        double sun = Math.max(0, direction.dot(SUN));
        Vec clear = new Vec(1.25, 0.52, 0.20).mixed(new Vec(0.10, 0.17, 0.42), Math.min(1, Math.pow(up, 0.42) * 1.25));
        clear = clear.plus(new Vec(1.6, 0.75, 0.25).times(0.55 * Math.pow(sun, 24)))
                .plus(new Vec(14, 9, 4.5).times(step(0.99955, 0.9997, sun)));
        double scale = 1 / (up + 0.035);
        double x = direction.x() * scale * 1.25;
        double z = direction.z() * scale * 1.25;
        double bend = Noise.fractal(x * 0.6, z * 0.6, 3, 4);
        double thick = Noise.fractal(x + 1.7 * bend, z * 1.6 + 1.7 * bend, 7, 8);
        double towards = Noise.fractal(x + 1.7 * bend + 0.16, z * 1.6 + 1.7 * bend + 0.24, 7, 7);
        double cover = Math.clamp((thick - 0.44) * 5.5, 0, 1) * Math.clamp((up - 0.012) * 14, 0, 1);
        double lit = Math.clamp(0.5 + (thick - towards) * 7, 0, 1);
        Vec shadow = new Vec(0.20, 0.16, 0.25);
        Vec bright = new Vec(1.7, 0.80, 0.42).mixed(new Vec(1.0, 0.62, 0.60), Math.min(1, up * 2.5));
        return clear.mixed(shadow.mixed(bright, lit), cover * 0.92);
    }

    private static double step(double from, double to, double value) {
        double share = Math.clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }

    private static double wave(double x, double z, int octaves) {
        double sum = 0;
        double strength = 0.42;
        double px = x * 0.16;
        double pz = z * 0.27;
        for (int octave = 0; octave < octaves; octave++) {
            double crest = 1 - Math.abs(2 * Noise.sloped(px, pz).x() - 1);
            sum += strength * crest * crest;
            strength *= 0.5;
            double turned = 1.5 * px - 1.15 * pz;
            pz = 1.15 * px + 1.5 * pz;
            px = turned;
        }
        return sum;
    }

    static Vec look(double x, double y) {
        Vec direction = new Vec(x * 0.55, y * 0.55 + 0.10, 1).unit();
        if (direction.y() > -0.0012) {
            return sky(direction);
        }
        double far = -CAMERA / direction.y();
        for (int step = 0; step < 12; step++) {
            double height = wave(direction.x() * far, direction.z() * far, 4);
            far += (CAMERA + direction.y() * far - height) / Math.max(0.02, -direction.y()) * 0.5;
        }
        double px = direction.x() * far;
        double pz = direction.z() * far;
        double near = 0.002 * far + 0.004;
        double calm = 1 / (1 + far * 0.004);
        Vec normal = new Vec((wave(px - near, pz, 8) - wave(px + near, pz, 8)) * calm, 2 * near,
                (wave(px, pz - near, 8) - wave(px, pz + near, 8)) * calm).unit();
        Vec up = direction.reflected(normal);
        Vec mirrored = sky(new Vec(up.x(), Math.abs(up.y()), up.z()).unit());
        double fresnel = 0.03 + 0.97 * Math.pow(1 - Math.clamp(-direction.dot(normal), 0, 1), 5);
        double crest = Math.max(0, wave(px, pz, 4) - 0.28);
        Vec water = new Vec(0.012, 0.035, 0.05).plus(new Vec(0.05, 0.09, 0.07).times(crest * 1.6));
        Vec seen = water.mixed(mirrored, Math.min(0.9, fresnel));
        double haze = 1 - Math.exp(-far / 900);
        return seen.mixed(sky(new Vec(direction.x(), 0.012, direction.z()).unit()), haze * 0.75);
    }
}
