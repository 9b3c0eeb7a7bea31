package vn.vanthu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Drawn stand-ins for what an office scans: a handwritten signature in blue, a seal in red, both PNG with a transparent
 * ground (NĐ 30/2020, Phụ lục I).
 */
final class DemoImages {

    private static final Color INK = new Color(0x1a3fb0);
    private static final Color RED = new Color(0xd0, 0x10, 0x20, 0xd8);
    private static final int SEAL = 480;

    private DemoImages() {}

    /** A scribble that is always the same for the same name. */
    static byte[] signature(String name) {
        BufferedImage image = new BufferedImage(480, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, INK, 5);
        Random hand = new Random(name.hashCode());
        Path2D line = new Path2D.Double();
        double x = 40;
        double y = 120;
        line.moveTo(x, y);
        for (int stroke = 0; stroke < 7; stroke++) {
            double high = 20 + hand.nextInt(70);
            double low = 110 + hand.nextInt(60);
            line.curveTo(
                    x + 10 + hand.nextInt(20), high, x + 30 + hand.nextInt(30), low, x + 52, 100 + hand.nextInt(40));
            x += 52;
        }
        pen.draw(line);
        Path2D flourish = new Path2D.Double();
        flourish.moveTo(60, 165);
        flourish.curveTo(170, 130 + hand.nextInt(30), 300, 190, 440, 140);
        pen.draw(flourish);
        pen.dispose();
        return png(image);
    }

    /** A round seal with a star and the agency's name around it. */
    static byte[] seal(String agency) {
        BufferedImage image = new BufferedImage(SEAL, SEAL, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, RED, 9);
        pen.draw(new Ellipse2D.Double(10, 10, SEAL - 20, SEAL - 20));
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Ellipse2D.Double(110, 110, SEAL - 220, SEAL - 220));
        pen.fill(star(SEAL / 2.0, SEAL / 2.0, 70));
        around(pen, agency.toUpperCase(java.util.Locale.ROOT) + " • DẤU THỬ NGHIỆM • ");
        pen.dispose();
        return png(image);
    }

    private static void around(Graphics2D pen, String text) {
        pen.setFont(font(text.length() > 48 ? 30 : 36));
        double step = 2 * Math.PI / text.length();
        AffineTransform upright = pen.getTransform();
        for (int i = 0; i < text.length(); i++) {
            pen.setTransform(upright);
            pen.rotate(Math.PI + i * step, SEAL / 2.0, SEAL / 2.0);
            String letter = text.substring(i, i + 1);
            float width =
                    (float) pen.getFontMetrics().getStringBounds(letter, pen).getWidth();
            pen.drawString(letter, SEAL / 2f - width / 2, 78);
        }
        pen.setTransform(upright);
    }

    private static Path2D star(double centreX, double centreY, double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.382;
            double angle = -Math.PI / 2 + point * Math.PI / 5;
            double x = centreX + reach * Math.cos(angle);
            double y = centreY + reach * Math.sin(angle);
            if (point == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private static Graphics2D pen(BufferedImage image, Color colour, float width) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return pen;
    }

    private static Font font(float size) {
        try (InputStream in = DemoImages.class.getResourceAsStream("/liberation/LiberationSans-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(Map.of(TextAttribute.SIZE, size, TextAttribute.WEIGHT, TextAttribute.WEIGHT_BOLD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font that comes with the product is not readable", e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
