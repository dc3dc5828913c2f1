package corelanes.chart;

/** Draws the parts that charts are made of. Places in px from the top left corner. */
public interface ChartPen {

    /** Which end of a text stands at its place. */
    enum Anchor {
        /** It begins there. */
        START,
        /** Its middle is there. */
        MIDDLE,
        /** It ends there. */
        END
    }

    /**
     * How a line looks.
     *
     * @param ink     its colour
     * @param widthPx its width
     * @param dashPx  length of its dashes and the gaps between them; 0 for none
     */
    record Stroke(Ink ink, double widthPx, double dashPx) {}

    /**
     * How a text looks.
     *
     * @param ink    its colour
     * @param sizePx its size
     * @param bold   whether it is strong
     * @param anchor which end of it stands at its place
     */
    record Type(Ink ink, double sizePx, boolean bold, Anchor anchor) {}

    /** A line through places; as many x as y. */
    void line(double[] x, double[] y, Stroke stroke);

    /** A closed area. {@code strength} is 0 for nothing … 1 for solid. */
    void area(double[] x, double[] y, Ink ink, double strength);

    /** An upright box in a colour of a task: red, green and blue in eight bits each. {@code strength} as of areas. */
    void box(double x, double y, double widthPx, double heightPx, int rgb, double strength);

    /** A round mark. {@code strength} as of areas; a hollow one is a ring. */
    void dot(double x, double y, double radiusPx, Ink ink, double strength, boolean hollow);

    /** Whoever points at a place is told this, where somebody can point. */
    default void point(double x, double y, String words) {}

    /** One line of text, its middle at {@code y}. */
    void text(String words, double x, double y, Type type);

    /** How wide a text is, about. */
    double widthOf(String words, Type type);
}
