package corelanes.ui.state;

/**
 * One number with all it needs to be believed, as text ready to show.
 *
 * @param value the number alone, or an en dash if there is none
 * @param unit  its unit, such as {@code /s}; may be empty
 * @param note  what it is measured against or how, in a few words
 */
public record Figure(String value, String unit, String note) {

    /** No number yet, and why. */
    public static Figure none(String why) {
        return new Figure("–", "", why);
    }
}
