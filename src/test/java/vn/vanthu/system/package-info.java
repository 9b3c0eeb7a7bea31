/**
 * Tests of the whole product from outside: the runnable jar as a process of its own, spoken to as a browser, a script
 * or an attacker would.
 *
 * <p>Start with {@link vn.vanthu.system.Server}, the process, and {@link vn.vanthu.system.Visitor}, somebody who uses
 * it. {@link vn.vanthu.system.SharedServer} gives most tests one server with the demo office, started once a run; a
 * test that kills or starves its server starts one of its own.
 */
package vn.vanthu.system;
