package corelanes.chart;

/** The colours of charts in files: the light theme's tokens, which also print. */
public enum Ink {
    /** The paper itself. */
    PAPER(0xFFFFFF),
    /** Words that are read first. */
    TEXT(0x1F2328),
    /** Quieter words, and the ideal line. */
    MUTED(0x59636E),
    /** Grid lines. */
    GRID(0xD8DEE4),
    /** What the cores can't give. */
    LIMIT(0xBC4C00),
    /** First series. */
    FIRST(0x0969DA),
    /** Second series. */
    SECOND(0x00805D),
    /** Third series. */
    THIRD(0xB87700),
    /** Fourth series. */
    FOURTH(0xB0417F);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue in eight bits each. */
    public int rgb() {
        return rgb;
    }
}
