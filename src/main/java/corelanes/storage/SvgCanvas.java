package corelanes.storage;

import corelanes.trace.TaskState;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Paints as SVG 1.1: shapes as shapes and texts as texts, with a title and a description for those who can't see it. A text keeps
 * the width that it has here, whatever typeface shows it.
 */
final class SvgCanvas implements PictureCanvas {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int FINENESS = 2;
    private static final int DECIMALS = 2;
    /** A text's middle line lies so far above its base line, as a share of its size. */
    private static final double MIDDLE = 0.36;

    private final FontRenderContext measure = new FontRenderContext(null, true, true);
    private final Set<String> patterns = new LinkedHashSet<>();
    private final XMLStreamWriter xml;

    /**
     * Begins a picture.
     *
     * @param title       what it shows, in a word or two
     * @param description the same in full
     */
    SvgCanvas(OutputStream out, int widthPx, int heightPx, String title, String description) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("width", Integer.toString(widthPx));
            xml.writeAttribute("height", Integer.toString(heightPx));
            xml.writeAttribute("viewBox", "0 0 " + widthPx + " " + heightPx);
            xml.writeAttribute("role", "img");
            xml.writeAttribute("aria-labelledby", "title description");
            xml.writeAttribute("font-family", "Inter, system-ui, sans-serif");
            element("title", "title", title);
            element("desc", "description", description);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void element(String name, String id, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("id", id);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 can't hold is left out. */
    private static String writable(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    /** Ends the picture, and leaves the stream open. */
    void end() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public int fineness() {
        return FINENESS;
    }

    @Override
    public void rectangle(double xPx, double yPx, double widthPx, double heightPx, int argb) {
        draw(() -> {
            begin(xPx, yPx, widthPx, heightPx);
            fill(argb);
        });
    }

    @Override
    public void round(double xPx, double yPx, double widthPx, double heightPx, double arcPx, int argb) {
        draw(() -> {
            begin(xPx, yPx, widthPx, heightPx);
            number("rx", Math.min(arcPx / 2, widthPx / 2));
            fill(argb);
        });
    }

    private void begin(double xPx, double yPx, double widthPx, double heightPx) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        number("x", xPx);
        number("y", yPx);
        number("width", widthPx);
        number("height", heightPx);
    }

    private void fill(int argb) throws XMLStreamException {
        xml.writeAttribute("fill", colour(argb));
        if (argb >>> 24 != 0xFF) {
            number("fill-opacity", (argb >>> 24) / 255.0);
        }
    }

    private static String colour(int argb) {
        return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
    }

    private void number(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString());
    }

    @Override
    public void pattern(double xPx, double yPx, double widthPx, double heightPx, TaskState state, int argb) {
        draw(() -> {
            String id = state.name().toLowerCase(Locale.ROOT) + "-" + colour(argb).substring(1);
            if (patterns.add(id)) {
                define(id, state, argb);
            }
            begin(xPx, yPx, widthPx, heightPx);
            xml.writeAttribute("fill", "url(#" + id + ")");
        });
    }

    /** The tile of {@link corelanes.layout.StatePattern}, as shapes. */
    private void define(String id, TaskState state, int argb) throws XMLStreamException {
        xml.writeStartElement("pattern");
        xml.writeAttribute("id", id);
        xml.writeAttribute("width", "8");
        xml.writeAttribute("height", "8");
        xml.writeAttribute("patternUnits", "userSpaceOnUse");
        xml.writeEmptyElement("rect");
        xml.writeAttribute("width", "8");
        xml.writeAttribute("height", "8");
        fill((state == TaskState.INTERRUPTED ? 0x58 : 0x1A) << 24 | argb & 0xFFFFFF);
        String lines = switch (state) {
            case RUNNING -> "M0 4H8";
            case READY -> "M-2 6L6 -2M2 10L10 2";
            case WAITING_LOCK -> "M-2 6L6 -2M2 10L10 2M-2 2L6 10M2 -2L10 6";
            case WAITING_QUEUE -> "M0 4H8";
            case SLEEPING -> "M4 0V8";
            case WAITING_IO, INTERRUPTED -> "";
        };
        if (state == TaskState.WAITING_IO) {
            xml.writeEmptyElement("circle");
            xml.writeAttribute("cx", "4");
            xml.writeAttribute("cy", "4");
            xml.writeAttribute("r", "1.6");
            fill(argb);
        } else if (!lines.isEmpty()) {
            xml.writeEmptyElement("path");
            xml.writeAttribute("d", lines);
            xml.writeAttribute("stroke", colour(argb));
            xml.writeAttribute("stroke-width", "1.6");
        }
        xml.writeEndElement();
    }

    @Override
    public void text(String text, double xPx, double middlePx, Letters letters, int argb) {
        draw(() -> {
            xml.writeStartElement("text");
            number("x", xPx);
            number("y", middlePx + MIDDLE * letters.sizePx());
            xml.writeAttribute("font-size", Integer.toString(letters.sizePx()));
            if (letters.bold()) {
                xml.writeAttribute("font-weight", "bold");
            }
            number("textLength", widthPx(text, letters));
            xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
            xml.writeAttribute("fill", colour(argb));
            xml.writeCharacters(writable(text));
            xml.writeEndElement();
        });
    }

    @Override
    public double widthPx(String text, Letters letters) {
        return ImageCanvas.font(letters).getStringBounds(text, measure).getWidth();
    }

    private interface Drawing {
        void draw() throws XMLStreamException;
    }

    private void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (XMLStreamException broken) {
            throw new java.io.UncheckedIOException(new IOException(broken));
        }
    }
}
