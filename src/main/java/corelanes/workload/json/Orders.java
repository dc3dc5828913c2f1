package corelanes.workload.json;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes orders as {@code assets/json/orders.schema.json} wants them, or broken in a known way. */
final class Orders {

    private static final String[] FIRST_NAMES = {"Ada", "Bela", "Chiara", "Dov", "Edith", "Femi", "Greta", "Hiro",
            "Ines",
            "Jonas", "Kaya", "Luis"};
    private static final String[] LAST_NAMES = {"Amsel", "Birke", "Castor", "Dachs", "Eibe", "Falke", "Ginster",
            "Hasel"};
    private static final String[] TOWNS = {"Aalen", "Bern", "Celle", "Dover", "Essen", "Fulda", "Graz"};
    private static final String[] THINGS = {"Lantern", "Kettle", "Notebook", "Umbrella", "Bicycle bell", "Chess clock",
            "Pocket radio", "Watering can"};
    private static final String[] KINDS = {"small", "large", "blue", "folding", "second-hand", "wooden"};
    private static final String[] STATES = {"new", "paid", "sent", "returned"};

    private final RandomGenerator random;

    Orders(RandomGenerator random) {
        this.random = random;
    }

    /** An order without a flaw. */
    String sound() {
        return write(Flaw.CUT_SHORT);
    }

    /** An order with a flaw; {@link Flaw#CUT_SHORT} is none of an order. */
    String broken(Flaw flaw) {
        return write(flaw);
    }

    private String write(Flaw flaw) {
        StringBuilder order = new StringBuilder(700);
        int number = 1 + random.nextInt(99_999_999);
        order.append("{\"number\":").append(flaw == Flaw.WRONG_TYPE ? "\"" + number + "\"" : number);
        order.append(",\"placed\":\"").append(time(flaw == Flaw.BAD_PATTERN ? 13 : 1 + random.nextInt(12))).append('"');
        if (flaw != Flaw.MISSING_FIELD) {
            order.append(",\"customer\":").append(customer());
        }
        int total = 0;
        int lines = 1 + random.nextInt(4);
        order.append(",\"lines\":[");
        for (int line = 0; line < lines; line++) {
            int count = 1 + random.nextInt(9);
            int price = 100 + random.nextInt(99_900);
            total += count * price;
            order.append(line == 0 ? "" : ",").append(line(count, price));
        }
        order.append("],\"payment\":").append(payment());
        order.append(",\"state\":\"").append(flaw == Flaw.UNKNOWN_WORD ? "forgotten" : any(STATES)).append('"');
        order.append(",\"total\":").append(flaw == Flaw.OUT_OF_RANGE ? -total : total);
        if (random.nextBoolean()) {
            order.append(",\"tags\":[\"gift\",\"").append(any(KINDS)).append("\"]");
        }
        return order.append(flaw == Flaw.UNKNOWN_FIELD ? ",\"mood\":\"good\"}" : "}").toString();
    }

    private String time(int month) {
        return String.format(Locale.ROOT, "20%02d-%02d-%02dT%02d:%02d:%02dZ", random.nextInt(100), month,
                1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private String customer() {
        String first = any(FIRST_NAMES);
        String last = any(LAST_NAMES);
        return String.format(Locale.ROOT,
                "{\"name\":\"%s %s\",\"mail\":\"%s.%s@example.org\",\"address\":{\"street\":\"%s Lane %d\","
                        + "\"postcode\":\"%05d\",\"town\":\"%s\"}}",
                first, last, first.toLowerCase(Locale.ROOT),
                last.toLowerCase(Locale.ROOT), any(LAST_NAMES), 1 + random.nextInt(200), random.nextInt(100_000),
                any(TOWNS));
    }

    private String line(int count, int price) {
        return String.format(Locale.ROOT,
                "{\"article\":\"%c%c%c-%04d\",\"title\":\"%s, %s\",\"count\":%d,\"price\":%d}",
                letter(), letter(), letter(), random.nextInt(10_000), any(THINGS), any(KINDS), count, price);
    }

    private String payment() {
        return random.nextBoolean()
                ? String.format(Locale.ROOT, "{\"card\":\"************%04d\",\"until\":\"%02d/%02d\"}",
                        random.nextInt(10_000), 1 + random.nextInt(12), random.nextInt(100))
                : String.format(Locale.ROOT, "{\"iban\":\"DE%010d%010d\"}", random.nextInt(1_000_000_000),
                        random.nextInt(1_000_000_000));
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
