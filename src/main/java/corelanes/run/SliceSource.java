package corelanes.run;

import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.SourceChoice;
import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.text.Texts;
import corelanes.trace.Source;
import java.util.Optional;

/**
 * Where a session's slices come from.
 *
 * @param record the kernel's record; empty if slices are inferred from ticks
 * @param note   why it is not the kernel's record although the best was asked for, as a sentence or two; else empty
 */
record SliceSource(Optional<SchedulerRecord> record, Optional<String> note) {

    /**
     * Opens the source that is asked for. To be called by the thread that will start the workers.
     *
     * @throws InvalidSettingException if the kernel's record is asked for, and refused
     */
    static SliceSource open(SourceChoice choice, Probe probe) {
        if (choice == SourceChoice.INFERRED) {
            return new SliceSource(Optional.empty(), Optional.empty());
        }
        return switch (probe.openSchedulerRecord(probe.availableCores())) {
            case SchedulerRecordOpening.Opened(SchedulerRecord record) ->
                new SliceSource(Optional.of(record), Optional.empty());
            case SchedulerRecordOpening.Refused(String reason, String remedy) -> {
                String sentence = Texts.beside(SliceSource.class).get("source.refused", reason, remedy);
                if (choice == SourceChoice.RECORDED) {
                    throw new InvalidSettingException(sentence);
                }
                yield new SliceSource(Optional.empty(), Optional.of(sentence));
            }
        };
    }

    /** What the slices are. */
    Source source() {
        return record.isPresent() ? Source.RECORDED : Source.INFERRED;
    }
}
