package vn.vanthu.verification.pdf;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.vanthu.verification.PagePicture;

/**
 * The main class of the process in which pages are drawn: whatever a hostile file does to it, the server only sees it end.
 * Reads questions from its input, writes pictures to its output, and ends when the input does, when the memory is used up,
 * or when nobody has asked for a minute.
 */
public final class DrawingProcess {

    private static final long IDLE_MILLISECONDS = 60_000;
    private static final int MEMORY_USED_UP = 3;

    private DrawingProcess() {}

    public static void main(String[] arguments) throws IOException {
        AtomicLong asked = new AtomicLong(System.nanoTime());
        Thread watch = new Thread(() -> endWhenIdle(asked), "idle");
        watch.setDaemon(true);
        watch.start();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        try {
            for (String file = questions.readLine(); file != null; file = questions.readLine()) {
                asked.set(System.nanoTime());
                answer(Path.of(file), marks(questions), answers);
                asked.set(System.nanoTime());
            }
        } catch (OutOfMemoryError | StackOverflowError e) {
            Runtime.getRuntime().halt(MEMORY_USED_UP);
        }
    }

    private static List<PageMark> marks(BufferedReader questions) throws IOException {
        List<PageMark> marks = new ArrayList<>();
        for (String line = questions.readLine(); line != null && !line.isEmpty(); line = questions.readLine()) {
            marks.add(PageMark.read(line));
        }
        return marks;
    }

    private static void answer(Path file, List<PageMark> marks, DataOutputStream answers) throws IOException {
        List<PagePicture> pictures;
        try {
            pictures = PagePainter.paint(file, marks);
        } catch (IOException | RuntimeException e) {
            // what cannot be drawn is left out, as the server expects of every file
            pictures = List.of();
        }
        answers.writeInt(pictures.size());
        for (PagePicture picture : pictures) {
            answers.writeInt(picture.page());
            answers.writeInt(picture.signatures().size());
            for (int ordinal : picture.signatures()) {
                answers.writeInt(ordinal);
            }
            answers.writeInt(picture.png().length);
            answers.write(picture.png());
        }
        answers.flush();
    }

    private static void endWhenIdle(AtomicLong asked) {
        for (long idle = 0; idle < IDLE_MILLISECONDS; idle = (System.nanoTime() - asked.get()) / 1_000_000) {
            try {
                Thread.sleep(IDLE_MILLISECONDS - idle + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
