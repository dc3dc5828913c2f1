package corelanes.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The texts, numbers and nulls of a JSON document, by where they are in it: {@code /clock/read_ns} (JSON Pointer, RFC 6901).
 * Read token by token, since at the start of the program that takes 80 ms where a tree of objects takes 400 ms. What is missing
 * or of another kind is an {@link IllegalArgumentException}.
 */
final class JsonLeaves {

    private record Leaf(JsonToken kind, String text) {}

    private final Map<String, Leaf> leaves = new HashMap<>();

    private JsonLeaves() {}

    /** @throws JacksonException if it is no JSON */
    static JsonLeaves of(String document) {
        JsonLeaves found = new JsonLeaves();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    found.leaves.put(parser.streamReadContext().pathAsPointer().toString(),
                            new Leaf(token, parser.getString()));
                }
            }
        }
        return found;
    }

    /** Whether there is a null. */
    boolean isNull(String pointer) {
        return Optional.ofNullable(leaves.get(pointer)).filter(leaf -> leaf.kind == JsonToken.VALUE_NULL).isPresent();
    }

    String text(String pointer) {
        return leaf(pointer, JsonToken.VALUE_STRING).text;
    }

    /** A number from {@code least} to {@code most}, with or without decimals. */
    double number(String pointer, double least, double most) {
        double value = leaves.containsKey(pointer) && leaves.get(pointer).kind == JsonToken.VALUE_NUMBER_INT
                ? Double.parseDouble(leaves.get(pointer).text)
                : Double.parseDouble(leaf(pointer, JsonToken.VALUE_NUMBER_FLOAT).text);
        return within(pointer, value, least, most);
    }

    /** A whole number from {@code least} to {@code most}. */
    long whole(String pointer, long least, long most) {
        long value = Long.parseLong(leaf(pointer, JsonToken.VALUE_NUMBER_INT).text);
        within(pointer, value, least, most);
        return value;
    }

    /** An array of whole numbers that are not negative. */
    List<Integer> wholes(String pointer) {
        List<Integer> values = new ArrayList<>();
        while (leaves.containsKey(pointer + "/" + values.size())) {
            values.add((int) whole(pointer + "/" + values.size(), 0, Integer.MAX_VALUE));
        }
        return values;
    }

    private static double within(String pointer, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(pointer + " is not from " + least + " to " + most);
        }
        return value;
    }

    private Leaf leaf(String pointer, JsonToken kind) {
        return Optional.ofNullable(leaves.get(pointer)).filter(leaf -> leaf.kind == kind)
                .orElseThrow(() -> new IllegalArgumentException(pointer + " is no " + kind));
    }
}
