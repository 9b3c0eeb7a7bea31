/**
 * The command line {@code vanthu-tools.jar}: signs and checks PDF files in any number, makes the test certificates,
 * checks an export of the journal and a content store, without a server.
 *
 * <p>Start at {@link vn.vanthu.tools.VanThuTools}; each command is a class of its own. Promises: output is UTF-8; one
 * bad file never stops the others; a password is taken only from the environment or a file, never from the command
 * line, and never printed; exit code 3 means a file that could not be read or wrong use, in every command.
 */
package vn.vanthu.tools;
