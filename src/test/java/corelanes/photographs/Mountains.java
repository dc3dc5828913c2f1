package corelanes.photographs;

/**
 * Mountains in the morning above a lake: a height field of eroded noise, walked along by rays (after I. Quilez, "Terrain
 * marching" and "Value noise derivatives").
 */
final class Mountains {

    private static final Vec SUN = new Vec(-0.75, 0.34, 0.42).unit();
    private static final Vec SUNLIGHT = new Vec(4.6, 3.6, 2.5);
    private static final Vec SKYLIGHT = new Vec(0.42, 0.58, 0.95);
    private static final double LAKE = 17;
    private static final double FAR = 2_600;
    private static final Vec CAMERA = new Vec(0, 62, 0);

    /** Height at a place, finer with more octaves. */
    private static double height(double x, double z, int octaves) {
        double px = x * 0.0042 + 11.3;
        double pz = z * 0.0042 + 5.7;
        double sum = 0;
        double strength = 1;
        double dx = 0;
        double dz = 0;
        for (int octave = 0; octave < octaves; octave++) {
            Vec noise = Noise.sloped(px, pz);
            dx += noise.y();
            dz += noise.z();
            sum += strength * noise.x() / (1 + dx * dx + dz * dz);
            strength *= 0.5;
            double turned = 1.6 * px - 1.2 * pz;
            pz = 1.2 * px + 1.6 * pz;
            px = turned;
        }
        double ahead = Math.min(1, Math.max(0, z - 130) / 700);
        return 150 * sum * (0.25 + 0.95 * ahead) - 12;
    }

    /** How far along a ray the ground is; {@link #FAR} or more if there is none. */
    private static double march(Vec from, Vec direction, double nearest, int octaves) {
        double far = nearest;
        for (int step = 0; step < 400 && far < FAR; step++) {
            Vec place = from.plus(direction.times(far));
            if (place.y() > 260 && direction.y() > 0) {
                return FAR;
            }
            double above = place.y() - height(place.x(), place.z(), octaves);
            if (above < 0.0012 * far) {
                return far;
            }
            far += 0.45 * above;
        }
        return far;
    }

    private static Vec sky(Vec direction) {
        double up = Math.max(0, direction.y());
        Vec blue = new Vec(0.95, 0.82, 0.72).mixed(new Vec(0.12, 0.28, 0.68), Math.min(1, Math.pow(up, 0.55) * 1.35));
        double sun = Math.max(0, direction.dot(SUN));
        Vec glow = new Vec(1.5, 0.9, 0.5).times(0.5 * Math.pow(sun, 8) + 2 * Math.pow(sun, 400));
        double scale = 260 / (direction.y() + 0.09);
        double cloud = Noise.fractal(direction.x() * scale * 0.006 + 3, direction.z() * scale * 0.011, 0.5, 7);
        double share = Math.clamp((cloud - 0.5) * 4.2, 0, 0.85) * Math.clamp(up * 7, 0, 1);
        return blue.plus(glow).mixed(new Vec(1.25, 1.12, 1.05), share);
    }

    private static Vec ground(Vec place, double far) {
        double near = 0.004 * far + 0.05;
        double x = place.x();
        double z = place.z();
        Vec normal = new Vec(height(x - near, z, 12) - height(x + near, z, 12), 2 * near,
                height(x, z - near, 12) - height(x, z + near, 12)).unit();
        double grain = Noise.fractal(x * 0.6, place.y() * 0.6, z * 0.6, 4);
        Vec rock = new Vec(0.23, 0.20, 0.18).mixed(new Vec(0.11, 0.10, 0.10), grain);
        Vec grass = new Vec(0.055, 0.085, 0.022).mixed(new Vec(0.12, 0.10, 0.03),
                Noise.fractal(x * 0.05, 0, z * 0.05, 4));
        Vec colour = rock.mixed(grass, step(0.72, 0.86, normal.y()) * (1 - step(45, 85, place.y() + 30 * grain)));
        double snow = step(0.62, 0.80, normal.y() + 0.12 * (grain - 0.5))
                * step(78, 104, place.y() + 34 * (grain - 0.5));
        colour = colour.mixed(new Vec(0.85, 0.88, 0.95), snow);
        double sunny = Math.max(0, normal.dot(SUN));
        double lit = sunny > 0 && march(place.plus(normal.times(0.6)), SUN, 1.5, 8) >= FAR ? sunny : 0;
        Vec light = SUNLIGHT.times(lit).plus(SKYLIGHT.times(0.45 + 0.4 * normal.y()))
                .plus(new Vec(0.5, 0.36, 0.24).times(Math.max(0, -0.3 * normal.dot(SUN)) * 0.6));
        return colour.times(light);
    }

    private static double step(double from, double to, double value) {
        double share = Math.clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }

    private static Vec hazy(Vec seen, Vec direction, double far) {
        double haze = 1 - Math.exp(-Math.pow(far / 1_900, 1.6));
        double sun = Math.pow(Math.max(0, direction.dot(SUN)), 6);
        return seen.mixed(new Vec(0.52, 0.62, 0.80).mixed(new Vec(1.15, 0.86, 0.62), sun), haze);
    }

    private static Vec see(Vec from, Vec direction, double nearest, int octaves) {
        double far = march(from, direction, nearest, octaves);
        return far >= FAR
                ? sky(direction)
                : hazy(ground(from.plus(direction.times(far)), far), direction, far);
    }

    static Vec look(double x, double y) {
        Vec direction = new Vec(x * 0.62, y * 0.62 - 0.035, 1).unit();
        double lake = direction.y() < 0 ? (LAKE - CAMERA.y()) / direction.y() : Double.MAX_VALUE;
        double far = march(CAMERA, direction, 3, 9);
        if (lake > far || lake > FAR) {
            return far >= FAR ? sky(direction) : hazy(ground(CAMERA.plus(direction.times(far)), far), direction, far);
        }
        Vec place = CAMERA.plus(direction.times(lake));
        double wave = 0.018 + 0.9 / lake;
        Vec normal = new Vec(wave * (Noise.fractal(place.x() * 0.35, place.z() * 0.9, 1, 4) - 0.47), 1,
                wave * (Noise.fractal(place.x() * 0.35, place.z() * 0.9, 9, 4) - 0.47)).unit();
        Vec mirrored = direction.reflected(normal);
        Vec up = new Vec(mirrored.x(), Math.abs(mirrored.y()), mirrored.z());
        double fresnel = 0.04 + 0.96 * Math.pow(1 - Math.max(0, -direction.dot(normal)), 5);
        Vec deep = new Vec(0.015, 0.05, 0.06);
        return hazy(deep.mixed(see(place, up, 1, 8), fresnel * 0.92 + 0.05), direction, lake);
    }
}
