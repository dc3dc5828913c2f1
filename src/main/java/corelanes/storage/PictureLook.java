package corelanes.storage;

/**
 * How a picture of a recording is drawn.
 *
 * @param scale  how many times larger than usual a PNG is, one of {@link LanePicture#SCALES}; what is narrower than a px is then finer
 *               too
 * @param others whether the lanes also show, in grey, what was no part of the work
 */
public record PictureLook(int scale, boolean others) {

    /** As large as usual, and the work alone. */
    public static final PictureLook USUAL = new PictureLook(1, false);
}
