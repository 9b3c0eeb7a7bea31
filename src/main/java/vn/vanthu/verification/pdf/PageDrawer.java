package vn.vanthu.verification.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.verification.PagePicture;

/** The server's end of a {@link DrawingProcess}. For one thread at a time; another one may {@link #end} it. */
final class PageDrawer {

    private static final String MEMORY = "-Xmx256m";
    private static final int MOST_PICTURES = 16;
    private static final int LARGEST_PICTURE = 16 << 20;

    private final Process process;
    private final Writer questions;
    private final DataInputStream answers;

    private PageDrawer(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** Starts a process of its own, with the classes that drawing needs and little memory. */
    static PageDrawer start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                MEMORY,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath(),
                DrawingProcess.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("VANTHU_"));
        return new PageDrawer(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    private static String classPath() {
        return Stream.of(
                        DrawingProcess.class,
                        PDDocument.class,
                        RandomAccessRead.class,
                        FontBoxFont.class,
                        LogFactory.class)
                .map(PageDrawer::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** The folder or archive that a class was read from; servers do not tell it by its protection domain. */
    private static String place(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        String address = type.getResource(file).toString();
        String holder = address.startsWith("jar:")
                ? address.substring("jar:".length(), address.indexOf("!/"))
                : address.substring(0, address.length() - file.length());
        return Path.of(URI.create(holder)).toString();
    }

    /**
     * Draws.
     *
     * @throws IOException when the process ended before it answered
     */
    List<PagePicture> draw(Path file, List<PageMark> marks) throws IOException {
        questions.write(file.toAbsolutePath() + "\n");
        for (PageMark mark : marks) {
            questions.write(mark.line() + "\n");
        }
        questions.write("\n");
        questions.flush();
        List<PagePicture> pictures = new ArrayList<>();
        for (int left = within(MOST_PICTURES); left > 0; left--) {
            pictures.add(picture());
        }
        return pictures;
    }

    private PagePicture picture() throws IOException {
        int page = answers.readInt();
        List<Integer> ordinals = new ArrayList<>();
        for (int left = within(10_000); left > 0; left--) {
            ordinals.add(answers.readInt());
        }
        byte[] png = new byte[within(LARGEST_PICTURE)];
        answers.readFully(png);
        return new PagePicture(page, png, ordinals);
    }

    /** A number that the process may answer: it is not to be trusted any more than the file it drew. */
    private int within(int most) throws IOException {
        int number = answers.readInt();
        if (number < 0 || number > most) {
            throw new IOException("The drawing process answers nonsense");
        }
        return number;
    }

    boolean alive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }
}
