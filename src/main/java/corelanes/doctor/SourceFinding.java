package corelanes.doctor;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.trace.Source;
import java.util.Optional;

/**
 * Which source a run will use if the best is asked for.
 *
 * @param source recorded, or inferred where the kernel's record is refused
 * @param reason why it is not recorded, as one sentence
 * @param remedy the command that allows it, or a sentence that says what can be done
 */
public record SourceFinding(Source source, Optional<String> reason, Optional<String> remedy) {

    /** Opens the kernel's record on the calling thread, as a session does, and closes it. */
    static SourceFinding find(Probe probe) {
        return switch (probe.openSchedulerRecord(probe.availableCores())) {
            case SchedulerRecordOpening.Opened(var record) -> {
                record.close();
                yield new SourceFinding(Source.RECORDED, Optional.empty(), Optional.empty());
            }
            case SchedulerRecordOpening.Refused(String reason, String remedy) ->
                new SourceFinding(Source.INFERRED, Optional.of(reason), Optional.of(remedy));
        };
    }
}
