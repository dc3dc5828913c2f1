package corelanes.storage;

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
public final class JsonLeaves {

    private record Leaf(JsonToken kind, String text) {}

    private final Map<String, Leaf> leaves;
    private final String place;

    private JsonLeaves(Map<String, Leaf> leaves, String place) {
        this.leaves = leaves;
        this.place = place;
    }

    /** @throws JacksonException if it is no JSON */
    public static JsonLeaves of(String document) {
        Map<String, Leaf> found = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                add(found, token, parser);
            }
        }
        return new JsonLeaves(found, "");
    }

    /**
     * Those of the object whose beginning was read last, to its end; pointers begin there.
     *
     * @param most more of them are refused
     */
    static JsonLeaves ofObject(JsonParser parser, int most) {
        Map<String, Leaf> found = new HashMap<>();
        String place = parser.streamReadContext().pathAsPointer().toString();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null || found.size() > most) {
                throw new IllegalArgumentException("an object without an end");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            add(found, token, parser);
        }
        return new JsonLeaves(found, place);
    }

    private static void add(Map<String, Leaf> found, JsonToken token, JsonParser parser) {
        if (token.isScalarValue()) {
            found.put(parser.streamReadContext().pathAsPointer().toString(), new Leaf(token, parser.getString()));
        }
    }

    /** The same, with pointers that begin at an object further down. */
    JsonLeaves at(String pointer) {
        return new JsonLeaves(leaves, place + pointer);
    }

    /** Whether there is a text, a number, a null, true or false. */
    public boolean has(String pointer) {
        return leaves.containsKey(place + pointer);
    }

    /** Whether there is a null. */
    public boolean isNull(String pointer) {
        return Optional.ofNullable(leaves.get(place + pointer)).filter(leaf -> leaf.kind == JsonToken.VALUE_NULL)
                .isPresent();
    }

    /** A text. */
    public String text(String pointer) {
        return leaf(pointer, JsonToken.VALUE_STRING).text;
    }

    /** The text, or empty if there is none or a null. */
    public Optional<String> optionalText(String pointer) {
        return has(pointer) && !isNull(pointer) ? Optional.of(text(pointer)) : Optional.empty();
    }

    /** A number from {@code least} to {@code most}, with or without decimals. */
    public double number(String pointer, double least, double most) {
        double value = has(pointer) && leaves.get(place + pointer).kind == JsonToken.VALUE_NUMBER_INT
                ? Double.parseDouble(leaves.get(place + pointer).text)
                : Double.parseDouble(leaf(pointer, JsonToken.VALUE_NUMBER_FLOAT).text);
        return within(pointer, value, least, most);
    }

    /** A whole number from {@code least} to {@code most}. */
    public long whole(String pointer, long least, long most) {
        long value = Long.parseLong(leaf(pointer, JsonToken.VALUE_NUMBER_INT).text);
        within(pointer, value, least, most);
        return value;
    }

    /** An array of whole numbers that are not negative. */
    public List<Integer> wholes(String pointer) {
        List<Integer> values = new ArrayList<>();
        while (has(pointer + "/" + values.size())) {
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
        return Optional.ofNullable(leaves.get(place + pointer)).filter(leaf -> leaf.kind == kind)
                .orElseThrow(() -> new IllegalArgumentException(pointer + " is no " + kind));
    }
}
