package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskPaletteTest {

    private final TaskPalette palette = TaskPalette.load();

    @Test
    void lettersAreReadableOnEveryColour() {
        for (int task = 0; task < palette.size(); task++) {
            // 4.5 is what WCAG 2.2 asks of small text (1.4.3).
            assertThat(TaskPalette.contrast(palette.argb(task), palette.textArgb(task))).isGreaterThan(4.5);
        }
    }

    @Test
    void coloursComeInTheKnownOrderAndRepeat() {
        assertThat(palette.size()).isEqualTo(7);
        assertThat(palette.argb(0)).isEqualTo(0xFFE69F00);
        assertThat(palette.argb(1)).isEqualTo(0xFF56B4E9);
        assertThat(palette.argb(6)).isEqualTo(0xFFD55E00);
        assertThat(palette.argb(7)).isEqualTo(palette.argb(0));
        assertThat(palette.textArgb(12)).isEqualTo(palette.textArgb(5));
    }
}
