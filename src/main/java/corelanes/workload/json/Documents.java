package corelanes.workload.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes documents of any size, each from its number alone. Orders are written beforehand and put together here, which takes some
 * hundredths of the time that reading and validating them takes. Any thread may ask.
 */
final class Documents {

    private static final long SEED = 20_26;
    private static final int WRITTEN = 512;
    private static final int BROKEN_EACH = 8;
    private static final byte[] HEAD = bytes("{\"shop\":\"Corner shop\",\"currency\":\"EUR\",\"orders\":[");
    private static final byte[] TAIL = bytes("]}");

    private final byte[][] sound = new byte[WRITTEN][];
    private final byte[][][] broken = new byte[Flaw.values().length][BROKEN_EACH][];

    Documents() {
        Orders orders = new Orders(new SplittableRandom(SEED));
        Arrays.setAll(sound, _ -> bytes(orders.sound()));
        for (Flaw flaw : Flaw.values()) {
            Arrays.setAll(broken[flaw.ordinal()], _ -> bytes(orders.broken(flaw)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a document is to be broken, so that of any number in a row the share is, as near as it can be. */
    static boolean isBroken(int number, long thousandths) {
        return (number + 1L) * thousandths / 1_000 > number * thousandths / 1_000;
    }

    /**
     * A document.
     *
     * @param sizeBytes its size; it is at most one order longer
     * @param isBroken  whether to break it, in a way that its number tells
     */
    Document make(int number, long sizeBytes, boolean isBroken) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        List<byte[]> orders = new ArrayList<>();
        long size = HEAD.length + TAIL.length;
        while (orders.isEmpty() || size < sizeBytes) {
            byte[] order = sound[random.nextInt(WRITTEN)];
            orders.add(order);
            size += order.length + 1;
        }
        if (!isBroken) {
            return new Document(join(orders), Optional.empty(), -1);
        }
        Flaw flaw = Flaw.values()[random.nextInt(Flaw.values().length)];
        if (flaw == Flaw.CUT_SHORT) {
            byte[] whole = join(orders);
            return new Document(Arrays.copyOf(whole, random.nextInt(HEAD.length, whole.length)), Optional.of(flaw), -1);
        }
        int at = random.nextInt(orders.size());
        orders.set(at, broken[flaw.ordinal()][random.nextInt(BROKEN_EACH)]);
        return new Document(join(orders), Optional.of(flaw), at);
    }

    private static byte[] join(List<byte[]> orders) {
        int size = HEAD.length + TAIL.length + orders.size() - 1
                + orders.stream().mapToInt(order -> order.length).sum();
        byte[] text = new byte[size];
        int at = put(HEAD, text, 0);
        for (int order = 0; order < orders.size(); order++) {
            if (order > 0) {
                text[at++] = ',';
            }
            at = put(orders.get(order), text, at);
        }
        put(TAIL, text, at);
        return text;
    }

    private static int put(byte[] part, byte[] into, int at) {
        System.arraycopy(part, 0, into, at, part.length);
        return at + part.length;
    }
}
