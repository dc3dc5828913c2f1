package corelanes.photographs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Marbles on a table, by a window: paths of light (after P. Shirley, "Ray Tracing in One Weekend"). */
final class Marbles {

    private static final int MOST_BOUNCES = 9;
    private static final double NOWHERE = 1e9;
    private static final Vec CAMERA = new Vec(0.4, 2.1, -7.4);
    private static final Vec TARGET = new Vec(0.15, 0.42, 0);
    private static final double APERTURE = 0.075;
    private static final double SHARP_AT = 7.0;

    private enum Stuff {
        CHALK, METAL, GLASS
    }

    private record Ball(Vec middle, double radius, Vec colour, Stuff stuff) {}

    private final List<Ball> balls = new ArrayList<>();
    private final Vec ahead = TARGET.minus(CAMERA).unit();
    private final Vec right = new Vec(0, 1, 0).cross(ahead).unit();
    private final Vec up = ahead.cross(right);

    Marbles() {
        SplittableRandom random = new SplittableRandom(31);
        balls.add(new Ball(new Vec(-1.55, 1, 0.5), 1, new Vec(0.95, 0.97, 1), Stuff.GLASS));
        balls.add(new Ball(new Vec(1.5, 0.85, 1.4), 0.85, new Vec(0.95, 0.78, 0.46), Stuff.METAL));
        balls.add(new Ball(new Vec(0.15, 0.6, -0.9), 0.6, new Vec(0.75, 0.07, 0.06), Stuff.CHALK));
        Vec[] colours = {new Vec(0.9, 0.62, 0), new Vec(0.2, 0.5, 0.85), new Vec(0, 0.45, 0.3), new Vec(0.75, 0.4, 0.6),
                new Vec(0.85, 0.8, 0.15), new Vec(0.8, 0.8, 0.78)};
        for (int tries = 0; tries < 4_000 && balls.size() < 75; tries++) {
            double radius = 0.14 + 0.2 * random.nextDouble() * random.nextDouble();
            Vec middle = new Vec(-4.8 + 9.6 * random.nextDouble(), radius, -3.8 + 11 * random.nextDouble());
            boolean free = balls.stream().allMatch(ball -> {
                Vec apart = ball.middle.minus(middle);
                return Math.sqrt(apart.dot(apart)) > ball.radius + radius + 0.03;
            });
            if (free) {
                Stuff stuff = Stuff.values()[Math.min(2, random.nextInt(4))];
                Vec colour = colours[random.nextInt(colours.length)];
                balls.add(new Ball(middle, radius, stuff == Stuff.GLASS ? colour.mixed(new Vec(1, 1, 1), 0.75) : colour,
                        stuff));
            }
        }
    }

    Vec look(double x, double y, SplittableRandom random) {
        Vec sharp = ahead.plus(right.times(x * 0.36)).plus(up.times(y * 0.36)).times(SHARP_AT);
        double turn = 2 * Math.PI * random.nextDouble();
        double out = APERTURE * Math.sqrt(random.nextDouble());
        Vec lens = right.times(out * Math.cos(turn)).plus(up.times(out * Math.sin(turn)));
        return trace(CAMERA.plus(lens), sharp.minus(lens).unit(), random);
    }

    private Vec trace(Vec start, Vec first, SplittableRandom random) {
        Vec from = start;
        Vec direction = first;
        Vec left = new Vec(1, 1, 1);
        for (int bounce = 0; bounce < MOST_BOUNCES; bounce++) {
            Ball hit = null;
            double nearest = direction.y() < 0 ? -from.y() / direction.y() : NOWHERE;
            nearest = nearest < 1e-4 ? NOWHERE : nearest;
            for (Ball ball : balls) {
                double distance = distance(ball, from, direction);
                if (distance < nearest) {
                    nearest = distance;
                    hit = ball;
                }
            }
            if (nearest >= NOWHERE) {
                return left.times(room(direction));
            }
            from = from.plus(direction.times(nearest));
            Vec normal = hit == null ? new Vec(0, 1, 0) : from.minus(hit.middle).times(1 / hit.radius);
            Vec colour = hit == null ? wood(from) : hit.colour;
            Stuff stuff = hit == null ? Stuff.CHALK : hit.stuff;
            boolean shines = stuff == Stuff.CHALK && random.nextDouble() < fresnel(-direction.dot(normal), 0.04);
            if (shines) {
                direction = direction.reflected(normal).plus(any(random).times(hit == null ? 0.12 : 0.02)).unit();
            } else {
                left = left.times(colour);
                direction = switch (stuff) {
                    case CHALK -> normal.plus(any(random)).unit();
                    case METAL -> direction.reflected(normal).plus(any(random).times(0.03)).unit();
                    case GLASS -> through(direction, normal, random);
                };
            }
            if (direction.y() <= 0 && hit == null) {
                return Vec.ZERO;
            }
        }
        return Vec.ZERO;
    }

    private static double distance(Ball ball, Vec from, Vec direction) {
        Vec apart = from.minus(ball.middle);
        double half = apart.dot(direction);
        double inside = half * half - apart.dot(apart) + ball.radius * ball.radius;
        if (inside < 0) {
            return NOWHERE;
        }
        double root = Math.sqrt(inside);
        if (-half - root > 1e-4) {
            return -half - root;
        }
        return -half + root > 1e-4 ? -half + root : NOWHERE;
    }

    private static double fresnel(double cosine, double atRight) {
        return atRight + (1 - atRight) * Math.pow(1 - Math.clamp(cosine, 0, 1), 5);
    }

    private static Vec through(Vec direction, Vec outward, SplittableRandom random) {
        boolean entering = direction.dot(outward) < 0;
        Vec normal = entering ? outward : outward.times(-1);
        double ratio = entering ? 1 / 1.52 : 1.52;
        double cosine = Math.min(1, -direction.dot(normal));
        double sine = ratio * Math.sqrt(1 - cosine * cosine);
        if (sine > 1 || random.nextDouble() < fresnel(cosine, 0.043)) {
            return direction.reflected(normal);
        }
        return direction.plus(normal.times(cosine)).times(ratio)
                .minus(normal.times(Math.sqrt(Math.max(0, 1 - sine * sine)))).unit();
    }

    private static Vec any(SplittableRandom random) {
        while (true) {
            Vec place = new Vec(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
            double length = place.dot(place);
            if (length > 1e-6 && length < 1) {
                return place.times(1 / Math.sqrt(length));
            }
        }
    }

    private static Vec wood(Vec place) {
        double plank = Math.floor(place.x() / 1.3);
        double rings = place.x() * 7 + 2.2 * Noise.fractal(place.x() * 1.2 + plank * 7, 0, place.z() * 0.35, 4) * 9;
        double grain = 0.5 + 0.5 * Math.sin(rings) * Noise.at(place.x() * 60, 3, place.z() * 1.5);
        double edge = Math.min(1, Math.abs(place.x() / 1.3 - Math.floor(place.x() / 1.3 + 0.5)) * 60);
        double tone = 0.75 + 0.4 * Noise.at(plank, 5, 5);
        return new Vec(0.34, 0.19, 0.095).mixed(new Vec(0.19, 0.095, 0.045), grain).times(tone * (0.35 + 0.65 * edge));
    }

    /** A dim room with a tall window at the left behind, whose light comes in four panes. */
    private static Vec room(Vec direction) {
        Vec wall = new Vec(0.20, 0.19, 0.20).mixed(new Vec(0.42, 0.37, 0.33), Math.clamp(direction.y() + 0.2, 0, 1));
        double across = Math.atan2(direction.x(), direction.z()) * 180 / Math.PI;
        double high = Math.asin(Math.clamp(direction.y(), -1, 1)) * 180 / Math.PI;
        boolean window = across > -75 && across < -25 && high > 16 && high < 62;
        boolean frame = Math.abs(across + 50) < 1.2 || Math.abs(high - 38) < 1.2;
        if (window && !frame) {
            return new Vec(6.5, 6.6, 7.2);
        }
        boolean lamp = across > 95 && across < 135 && high > 30 && high < 52;
        return lamp ? new Vec(5.5, 3.4, 1.6) : wall;
    }
}
