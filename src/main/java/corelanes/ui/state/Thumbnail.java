package corelanes.ui.state;

import javafx.scene.image.Image;

/**
 * A small picture that the work has made.
 *
 * @param task  which task made it
 * @param title what it shows
 * @param image the picture, decoded
 */
public record Thumbnail(int task, String title, Image image) {}
