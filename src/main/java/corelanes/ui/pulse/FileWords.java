package corelanes.ui.pulse;

import corelanes.experiment.Experiment;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.storage.RecordingFacts;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredRecording.Origin;
import corelanes.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the window says of recordings in files. */
final class FileWords {

    private final Texts texts = Texts.beside(FileWords.class);
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", texts.locale())
            .withZone(ZoneId.systemDefault());
    private final DateTimeFormatter name = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", texts.locale())
            .withZone(ZoneId.systemDefault());

    /** Which recording is shown; the strong words first. */
    String shown(StoredRecording kept, Path file) {
        RecordingFacts facts = kept.facts();
        String time = this.time.format(facts.recordedAt());
        return switch (kept.origin()) {
            case SAVED -> texts.get("files.shown", file.getFileName(), time, facts.machine());
            case RECOVERED -> texts.get("files.recovered", time, facts.machine());
            case FOREIGN -> texts.get("files.foreign", file.getFileName());
        };
    }

    /** What was run and where, for a picture. */
    String experiment(StoredRecording kept) {
        if (kept.origin() == Origin.FOREIGN) {
            return texts.get("files.foreign.plain");
        }
        Experiment experiment = kept.facts().experiment();
        return texts.get("files.experiment", title(experiment), experiment.workload().word(),
                experiment.structure().word(), experiment.threads(), kept.result().cores().size(),
                kept.facts().machine(), time.format(kept.facts().recordedAt()));
    }

    private String title(Experiment experiment) {
        return Presets.all().stream().filter(preset -> preset.matches(experiment)).map(Preset::title).findFirst()
                .orElse(texts.get("files.own-settings"));
    }

    /** A name for a file, such as {@code cpu-pool-4-threads-2026-11-24-2215}. */
    String proposedName(StoredRecording kept) {
        return kept.origin() == Origin.FOREIGN
                ? texts.get("files.name.foreign")
                : proposedName(kept.facts().experiment(), kept.facts().recordedAt());
    }

    /** The same for a run of this program's. */
    String proposedName(Experiment experiment, Instant recordedAt) {
        return texts.get("files.name", experiment.workload().word(), experiment.structure().word(),
                experiment.threads(), name.format(recordedAt));
    }

    /** That a run was broken off, and when. */
    String offer(Path file) {
        try {
            return texts.get("files.offer", time.format(Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException gone) {
            return texts.get("files.offer", time.format(Instant.now()));
        }
    }
}
