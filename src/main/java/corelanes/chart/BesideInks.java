package corelanes.chart;

import java.util.List;

/** The colours of sweeps that lie beside another one, the same in all charts. */
final class BesideInks {

    /** Their lines are dashed. */
    static final double DASH_PX = 6;
    private static final List<Ink> INKS = List.of(Ink.SECOND, Ink.THIRD);
    /** Laws have colours that none of the sweeps has. */
    private static final List<Ink> FITS_ALONE = List.of(Ink.SECOND, Ink.FOURTH, Ink.THIRD);
    private static final List<Ink> FITS_BESIDE = List.of(Ink.FOURTH, Ink.THIRD, Ink.MUTED);

    private BesideInks() {}

    /** That of the first, the second … beside. */
    static Ink of(int at) {
        return INKS.get(at % INKS.size());
    }

    /** That of the first, the second … law, with so many sweeps beside. */
    static Ink ofFit(int at, int beside) {
        List<Ink> inks = beside == 0 ? FITS_ALONE : FITS_BESIDE;
        return inks.get(at % inks.size());
    }
}
