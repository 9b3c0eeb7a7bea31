package vn.vanthu.pdf;

/** Where a cross-reference section says an object is. */
public sealed interface XrefEntry {

    /** The object is deleted. */
    record Free(int generation) implements XrefEntry {}

    /** The object stands at an offset of the file. */
    record InFile(long offset, int generation) implements XrefEntry {}

    /** The object is the index-th of an object stream. */
    record InStream(int stream, int index) implements XrefEntry {}
}
