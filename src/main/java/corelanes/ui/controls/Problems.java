package corelanes.ui.controls;

import corelanes.experiment.InvalidSettingException;
import corelanes.ui.state.ExperimentState;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** What is wrong with what was typed or set: the newest refused text first, then settings that do not go together. */
final class Problems {

    private final ExperimentState state;
    private final SequencedMap<Object, String> refused = new LinkedHashMap<>();

    Problems(ExperimentState state) {
        this.state = state;
        InvalidationListener settled = _ -> show();
        for (Observable setting : state.settings()) {
            setting.addListener(settled);
        }
    }

    /** A field holds text that is no value. */
    void refuse(Object field, String sentence) {
        refused.remove(field);
        refused.put(field, sentence);
        show();
    }

    /** A field's text is its setting's value again. */
    void clear(Object field) {
        if (refused.remove(field) != null) {
            show();
        }
    }

    private void show() {
        state.showProblem(refused.isEmpty() ? ofSettings() : refused.sequencedValues().getLast());
    }

    private String ofSettings() {
        try {
            state.toExperiment();
            return "";
        } catch (InvalidSettingException problem) {
            return problem.getMessage();
        }
    }
}
