package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                           os.name,    glass.platform, DISPLAY, GTK,   expected
        'Linux desktop',                  Linux,      ,               :0,      true,  READY
        'Linux without X server',         Linux,      ,               ,        true,  NO_DISPLAY
        'DISPLAY set to nothing',         Linux,      ,               '',      true,  NO_DISPLAY
        'Linux without GTK',              Linux,      ,               :0,      false, NO_GTK
        'the display is asked first',     Linux,      ,               ,        false, NO_DISPLAY
        'drawing into memory needs none', Linux,      Headless,       ,        false, READY
        'another platform is no excuse',  Linux,      gtk,            ,        true,  NO_DISPLAY
        'Windows',                        Windows 11, ,               ,        false, READY
        'macOS',                          Mac OS X,   ,               ,        false, READY
        """)
    void saysWhetherAWindowCanOpen(
            String why, String os, String glass, String display, boolean gtk, Display expected) {
        Map<String, String> properties = new HashMap<>();
        properties.put("os.name", os);
        properties.put("glass.platform", glass);

        assertThat(Display.of(properties::get, name -> "DISPLAY".equals(name) ? display : null, library -> gtk))
                .isEqualTo(expected);
    }

    @Test
    void theTestsThemselvesDrawIntoMemory() {
        assertThat(Display.probe()).isEqualTo(Display.READY);
    }
}
