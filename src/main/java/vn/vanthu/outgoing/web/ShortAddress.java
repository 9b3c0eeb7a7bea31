package vn.vanthu.outgoing.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import vn.vanthu.outgoing.CheckCode;

/** The short address printed on documents leads to the page that checks them. */
@WebServlet({"/c", "/c/*"})
public class ShortAddress extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String query = Optional.ofNullable(request.getPathInfo())
                .flatMap(path -> CheckCode.typed(path.substring(1)))
                .map(code -> "?code=" + code.value())
                .orElse("");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/app/check/document" + query);
    }
}
