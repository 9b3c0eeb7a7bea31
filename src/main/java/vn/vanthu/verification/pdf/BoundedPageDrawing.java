package vn.vanthu.verification.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.PageDrawing;
import vn.vanthu.verification.PagePicture;

/**
 * Draws in threads of its own, at most two at once. A drawing that takes too long is given up; its thread keeps its
 * place until it ends, so that hostile files can keep pictures from being drawn but nothing else.
 */
@ApplicationScoped
class BoundedPageDrawing implements PageDrawing {

    private static final Logger LOG = Logger.getLogger(BoundedPageDrawing.class.getName());
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 15;
    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    public List<PagePicture> draw(Path file, CheckedFile checked) {
        try {
            if (checked.signatures().isEmpty()
                    || Files.size(file) > LARGEST_FILE
                    || !places.tryAcquire(1, TimeUnit.SECONDS)) {
                return List.of();
            }
            return result(begin(file, checked));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The file cannot be read to be drawn", e);
            return List.of();
        }
    }

    /** The thread gives the place back when it ends; where none was begun, it is given back at once. */
    private FutureTask<List<PagePicture>> begin(Path file, CheckedFile checked) throws IOException {
        boolean begun = false;
        try {
            byte[] bytes = Files.readAllBytes(file);
            FutureTask<List<PagePicture>> task = new FutureTask<>(() -> PagePainter.paint(bytes, checked));
            Thread thread = new Thread(() -> run(task), "page-drawing");
            thread.setDaemon(true);
            thread.start();
            begun = true;
            return task;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private void run(FutureTask<List<PagePicture>> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    private static List<PagePicture> result(FutureTask<List<PagePicture>> task) throws InterruptedException {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.log(Level.INFO, "A page took too long to draw", e);
        } catch (ExecutionException e) {
            LOG.log(Level.FINE, "The pages cannot be drawn", e);
        }
        return List.of();
    }
}
