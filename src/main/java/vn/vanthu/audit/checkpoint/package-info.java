/** Signs the head of the journal every hour and keeps the checkpoints outside the database. */
package vn.vanthu.audit.checkpoint;
