package corelanes.cli;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in text: the first column to the left, the others to the right, as wide as they need to be.
 *
 * @param rows each with as many cells as the first
 */
record TextTable(List<List<String>> rows) {

    private static final String GAP = "   ";

    /** The lines, without spaces at their ends. */
    List<String> lines() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String space = " ".repeat(widths[column] - row.get(column).length());
            line.append(column == 0 ? row.get(column) + space : GAP + space + row.get(column));
        }
        return line.toString().stripTrailing();
    }
}
