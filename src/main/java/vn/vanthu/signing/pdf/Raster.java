package vn.vanthu.signing.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/**
 * An image in the form a PDF holds it: JPEG data as they are, others as compressed samples with their transparency as a
 * soft mask.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colours the image without its transparency
 * @param mask transparency, empty when everything is opaque
 */
record Raster(int width, int height, NewStream colours, Optional<NewStream> mask) {

    private static final long MAX_PIXELS = 40_000_000;

    /** Reads an image file. */
    static Raster decode(byte[] file) {
        BufferedImage image = read(file);
        if ((long) image.getWidth() * image.getHeight() > MAX_PIXELS) {
            throw new SigningRefusedException(Reason.BAD_IMAGE, "the image has more than 40 million pixels");
        }
        boolean jpeg = file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
        int components = image.getRaster().getNumBands();
        if (jpeg && (components == 1 || components == 3)) {
            PdfDictionary dictionary = Syntax.with(
                    header(image, components == 1 ? "DeviceGray" : "DeviceRGB"), "Filter", Syntax.name("DCTDecode"));
            return new Raster(image.getWidth(), image.getHeight(), new NewStream(dictionary, file), Optional.empty());
        }
        return samples(image);
    }

    private static BufferedImage read(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new SigningRefusedException(Reason.BAD_IMAGE, "the image is neither PNG nor JPEG");
            }
            return image;
        } catch (IOException e) {
            throw new SigningRefusedException(Reason.BAD_IMAGE, "the image cannot be read", e);
        }
    }

    private static Raster samples(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] colours = new byte[width * height * 3];
        byte[] alpha = new byte[width * height];
        boolean opaque = true;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                alpha[at] = (byte) (row[x] >>> 24);
                opaque &= alpha[at] == (byte) 0xff;
                colours[3 * at] = (byte) (row[x] >> 16);
                colours[3 * at + 1] = (byte) (row[x] >> 8);
                colours[3 * at + 2] = (byte) row[x];
            }
        }
        NewStream mask = opaque ? null : NewStream.deflated(header(image, "DeviceGray"), alpha);
        return new Raster(
                width, height, NewStream.deflated(header(image, "DeviceRGB"), colours), Optional.ofNullable(mask));
    }

    private static PdfDictionary header(BufferedImage image, String colourSpace) {
        return Syntax.dictionary(
                "Type", Syntax.name("XObject"),
                "Subtype", Syntax.name("Image"),
                "Width", Syntax.number(image.getWidth()),
                "Height", Syntax.number(image.getHeight()),
                "ColorSpace", Syntax.name(colourSpace),
                "BitsPerComponent", Syntax.number(8));
    }

    /** Writes the image's objects and gives the image's reference. */
    PdfReference embed(Increment increment) {
        NewStream main = colours;
        if (mask.isPresent()) {
            PdfReference maskReference = increment.addStream(mask.get());
            main = new NewStream(Syntax.with(colours.dictionary(), "SMask", maskReference), colours.data());
        }
        return increment.addStream(main);
    }
}
