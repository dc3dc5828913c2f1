package corelanes.storage;

import tools.jackson.core.JsonGenerator;

/** Writes nanoseconds as a JSON number of µs with exactly three decimals: {@code 1234567} is {@code 1234.567}. */
final class Microseconds {

    /** Room for the 19 digits of a long, a sign and a point. */
    private final char[] number = new char[21];

    void write(long ns, JsonGenerator json) {
        long left = ns;
        int at = number.length;
        for (int digit = 0; digit < 4 || left != 0; digit++) {
            if (digit == 3) {
                number[--at] = '.';
            }
            // Digit by digit, since the smallest long has no positive counterpart.
            number[--at] = (char) ('0' + Math.abs(left % 10));
            left /= 10;
        }
        if (ns < 0) {
            number[--at] = '-';
        }
        json.writeNumber(number, at, number.length - at);
    }
}
