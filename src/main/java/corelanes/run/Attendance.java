package corelanes.run;

import corelanes.trace.Finding;
import corelanes.trace.Mark;
import corelanes.workload.Workload;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes notice of what happens in the work of a session: marks it in the recording, and where no person is there to do
 * something about it, does so itself after a while. Of the session's thread.
 */
final class Attendance {

    /** What has happened can be seen in the recording for so long before something is done about it, ns. */
    private static final long PATIENCE_NS = 500_000_000;

    private final Workload workload;
    private final boolean attended;
    private final Consumer<Mark> marks;
    private Optional<Finding> newest = Optional.empty();
    private long sinceNs;

    /**
     * @param attended whether a person is there who can do something about a finding
     * @param marks    takes the marks
     */
    Attendance(Workload workload, boolean attended, Consumer<Mark> marks) {
        this.workload = workload;
        this.attended = attended;
        this.marks = marks;
    }

    /** To be called every few ms. */
    void look() {
        Optional<Finding> finding = workload.finding();
        if (finding.isPresent() && !newest.filter(known -> isSame(known, finding.get())).isPresent()) {
            newest = finding;
            sinceNs = System.nanoTime();
            marks.accept(new Mark(finding.get().atNs(), finding.get().title()));
        }
        if (!attended && finding.filter(Finding::hasRemedy).isPresent() && System.nanoTime() - sinceNs > PATIENCE_NS) {
            workload.remedy();
        }
    }

    /** More may become known of the same thing, and its sentence longer. */
    private static boolean isSame(Finding one, Finding other) {
        return one.atNs() == other.atNs() && one.title().equals(other.title());
    }
}
