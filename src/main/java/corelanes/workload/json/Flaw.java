package corelanes.workload.json;

/** A way in which a document is broken. All but {@link #CUT_SHORT} are in one order of it. */
enum Flaw {
    /** An order lacks its customer. */
    MISSING_FIELD,
    /** An order's number is a text. */
    WRONG_TYPE,
    /** An order's total is below zero. */
    OUT_OF_RANGE,
    /** An order has a thirteenth month in its time. */
    BAD_PATTERN,
    /** An order has a field that nobody knows. */
    UNKNOWN_FIELD,
    /** An order is in a state that there is not. */
    UNKNOWN_WORD,
    /** The document ends in the middle. */
    CUT_SHORT
}
