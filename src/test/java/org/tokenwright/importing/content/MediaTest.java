package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.content.Sounds.join;
import static org.tokenwright.importing.content.Sounds.latin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.importing.content.Content.Audio;
import org.tokenwright.importing.content.Content.Image;
import org.tokenwright.importing.content.Content.Video;

class MediaTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a.png, PNG", "a.jpg, JPEG", "a.JPEG, JPEG", "a.gif, GIF", "a.bmp, BMP", "no-extension, PNG", "wrong.jpg, PNG"})
    void readsTheSizeOfAnImage(String name, String format) throws IOException {
        assertThat(Reading.of(folder, name, Pictures.image(format, 37, 23))).isEqualTo(new Image(format, 37, 23));
    }

    @Test
    void readsTheSizeOfEachKindOfWebp() throws IOException {
        var size = new Image("WebP", 640, 480);
        assertThat(Reading.of(folder, "a.webp", Pictures.lossyWebp())).isEqualTo(size);
        assertThat(Reading.of(folder, "b.webp", Pictures.losslessWebp())).isEqualTo(size);
        assertThat(Reading.of(folder, "c.webp", Pictures.extendedWebp())).isEqualTo(size);
    }

    @Test
    void namesAHugeImageWithoutDecodingIt() throws IOException {
        assertThat(Reading.of(folder, "huge.png", Pictures.pngHeader(100_000, 100_000))).isEqualTo(new Image("PNG", 100_000, 100_000));
    }

    static Stream<Arguments> sounds() {
        return Stream.of(
                Arguments.of("pcm.wav", Sounds.wav(), "WAV", 1.5),
                Arguments.of("adpcm.wav", Sounds.compressedWav(), "WAV", 2.5),
                Arguments.of("a.flac", Sounds.flac(66_150), "FLAC", 1.5),
                Arguments.of("tagged.mp3", Sounds.mp3(), "MP3", 100 * 1152 / 44_100.0),
                Arguments.of("plain.mp3", Sounds.mp3("", 7), "MP3", 7 * 1152 / 44_100.0),
                Arguments.of("joined.mp3", join(Sounds.mp3("Info", 3), latin("\u00ff\u00fbjunk between"), Sounds.mp3("", 4)), "MP3",
                        7 * 1152 / 44_100.0),
                Arguments.of("cut.mp3", Arrays.copyOf(Sounds.mp3("", 7), 138 + 417 * 6 + 100), "MP3", 6 * 1152 / 44_100.0),
                Arguments.of("a.ogg", Sounds.vorbis(), "Ogg Vorbis", 3.0),
                Arguments.of("a.opus", Sounds.opus(), "Ogg Opus", 2.0),
                Arguments.of("a.m4a", Sounds.m4a(), "MP4", 7.25),
                Arguments.of("cover.m4a", Sounds.mp4(7_250, Sounds.track("soun", 0, 0), Sounds.track("vide", 9, 9)), "MP4", 7.25));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sounds")
    void readsTheLengthOfSound(String name, byte[] bytes, String format, double seconds) throws IOException {
        assertThat(Reading.of(folder, name, bytes)).isEqualTo(new Audio(format, seconds));
    }

    @Test
    void readsTheLengthAndSizeOfAFilm() throws IOException {
        assertThat(Reading.of(folder, "film.mp4", Sounds.film())).isEqualTo(new Video("MP4", 12.5, 1280, 720));
        assertThat(Reading.of(folder, "film.mov", Sounds.film())).isEqualTo(new Video("MP4", 12.5, 1280, 720));
    }

    @Test
    void theLargestPicturesOfAFilmCount() throws IOException {
        byte[] large = Sounds.track("vide", 640, 480);
        byte[] small = Sounds.track("vide", 64, 48);
        var video = new Video("MP4", 1, 640, 480);
        assertThat(Reading.of(folder, "a.mp4", Sounds.mp4(1_000, large, small))).isEqualTo(video);
        assertThat(Reading.of(folder, "b.mp4", Sounds.mp4(1_000, small, large))).isEqualTo(video);
    }

    @Test
    void readsTheLengthOfAFilmInFragments() throws IOException {
        byte[] fragments = Sounds.box("mvex", Sounds.box("mehd", new byte[4], Sounds.big(9_000, 4)));
        assertThat(Reading.of(folder, "film.mp4", Sounds.mp4(0, Sounds.track("vide", 64, 48), fragments)))
                .isEqualTo(new Video("MP4", 9, 64, 48));
    }

    static Stream<Arguments> unknown() throws IOException {
        return Stream.of(
                Arguments.of("unfinished.wav", Sounds.wav(1, -1, 100), "length of the WAV sound is unknown"),
                Arguments.of("cut.wav", Sounds.wav(1, 12_000, 100), "cut off"),
                Arguments.of("no-rate.wav", Sounds.wav(2, 100, 100), "length of the WAV sound is unknown"),
                Arguments.of("stream.flac", Sounds.flac(0), "length of the FLAC sound is unknown"),
                Arguments.of("live.mp4", Sounds.mp4(0, Sounds.track("vide", 64, 48)), "length of the MP4 film is unknown"),
                Arguments.of("live.m4a", Sounds.mp4(0xFFFF_FFFFL, Sounds.track("soun", 0, 0)), "length of the MP4 sound is unknown"),
                Arguments.of("text.mp4", Sounds.mp4(1000, Sounds.track("text", 0, 0)), "neither sound nor pictures"),
                Arguments.of("sizeless.mp4", Sounds.mp4(1000, Sounds.track("vide", 0, 0)), "no size"),
                Arguments.of("film.ogg", Sounds.oggPage(5, 1, latin("\u0080theora")), "several streams|neither Vorbis|last page"),
                Arguments.of("two.ogg", join(Sounds.vorbis(), Sounds.oggPage(9, 8, new byte[9])), "several streams"),
                Arguments.of("noise.mp3", new byte[200_000], "not an MP3 sound"),
                Arguments.of("text.png", Reading.utf8("this is no image"), "the PNG image is damaged"),
                Arguments.of("zero.gif", join(latin("GIF89a"), new byte[10]), "has no size"),
                Arguments.of("a.mkv", latin("\u001aE\u00df\u00a3...."), "film in a format whose length is not read"),
                Arguments.of("a.heic", join(new byte[4], latin("ftypheic")), "picture in a format that is not read"),
                Arguments.of("old.doc", latin("\u00d0\u00cf\u0011\u00e0\u00a1"), "encrypted or older than 2007"),
                Arguments.of("a.gz", latin("\u001f\u008b\b\0"), "packed archive"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void guessesNoLength(String name, byte[] bytes, String reason) throws IOException {
        assertThat(Reading.refusal(folder, name, bytes)).containsPattern(reason);
    }

    static Stream<Arguments> whole() throws IOException {
        return Stream.of(
                Arguments.of("a.png", Pictures.image("PNG", 9, 9), 20), Arguments.of("a.jpg", Pictures.image("JPEG", 9, 9), 100),
                Arguments.of("a.gif", Pictures.image("GIF", 9, 9), 8), Arguments.of("a.bmp", Pictures.image("BMP", 9, 9), 20),
                Arguments.of("a.webp", Pictures.lossyWebp(), 26), Arguments.of("a.wav", Sounds.wav(), 11_000),
                Arguments.of("a.flac", Sounds.flac(9), 30), Arguments.of("a.mp3", Sounds.mp3(), 100),
                Arguments.of("a.ogg", Sounds.vorbis(), 60), Arguments.of("a.mp4", Sounds.film(), 5_200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void refusesWhatIsCutOff(String name, byte[] bytes, int length) throws IOException {
        assertThat(Reading.refusal(folder, name, Arrays.copyOf(bytes, length))).containsPattern("cut off|damaged|no frame");
    }
}
