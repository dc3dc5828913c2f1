package corelanes.ui.stage;

/**
 * Where everything is inside the lanes' pane, in px of the scene. From top to bottom: marks (if there are any), time
 * axis, lanes, heading of the tasks, rows. Pure and immutable.
 *
 * @param plotLeftPx     left edge of lanes and rows; labels are left of it
 * @param plotWidthPx    width of lanes and rows; at least 1
 * @param axisTopPx      top of the time axis; marks are above it
 * @param lanesTopPx     top of the first lane
 * @param lanePitchPx    from the top of a lane to the next one's
 * @param laneHeightPx   height of a lane
 * @param visibleLanes   how many lanes fit
 * @param tasksTopPx     top of the tasks' heading
 * @param rowsTopPx      top of the first row
 * @param rowPitchPx     from the top of a row to the next one's
 * @param rowHeightPx    height of a row
 * @param visibleRows    how many rows fit
 */
record StageGeometry(int plotLeftPx, int plotWidthPx, int axisTopPx, int lanesTopPx, int lanePitchPx, int laneHeightPx,
        int visibleLanes, int tasksTopPx, int rowsTopPx, int rowPitchPx, int rowHeightPx, int visibleRows) {

    static final int RIGHT_PX = 16;
    static final int AXIS_PX = 20;
    static final int MARKS_PX = 18;
    private static final int LABELS_PX = 66;
    private static final int TWO_LETTERS_PX = 76;
    private static final int THREE_LETTERS_PX = 86;
    private static final int ONE_LETTER = 26;
    private static final int TWO_LETTERS = 26 * 27;
    private static final int TASKS_HEADING_PX = 28;
    private static final int LANE_PITCH_PX = 64;
    private static final int LARGEST_LANE_PITCH_PX = 120;
    private static final int SMALLEST_LANE_PITCH_PX = 12;
    private static final int ROW_PITCH_PX = 19;
    private static final int LARGEST_ROW_PITCH_PX = 30;
    private static final int LEAST_ROWS = 4;
    private static final int PREFERRED_ROWS = 12;
    private static final int PREFERRED_LANES_PX = 320;

    /**
     * Fits lanes and rows into a size. Rows keep room for at least {@value #LEAST_ROWS}, lanes get thinner, then
     * scroll.
     */
    static StageGeometry of(int widthPx, int heightPx, int cores, int tasks, boolean marks) {
        int left = tasks <= ONE_LETTER ? LABELS_PX : tasks <= TWO_LETTERS ? TWO_LETTERS_PX : THREE_LETTERS_PX;
        int axisTop = marks ? MARKS_PX : 0;
        int lanesTop = axisTop + AXIS_PX;
        int heading = tasks > 0 ? TASKS_HEADING_PX : 0;
        int room = Math.max(SMALLEST_LANE_PITCH_PX, heightPx - lanesTop - heading);
        int forLanes = Math.max(SMALLEST_LANE_PITCH_PX, room - Math.min(tasks, LEAST_ROWS) * ROW_PITCH_PX);
        int pitch = Math.clamp(forLanes / Math.max(1, cores), SMALLEST_LANE_PITCH_PX, LANE_PITCH_PX);
        int lanes = Math.min(cores, forLanes / pitch);
        int rowPitch = ROW_PITCH_PX;
        int rows = Math.clamp((room - lanes * pitch) / rowPitch, 0, tasks);
        int rest = room - lanes * pitch - rows * rowPitch;
        if (rows == tasks && rows > 0) {
            rowPitch = Math.min(LARGEST_ROW_PITCH_PX, rowPitch + rest / rows);
            rest = room - lanes * pitch - rows * rowPitch;
        }
        if (lanes == cores && lanes > 0 && rows == tasks) {
            pitch = Math.clamp(pitch + rest / lanes, pitch, Math.max(pitch, LARGEST_LANE_PITCH_PX));
        }
        int tasksTop = lanesTop + lanes * pitch;
        return new StageGeometry(left, Math.max(1, widthPx - left - RIGHT_PX), axisTop, lanesTop, pitch,
                pitch - Math.clamp(pitch / 6, 1, 11), lanes, tasksTop, tasksTop + heading, rowPitch, rowPitch * 2 / 3,
                rows);
    }

    /** The height that suits this much to show; the first few tasks have their room before they are there. */
    static int preferredHeightPx(int cores, int tasks, boolean marks) {
        int lanes = Math.min(PREFERRED_LANES_PX, cores * LANE_PITCH_PX);
        int rows = Math.clamp(tasks, LEAST_ROWS, PREFERRED_ROWS) * ROW_PITCH_PX;
        return (marks ? MARKS_PX : 0) + AXIS_PX + lanes + TASKS_HEADING_PX + rows;
    }

    /** The height beyond which this much to show does not grow. */
    static double largestHeightPx(int cores, int tasks, boolean marks) {
        double rows = (double) Math.max(LEAST_ROWS, tasks) * LARGEST_ROW_PITCH_PX;
        return (marks ? MARKS_PX : 0) + AXIS_PX + (double) cores * LARGEST_LANE_PITCH_PX + TASKS_HEADING_PX + rows;
    }

    /** Top of a lane, counted from the first one seen. */
    int laneTopPx(int lane) {
        return lanesTopPx + lane * lanePitchPx;
    }

    /** Top of a row, counted from the first one seen. */
    int rowTopPx(int row) {
        return rowsTopPx + row * rowPitchPx;
    }

    /** Bottom of the last lane. */
    int lanesBottomPx() {
        return lanesTopPx + Math.max(0, visibleLanes - 1) * lanePitchPx + laneHeightPx;
    }

    /** Bottom of the last row or, without rows, of the last lane. */
    int bottomPx() {
        return visibleRows == 0 ? lanesBottomPx() : rowTopPx(visibleRows - 1) + rowHeightPx;
    }

    /** Right edge of lanes and rows. */
    int plotRightPx() {
        return plotLeftPx + plotWidthPx;
    }

    /** The lane at a height, counted from the first one seen, or -1. */
    int laneAt(double yPx) {
        return at(yPx, lanesTopPx, lanePitchPx, laneHeightPx, visibleLanes);
    }

    /** The row at a height, counted from the first one seen, or -1. */
    int rowAt(double yPx) {
        return at(yPx, rowsTopPx, rowPitchPx, rowHeightPx, visibleRows);
    }

    private static int at(double yPx, int topPx, int pitchPx, int heightPx, int count) {
        int index = (int) Math.floor((yPx - topPx) / pitchPx);
        return index >= 0 && index < count && yPx - topPx - index * pitchPx < heightPx ? index : -1;
    }
}
