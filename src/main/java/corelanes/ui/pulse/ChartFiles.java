package corelanes.ui.pulse;

import corelanes.chart.PageDrawing;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.PagePicture;
import corelanes.storage.WholeFile;
import corelanes.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<String> notice;

    /** @param notice told what came of it, in words */
    ChartFiles(Consumer<String> notice) {
        this.notice = notice;
    }

    /** Writes a picture, or the runs behind it if the name ends in {@code .csv}, and says what came of it. */
    void save(PageDrawing page, WholeFile.Content runs, Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                WholeFile.write(file, runs);
            } else if (PagePicture.isName(file)) {
                WholeFile.make(file, beside -> PagePicture.write(page, beside));
            } else {
                notice.accept(texts.get("charts.name", file));
                return;
            }
            notice.accept(texts.get("charts.wrote", file));
        } catch (FileNotWrittenException failed) {
            notice.accept(String.valueOf(failed.getMessage()));
        }
    }

    /** Puts a picture on the clipboard. */
    void copy(PageDrawing page) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(page));
        Clipboard.getSystemClipboard().setContent(content);
        notice.accept(texts.get("charts.copied"));
    }

    /** Asks for a printer and prints a picture on one page, lying. */
    void print(PageDrawing page) {
        Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
        if (job.isEmpty()) {
            notice.accept(texts.get("charts.no-printer"));
            return;
        }
        if (isWithoutLinePrinter(System.getProperty("os.name"), LINE_PRINTER)) {
            notice.accept(texts.get("charts.no-lpr"));
            return;
        }
        // JavaFX's own dialog is one of AWT, which this program has not got: it would say at once that all is well.
        Optional<Printer> chosen = PrinterQuestion.ask(List.copyOf(Printer.getAllPrinters()), job.get().getPrinter());
        if (chosen.isEmpty()) {
            job.get().cancelJob();
            return;
        }
        Printer printer = chosen.get();
        job.get().setPrinter(printer);
        Paper paper = job.get().getJobSettings().getPageLayout().getPaper();
        PageLayout paperPage = printer.createPageLayout(paper, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        ImageView image = new ImageView(picture(page));
        image.setPreserveRatio(true);
        image.setFitWidth(paperPage.getPrintableWidth());
        image.setFitHeight(paperPage.getPrintableHeight());
        boolean printed = job.get().printPage(paperPage, image) && job.get().endJob();
        notice.accept(texts.get(printed ? "charts.printed" : "charts.not-printed"));
    }

    private static Image picture(PageDrawing page) {
        return SwingFXUtils.toFXImage(PagePicture.paint(page), null);
    }

    /** Whether this system would take a page and lose it. */
    static boolean isWithoutLinePrinter(String system, Path linePrinter) {
        return system.startsWith("Linux") && !Files.isExecutable(linePrinter);
    }
}
