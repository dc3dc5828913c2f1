package corelanes.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws with Java 2D. */
public final class JavaPen implements ChartPen {

    private final Graphics2D to;

    /** @param to what is drawn on */
    public JavaPen(Graphics2D to) {
        this.to = to;
    }

    @Override
    public void line(double[] x, double[] y, Stroke stroke) {
        to.setColor(colour(stroke.ink(), 1));
        float width = (float) stroke.widthPx();
        to.setStroke(stroke.dashPx() == 0 ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                        new float[] {(float) stroke.dashPx()}, 0));
        to.draw(path(x, y));
    }

    @Override
    public void area(double[] x, double[] y, Ink ink, double strength) {
        Path2D path = path(x, y);
        path.closePath();
        to.setColor(colour(ink, strength));
        to.fill(path);
    }

    @Override
    public void box(double x, double y, double widthPx, double heightPx, int rgb, double strength) {
        to.setColor(new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(255 * strength)));
        to.fill(new Rectangle2D.Double(x, y, widthPx, heightPx));
    }

    @Override
    public void dot(double x, double y, double radiusPx, Ink ink, double strength, boolean hollow) {
        Ellipse2D circle = new Ellipse2D.Double(x - radiusPx, y - radiusPx, 2 * radiusPx, 2 * radiusPx);
        to.setColor(hollow ? colour(Ink.PAPER, 1) : colour(ink, strength));
        to.fill(circle);
        if (hollow) {
            to.setColor(colour(ink, strength));
            to.setStroke(new BasicStroke(2));
            to.draw(circle);
        }
    }

    @Override
    public void text(String words, double x, double y, Type type) {
        to.setFont(font(type));
        to.setColor(colour(type.ink(), 1));
        FontMetrics metrics = to.getFontMetrics();
        double left = switch (type.anchor()) {
            case START -> x;
            case MIDDLE -> x - widthOf(words, type) / 2;
            case END -> x - widthOf(words, type);
        };
        to.drawString(words, (float) left, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    @Override
    public double widthOf(String words, Type type) {
        return to.getFontMetrics(font(type)).stringWidth(words);
    }

    private static Font font(Type type) {
        return JavaTypeface.of(type.bold(), type.sizePx());
    }

    private static Color colour(Ink ink, double strength) {
        return new Color(ink.rgb() >> 16 & 0xFF, ink.rgb() >> 8 & 0xFF, ink.rgb() & 0xFF,
                (int) Math.round(255 * strength));
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        for (int at = 0; at < x.length; at++) {
            if (at == 0) {
                path.moveTo(x[at], y[at]);
            } else {
                path.lineTo(x[at], y[at]);
            }
        }
        return path;
    }
}
