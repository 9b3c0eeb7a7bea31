/**
 * The frame of the pages and of the API: where both hang in the address space, the headers and the forgery guard that
 * every answer and every form gets, texts and forms for views, how a refusal becomes a page or a problem document.
 *
 * <p>A feature adds pages by a class in its {@code web} package with {@code @Path} and {@code @RequestScoped}, and
 * endpoints by one in its {@code api} package with {@code @Path} and a CDI scope; both are found by themselves. A method
 * that shows a page fills the {@link vn.vanthu.platform.web.PageModel} and returns the name of a view. Views stand in {@code WEB-INF/views/<feature>/} and are compositions of
 * {@code WEB-INF/frame/page.xhtml}.
 */
package vn.vanthu.platform.web;
