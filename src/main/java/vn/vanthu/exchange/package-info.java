/**
 * Sending documents from agency to agency without paper, and the receiver's states coming back to the sender.
 *
 * <p>Start with {@link vn.vanthu.exchange.Exchange}. A {@link vn.vanthu.exchange.Dispatch} is what the sender hands
 * over; each recipient gets one {@link vn.vanthu.exchange.Consignment}, whose
 * {@link vn.vanthu.exchange.ConsignmentState} both sides see.
 *
 * <p>Promises: inside one installation a document arrives in the transaction that sends it; a recipient never gets the
 * same document twice; a state never goes back, and every state holds its moment and who caused it.
 *
 * <p>Rule of law: Quyết định 28/2018/QĐ-TTg (states, receipt, refusal); QCVN 102:2016/BTTTT (status codes).
 */
package vn.vanthu.exchange;
