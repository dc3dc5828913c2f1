package corelanes.storage;

/**
 * Where everything is in a picture, in px from its top left corner.
 *
 * @param widthPx     width of the picture
 * @param heightPx    height of the picture
 * @param axisPx      middle line of the time axis' labels
 * @param lanesPx     top of the first lane
 * @param lanePitchPx from lane to lane
 * @param tasksPx     middle line of the tasks' heading
 * @param rowsPx      top of the first row
 * @param rows        how many task rows are drawn
 */
record PictureLayout(int widthPx, int heightPx, int axisPx, int lanesPx, int lanePitchPx, int tasksPx, int rowsPx, int rows) {

    static final int MARGIN_PX = 36;
    static final int LABELS_PX = 92;
    static final int CAPTION_PX = 24;
    static final int ROW_PITCH_PX = 24;
    static final int ROW_PX = 15;
    static final int TITLE_PX = 52;
    private static final int MOST_ROWS = 40;
    private static final int FEW_LANES = 12;

    static PictureLayout of(int widthPx, int captionLines, int cores, int tasks) {
        int axis = TITLE_PX + captionLines * CAPTION_PX + 34;
        int lanes = axis + 16;
        int pitch = cores <= FEW_LANES ? 68 : 30;
        int heading = lanes + cores * pitch + 22;
        int rowsTop = heading + 18;
        int rows = Math.min(MOST_ROWS, tasks);
        int more = tasks > rows ? ROW_PITCH_PX : 0;
        int height = tasks == 0 ? heading : rowsTop + rows * ROW_PITCH_PX + more + MARGIN_PX - 10;
        return new PictureLayout(widthPx, height, axis, lanes, pitch, heading, rowsTop, rows);
    }

    int plotLeftPx() {
        return MARGIN_PX + LABELS_PX;
    }

    int plotWidthPx() {
        return widthPx - plotLeftPx() - MARGIN_PX;
    }

    int lanePx() {
        return lanePitchPx - Math.max(4, lanePitchPx / 6);
    }
}
