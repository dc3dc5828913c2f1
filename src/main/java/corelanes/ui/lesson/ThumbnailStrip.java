package corelanes.ui.lesson;

import corelanes.text.Texts;
import corelanes.ui.state.Thumbnail;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** Pictures in a row, in the order they were finished: the newest ones, as many as there is room for. */
final class ThumbnailStrip extends Region {

    private static final double HEIGHT_PX = 44;
    private static final double GAP_PX = 6;

    private final Texts texts = Texts.beside(ThumbnailStrip.class);

    ThumbnailStrip(ObservableList<Thumbnail> thumbnails) {
        setId("thumbnails");
        setAccessibleText(texts.get("thumbnails.accessible"));
        thumbnails.addListener((ListChangeListener<Thumbnail>) _ -> show(thumbnails));
        show(thumbnails);
    }

    private void show(List<Thumbnail> thumbnails) {
        setVisible(!thumbnails.isEmpty());
        setManaged(!thumbnails.isEmpty());
        getChildren().setAll(thumbnails.stream().map(this::view).toList());
    }

    private ImageView view(Thumbnail thumbnail) {
        ImageView view = new ImageView(thumbnail.image());
        view.setPreserveRatio(true);
        view.setFitHeight(HEIGHT_PX);
        view.setAccessibleText(texts.get("thumbnail.accessible", thumbnail.title(), thumbnail.task()));
        return view;
    }

    @Override
    protected void layoutChildren() {
        List<Node> pictures = getChildren();
        double leftPx = getWidth();
        int first = pictures.size();
        while (first > 0 && leftPx >= widthPx(pictures.get(first - 1))) {
            first--;
            leftPx -= widthPx(pictures.get(first)) + GAP_PX;
        }
        double xPx = 0;
        for (int at = 0; at < pictures.size(); at++) {
            Node picture = pictures.get(at);
            picture.setVisible(at >= first);
            if (at >= first) {
                picture.relocate(xPx, 0);
                xPx += widthPx(picture) + GAP_PX;
            }
        }
    }

    private static double widthPx(Node picture) {
        return picture.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT_PX;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT_PX;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
