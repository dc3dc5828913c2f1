package corelanes.ui.pulse;

import corelanes.doctor.Checkup;
import corelanes.doctor.DoctorJson;
import corelanes.doctor.DoctorReport;
import corelanes.doctor.Finding;
import corelanes.doctor.Findings;
import corelanes.doctor.Verdict;
import corelanes.ui.state.CheckupPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes what the doctor found a page that can be shown: the same words as on the command line. */
final class CheckupPages {

    /** As wide as a terminal and most letters. */
    private static final int TEXT_COLUMNS = 80;

    private CheckupPages() {}

    /** The page of a check-up by this version of the program. */
    static CheckupPage of(Checkup checkup, String version) {
        Verdict verdict = Verdict.of(checkup);
        Findings words = new Findings();
        List<Finding> found = words.of(checkup, false);
        List<CheckupPage.Section> sections = Arrays.stream(Finding.Subject.values())
                .map(subject -> new CheckupPage.Section(subject.title(), rows(found, subject))).toList();
        List<CheckupPage.Switch> switches = words.switchRows(checkup).stream()
                .map(row -> new CheckupPage.Switch(row.workingSet(), row.cost(), row.middleHalf())).toList();
        return new CheckupPage(readiness(verdict), verdict.sentence(), verdict.reasons(), checkup.description(),
                sections, switches, text(checkup, version), new DoctorJson().document(checkup, version));
    }

    private static List<CheckupPage.Row> rows(List<Finding> found, Finding.Subject subject) {
        return found.stream().filter(finding -> finding.subject() == subject)
                .map(finding -> new CheckupPage.Row(finding.label(), finding.values(), finding.remedy())).toList();
    }

    private static CheckupPage.Readiness readiness(Verdict verdict) {
        return switch (verdict.readiness()) {
            case READY -> CheckupPage.Readiness.READY;
            case LIMITED -> CheckupPage.Readiness.LIMITED;
            case NOT_READY -> CheckupPage.Readiness.NOT_READY;
        };
    }

    private static String text(Checkup checkup, String version) {
        DoctorReport report = new DoctorReport(TEXT_COLUMNS);
        List<String> lines = new ArrayList<>(List.of(report.heading(version, checkup.description()), ""));
        lines.addAll(report.lines(checkup));
        return String.join("\n", lines) + "\n";
    }
}
