package corelanes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of the program")
class ProgramFileTest {

    @Test
    @DisplayName("is read as bytes, or as names and values")
    void read() {
        assertThat(ProgramFile.read(ProgramFile.class, "/assets/version.properties")).isNotEmpty();
        assertThat(ProgramFile.properties(ProgramFile.class, "/assets/version.properties").getProperty("version"))
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    @DisplayName("that is not there is named, as a missing bundle is")
    void missing() {
        assertThatThrownBy(() -> ProgramFile.read(ProgramFile.class, "/assets/none.txt"))
                .isInstanceOf(MissingResourceException.class).hasMessage("Can't find /assets/none.txt");
    }
}
