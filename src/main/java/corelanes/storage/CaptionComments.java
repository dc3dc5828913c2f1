package corelanes.storage;

import corelanes.chart.PageCaption;
import de.siegmar.fastcsv.writer.CsvWriter;

/** What stands above every table of runs: what was done where and when, in comments. */
final class CaptionComments {

    private CaptionComments() {}

    static void write(CsvWriter csv, PageCaption caption) {
        csv.writeComment(" CoreLanes " + caption.version() + ", " + caption.date());
        csv.writeComment(" " + caption.machine());
        csv.writeComment(" " + caption.experiment());
        csv.writeComment(" " + caption.source());
    }
}
