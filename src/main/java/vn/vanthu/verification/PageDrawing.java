package vn.vanthu.verification;

import java.nio.file.Path;
import java.util.List;

/** Draws pages of a checked file. Drawing is bounded; what cannot be drawn in the bounds is left out. */
public interface PageDrawing {

    /** The pages on which signatures are seen, else the first page; empty when none can be drawn. */
    List<PagePicture> draw(Path file, CheckedFile checked);
}
