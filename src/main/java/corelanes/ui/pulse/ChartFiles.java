package corelanes.ui.pulse;

import corelanes.chart.SweepCaption;
import corelanes.chart.SweepDrawing;
import corelanes.chart.SweepView;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.SweepCsv;
import corelanes.storage.SweepPicture;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import corelanes.ui.state.SweepState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Charts that leave the window: as files, on the clipboard, on paper. Each carries what is needed to believe it. FX thread. */
final class ChartFiles {

    /** What Java hands its pages to on Linux; without it a page is lost, and yet said to be printed. */
    private static final Path LINE_PRINTER = Path.of("/usr/bin/lpr");

    private final Texts texts = Texts.beside(ChartFiles.class);
    private final SweepState state;

    ChartFiles(SweepState state) {
        this.state = state;
    }

    /** Writes a picture, or the runs behind it if the name ends in {@code .csv}; says in the state what came of it. */
    void save(SweepView view, SweepCaption caption, Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                WholeFile.write(file, out -> SweepCsv.write(series(view), caption, out));
            } else if (SweepPicture.isName(file)) {
                WholeFile.make(file, beside -> SweepPicture.write(new SweepDrawing(view, caption), beside));
            } else {
                state.noticeProperty().set(texts.get("charts.name", file));
                return;
            }
            state.noticeProperty().set(texts.get("charts.wrote", file));
        } catch (FileNotWrittenException failed) {
            state.noticeProperty().set(String.valueOf(failed.getMessage()));
        }
    }

    private static List<SweepView.Beside> series(SweepView view) {
        return Stream.concat(Stream.of(new SweepView.Beside(view.name(), view.figures())), view.beside().stream())
                .toList();
    }

    /** Puts a picture on the clipboard. */
    void copy(SweepView view, SweepCaption caption) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(view, caption));
        Clipboard.getSystemClipboard().setContent(content);
        state.noticeProperty().set(texts.get("charts.copied"));
    }

    /** Asks for a printer and prints a picture on one page, lying. */
    void print(SweepView view, SweepCaption caption) {
        Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
        if (job.isEmpty()) {
            state.noticeProperty().set(texts.get("charts.no-printer"));
            return;
        }
        if (isWithoutLinePrinter(System.getProperty("os.name"), LINE_PRINTER)) {
            state.noticeProperty().set(texts.get("charts.no-lpr"));
            return;
        }
        if (!job.get().showPrintDialog(null)) {
            return;
        }
        Printer printer = job.get().getPrinter();
        Paper paper = job.get().getJobSettings().getPageLayout().getPaper();
        PageLayout page = printer.createPageLayout(paper, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        ImageView image = new ImageView(picture(view, caption));
        image.setPreserveRatio(true);
        image.setFitWidth(page.getPrintableWidth());
        image.setFitHeight(page.getPrintableHeight());
        boolean printed = job.get().printPage(page, image) && job.get().endJob();
        state.noticeProperty().set(texts.get(printed ? "charts.printed" : "charts.not-printed"));
    }

    private static Image picture(SweepView view, SweepCaption caption) {
        return SwingFXUtils.toFXImage(SweepPicture.paint(new SweepDrawing(view, caption)), null);
    }

    /** Whether this system would take a page and lose it. */
    static boolean isWithoutLinePrinter(String system, Path linePrinter) {
        return system.startsWith("Linux") && !Files.isExecutable(linePrinter);
    }
}
