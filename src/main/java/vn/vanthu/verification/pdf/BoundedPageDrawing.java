package vn.vanthu.verification.pdf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Draws in processes of their own, at most two at once: a file that makes drawing endless or fills the memory costs such a
 * process, which is ended, and nothing else. They are begun when there is something to draw and end when there has not been
 * for a minute.
 */
@ApplicationScoped
class BoundedPageDrawing implements PageDrawing {

    private static final Logger LOG = Logger.getLogger(BoundedPageDrawing.class.getName());
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 15;
    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Queue<PageDrawer> idle = new ConcurrentLinkedQueue<>();
    private final long patienceSeconds;

    BoundedPageDrawing() {
        this(PATIENCE_SECONDS);
    }

    BoundedPageDrawing(long patienceSeconds) {
        this.patienceSeconds = patienceSeconds;
    }

    @Override
    public List<PagePicture> draw(Path file, CheckedFile checked) {
        return checked.signatures().isEmpty() ? List.of() : draw(file, PageMark.of(checked));
    }

    /** The pages with these marks, or none. */
    List<PagePicture> draw(Path file, List<PageMark> marks) {
        try {
            if (Files.size(file) > LARGEST_FILE || !places.tryAcquire(1, TimeUnit.SECONDS)) {
                return List.of();
            }
            try {
                return draw(drawer(), file, marks);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Pages cannot be drawn", e);
            return List.of();
        }
    }

    private PageDrawer drawer() throws IOException {
        PageDrawer drawer = idle.poll();
        while (drawer != null && !drawer.alive()) {
            drawer = idle.poll();
        }
        return drawer == null ? PageDrawer.start() : drawer;
    }

    /** A drawer that did not answer well in time is ended. */
    private List<PagePicture> draw(PageDrawer drawer, Path file, List<PageMark> marks) throws InterruptedException {
        boolean well = false;
        try {
            FutureTask<List<PagePicture>> task = new FutureTask<>(() -> drawer.draw(file, marks));
            Thread thread = new Thread(task, "page-drawing");
            thread.setDaemon(true);
            thread.start();
            List<PagePicture> pictures = task.get(patienceSeconds, TimeUnit.SECONDS);
            well = true;
            return pictures;
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "A page took too long to draw", e);
        } catch (ExecutionException e) {
            LOG.log(Level.INFO, "A page ended the process that drew it", e);
        } finally {
            if (well) {
                idle.add(drawer);
            } else {
                drawer.end();
            }
        }
        return List.of();
    }

    @PreDestroy
    void end() {
        idle.forEach(PageDrawer::end);
    }
}
