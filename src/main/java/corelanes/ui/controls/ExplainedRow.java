package corelanes.ui.controls;

/** A row of the panel that shows one setting with a line about it. */
sealed interface ExplainedRow permits SettingRow, WordRow {

    /** Changes the line below the control; an empty one goes away. */
    void explain(String sentence);

    /** Whether the value can be changed; what is beside the name and the explanation stay readable. */
    void setUsable(boolean usable);
}
