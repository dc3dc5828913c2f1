package corelanes.ui.state;

/**
 * One number with all it needs to be believed, as text ready to show.
 *
 * @param value  the number alone, or an en dash if there is none
 * @param unit   its unit, such as {@code /s}; may be empty
 * @param note   what it is measured against or how, in a few words
 * @param origin where it comes from
 * @param marked whether it was measured on a busy machine
 * @param more   what else there is to know of it, as sentences: what to do, or why there is none; may be empty
 */
public record Figure(String value, String unit, String note, Origin origin, boolean marked, String more) {

    /** No number yet, and why. */
    public static Figure none(String why) {
        return none(why, "");
    }

    /** No number, why in a few words, and what to do in a sentence. */
    public static Figure none(String why, String more) {
        return new Figure("–", "", why, Origin.NONE, false, more);
    }
}
