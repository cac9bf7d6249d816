package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.util.Optional;

/** Something other than text that is sent to a model or made by one. */
public sealed interface Media {

    Modality modality();

    /** Width and height in pixels, as sent or asked for. */
    record Image(int width, int height) implements Media {

        /** Longest side of an image in pixels. */
        public static final int MOST_PIXELS = 1_000_000;

        /** @throws IllegalArgumentException if a side is not from 1 to {@link #MOST_PIXELS} pixels */
        public Image {
            if (Math.min(width, height) < 1 || Math.max(width, height) > MOST_PIXELS) {
                throw new IllegalArgumentException(
                        "a side of an image has from 1 to " + MOST_PIXELS + " pixels, not " + width + " x " + height);
            }
        }

        @Override
        public Modality modality() {
            return Modality.IMAGE;
        }

        int longSide() {
            return Math.max(width, height);
        }

        int shortSide() {
            return Math.min(width, height);
        }

        /** The same orientation with other sides. */
        Image withSides(long longSide, long shortSide) {
            return width >= height ? new Image((int) longSide, (int) shortSide) : new Image((int) shortSide, (int) longSide);
        }

        /** No side longer than so many pixels, the other rounded down to a whole pixel and at least 1; never enlarged. */
        Image within(int pixels) {
            return longSide() <= pixels ? this : withSides(pixels, Math.max(1, (long) shortSide() * pixels / longSide()));
        }

        long area() {
            return (long) width * height;
        }

        /** Number of square cells of so many pixels that cover it. */
        long cells(int pixels) {
            return Whole.ceilOver(width, pixels) * Whole.ceilOver(height, pixels);
        }

        @Override
        public String toString() {
            return width + " x " + height;
        }
    }

    /** @param framesPerSecond how often it is sampled; the provider's default when empty */
    record Video(BigDecimal seconds, Optional<BigDecimal> framesPerSecond) implements Media {

        private static final BigDecimal MOST_FRAMES = BigDecimal.valueOf(1000);

        /** @throws IllegalArgumentException as of {@link Audio}, or if there are more than 1000 frames a second */
        public Video {
            Audio.check(seconds);
            framesPerSecond.ifPresent(frames -> Whole.check("frames per second", frames, MOST_FRAMES));
        }

        /** @throws IllegalArgumentException also if it is no number */
        public static Video ofSeconds(double seconds) {
            return new Video(Whole.decimal("seconds", seconds), Optional.empty());
        }

        @Override
        public Modality modality() {
            return Modality.VIDEO;
        }
    }

    record Audio(BigDecimal seconds) implements Media {

        /** 1,000 hours. */
        private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3_600_000);

        /** @throws IllegalArgumentException if it is not above 0 and at most 1,000 hours, with at most 9 decimals */
        public Audio {
            check(seconds);
        }

        /** @throws IllegalArgumentException also if it is no number */
        public static Audio ofSeconds(double seconds) {
            return new Audio(Whole.decimal("seconds", seconds));
        }

        private static void check(BigDecimal seconds) {
            Whole.check("seconds", seconds, MOST_SECONDS);
        }

        @Override
        public Modality modality() {
            return Modality.AUDIO;
        }
    }

    /** Pages that are sent as they look; the text in them counts besides. */
    record PdfPages(int pages) implements Media {

        private static final int MOST_PAGES = 1_000_000;

        /** @throws IllegalArgumentException if it is not from 1 to 1,000,000 pages */
        public PdfPages {
            if (pages < 1 || pages > MOST_PAGES) {
                throw new IllegalArgumentException("a document has from 1 to " + MOST_PAGES + " pages, not " + pages);
            }
        }

        @Override
        public Modality modality() {
            return Modality.PDF;
        }
    }
}
