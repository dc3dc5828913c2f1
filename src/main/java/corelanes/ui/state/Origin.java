package corelanes.ui.state;

import corelanes.text.Texts;
import corelanes.trace.Source;

/** Where a figure comes from. */
public enum Origin {
    /** There is no figure. */
    NONE,
    /** The kernel's own scheduling record. */
    RECORDED,
    /** Ticks of the workers. */
    INFERRED,
    /** A model; nothing really ran like this. */
    SIMULATED,
    /** A number that the kernel itself counts. */
    KERNEL_COUNT;

    /** In a word or two, such as {@code recorded}; empty for none. */
    public String word() {
        return Texts.beside(Origin.class).get("origin." + this);
    }

    /** That of slices. */
    public static Origin of(Source source) {
        return switch (source) {
            case RECORDED -> RECORDED;
            case INFERRED -> INFERRED;
            case SIMULATED -> SIMULATED;
        };
    }
}
