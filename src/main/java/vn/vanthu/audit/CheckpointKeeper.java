package vn.vanthu.audit;

/** Keeps signed checkpoints of the journal outside the database, every hour and whenever it is asked to. */
public interface CheckpointKeeper {

    /** Signs the journal's head and keeps it, unless nothing was written since the last one. */
    void keep();
}
