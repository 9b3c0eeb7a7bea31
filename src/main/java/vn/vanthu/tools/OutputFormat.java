package vn.vanthu.tools;

/** How the lines of an output look. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
