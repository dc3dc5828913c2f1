package corelanes.doctor;

import corelanes.text.LabelledLines;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The findings of a check-up as lines of text. */
public final class DoctorReport {

    private final Texts texts = Texts.beside(DoctorReport.class);
    private final int columns;

    /** @param columns the most characters a line may have; a single word may be longer */
    public DoctorReport(int columns) {
        this.columns = columns;
    }

    /**
     * The line over them.
     *
     * @param version this program's
     * @param machine the machine in a few words
     */
    public String heading(String version, String machine) {
        return texts.get("doctor.heading", version, machine);
    }

    /** The lines, without an end of line. */
    public List<String> lines(Checkup checkup) {
        LabelledLines lines = new LabelledLines(columns);
        for (Finding finding : new Findings().of(checkup, true)) {
            List<String> values = new ArrayList<>(finding.values());
            finding.remedy().ifPresent(remedy -> values.add(texts.get("doctor.remedy", remedy)));
            lines.add(finding.label(), values);
        }
        lines.addText(Verdict.of(checkup).sentence());
        return lines.lines();
    }
}
