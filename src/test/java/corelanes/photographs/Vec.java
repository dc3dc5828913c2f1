package corelanes.photographs;

/** Three numbers: a place, a direction or a colour (linear light, 1 is white). */
record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    /** Each by each, as light is coloured by what it falls on. */
    Vec times(Vec other) {
        return new Vec(x * other.x, y * other.y, z * other.z);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec cross(Vec other) {
        return new Vec(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    Vec unit() {
        return times(1 / Math.sqrt(dot(this)));
    }

    /** As a mirror with this normal throws it back. */
    Vec reflected(Vec normal) {
        return minus(normal.times(2 * dot(normal)));
    }

    /** This and another, mixed; 0 is this one alone. */
    Vec mixed(Vec other, double share) {
        return times(1 - share).plus(other.times(share));
    }
}
