package corelanes.run;

import corelanes.experiment.Experiment;
import corelanes.record.Collector;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person should know of a session, such as a permission that is missing. */
final class SessionNotices {

    private SessionNotices() {}

    /**
     * Those known so far, each once: where nothing can be pinned, the probe and the refusal say the same.
     *
     * @param sourceNote  why the slices come from where they do
     * @param memoryBytes for how many bytes of slices there is room
     */
    static List<String> soFar(Machine machine, Pinning pinning, Optional<String> sourceNote,
            Optional<RunJournal> journal,
            Optional<Collector> collector, long memoryBytes) {
        Texts texts = Texts.beside(SessionNotices.class);
        List<String> notices = new ArrayList<>(machine.probe().capabilities().missing());
        pinning.refusal().ifPresent(notices::add);
        sourceNote.ifPresent(notices::add);
        journal.flatMap(RunJournal::failure).ifPresent(notices::add);
        long coarse = collector.map(Collector::coarseItems).orElse(0L);
        if (coarse > 0) {
            notices.add(texts.get("items.coarse", coarse));
        }
        long forgotten = collector.map(collecting -> collecting.snapshot().forgotten()).orElse(0L);
        if (forgotten > 0) {
            notices.add(texts.get("session.forgotten", forgotten, memoryBytes >> 20));
        }
        return notices.stream().distinct().toList();
    }

    /** What a person should know once all is over: {@code soFar}, and what cannot be told before. */
    static List<String> atTheEnd(List<String> soFar, Experiment experiment, TraceSnapshot snapshot,
            Optional<SessionCrew> crew) {
        return Stream.concat(soFar.stream(),
                crew.flatMap(working -> WholeOfPart.notice(experiment, snapshot, working.tasksDone())).stream())
                .toList();
    }
}
