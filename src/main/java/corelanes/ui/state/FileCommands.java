package corelanes.ui.state;

import java.nio.file.Path;

/** What a person can ask of the window about recordings in files. None of it waits; what came of it is in {@link FileState}. */
public interface FileCommands {

    /** What a recording can be made into beside a recording. */
    enum Kind {
        /** Chrome Trace Event JSON. */
        TRACE,
        /** A picture of the lanes as PNG. */
        PICTURE,
        /** The same, twice as large. */
        PICTURE_2,
        /** The same, four times as large. */
        PICTURE_4,
        /** A picture of the lanes as SVG. */
        VECTOR_PICTURE,
        /** A table of the slices. */
        SLICES
    }

    /** Opens a recording, or a trace that has lanes of cores, and shows it; work that goes on is ended. */
    void open(Path file);

    /** Saves the recording that is shown. */
    void save(Path file);

    /** Makes something else of the recording that is shown. */
    void export(Kind kind, Path file);

    /** Opens the run that was broken off and is offered. */
    void openUnfinished();

    /** Deletes the run that was broken off and is offered. */
    void forgetUnfinished();

    /** Takes note of the last {@link FileState.Note}. */
    void dismiss();
}
