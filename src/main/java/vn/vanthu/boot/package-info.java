/**
 * Starts the product: the main class of {@code vanthu.jar}, outside the application itself.
 *
 * <p>It turns the settings that must be known before the server exists (port, data folder) into the server's own
 * options and hands over. Nothing else belongs here.
 */
package vn.vanthu.boot;
