package corelanes.storage;

import corelanes.trace.TaskState;

/** What a picture is painted on. Places and sizes in px from the top left corner; colours as 0xAARRGGBB. */
interface PictureCanvas {

    /**
     * How letters look.
     *
     * @param bold   whether they are heavy
     * @param sizePx their size
     */
    record Letters(boolean bold, int sizePx) {

        static Letters bold(int sizePx) {
            return new Letters(true, sizePx);
        }

        static Letters plain(int sizePx) {
            return new Letters(false, sizePx);
        }
    }

    /** In how many parts a px can be told from each other in each direction. */
    int fineness();

    /** A rectangle with sharp edges. */
    void rectangle(double xPx, double yPx, double widthPx, double heightPx, int argb);

    /** A rectangle whose corners are round; {@code arcPx} is the diameter of a corner. */
    void round(double xPx, double yPx, double widthPx, double heightPx, double arcPx, int argb);

    /** A rectangle of a task's row, with the pattern of a state that is not RUNNING in the task's colour. */
    void pattern(double xPx, double yPx, double widthPx, double heightPx, TaskState state, int argb);

    /** A text from {@code xPx} on, with its middle line at {@code middlePx}. */
    void text(String text, double xPx, double middlePx, Letters letters, int argb);

    /** How wide a text is. */
    double widthPx(String text, Letters letters);
}
