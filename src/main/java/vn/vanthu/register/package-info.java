/**
 * Registers of outgoing documents: gapless numbers, each given once.
 *
 * <p>Start with {@link vn.vanthu.register.Registers}. A number is taken in the transaction of the act that needs it, under
 * the lock of the year's counter: when the act fails, the number was never given, so there is no gap; two clerks wait for
 * each other, so there is no double. The series starts at 1 on 1 January and ends on 31 December, in Vietnam time.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Điều 15 (số của văn bản) and Điều 16 (đăng ký văn bản đi).
 */
package vn.vanthu.register;
