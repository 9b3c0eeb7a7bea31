package vn.vanthu.verification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.validation.Purpose;
import vn.vanthu.verification.ProposedAnchor;
import vn.vanthu.verification.TrustKeeping;

/**
 * Chứng thư số được tin cậy: upload a certificate, look at it, confirm it by the fingerprint that its authority
 * publishes; take one out.
 */
@Path("/administration/trust")
@RequestScoped
public class TrustPage {

    private static final String VIEW = "verification/trust.xhtml";
    private static final int LARGEST = 64 * 1024;
    private static final int LARGEST_LIST = 16 * 1024 * 1024;

    @Inject
    private TrustKeeping keeping;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    /** What was typed into the form of confirmation. */
    public record Typed(String fingerprint, List<String> purposes, String from, String until) {

        static final Typed NOTHING =
                new Typed("", Arrays.stream(Purpose.values()).map(Enum::name).toList(), "", "");
    }

    @GET
    public String list() {
        return view(null, Typed.NOTHING);
    }

    /** Shows the certificate in the file; the form that comes back with it confirms it. */
    @POST
    @Path("read")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read() throws IOException, ServletException {
        Part file = request.getPart("file");
        try {
            byte[] bytes = bytes(file, LARGEST);
            return Response.ok(view(keeping.read(current.actor(), name(file), bytes), Typed.NOTHING))
                    .build();
        } catch (Refusal refusal) {
            return refused(refusal, null, Typed.NOTHING);
        }
    }

    @POST
    public Response trust(
            @FormParam("certificate") @DefaultValue("") String certificate,
            @FormParam("origin") @DefaultValue("") String origin,
            @FormParam("fingerprint") @DefaultValue("") String fingerprint,
            @FormParam("purpose") List<String> purposes,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("until") @DefaultValue("") String until) {
        Typed typed = new Typed(fingerprint, purposes, from, until);
        ProposedAnchor proposed = null;
        try {
            proposed = keeping.read(current.actor(), origin, decoded(certificate));
            Set<Purpose> wanted = Arrays.stream(Purpose.values())
                    .filter(purpose -> purposes.contains(purpose.name()))
                    .collect(Collectors.toSet());
            keeping.trust(current.actor(), proposed, fingerprint, wanted, day(from, 0), day(until, 1));
        } catch (Refusal refusal) {
            return refused(refusal, proposed, typed);
        }
        flash.done("verification.trust.added");
        return Response.seeOther(URI.create("/app/administration/trust")).build();
    }

    /** Takes in the services of a signed list whose signer's certificate comes with it. */
    @POST
    @Path("list")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response trustList() throws IOException, ServletException {
        Part list = request.getPart("list");
        Part signer = request.getPart("signer");
        String fingerprint =
                Optional.ofNullable(request.getParameter("fingerprint")).orElse("");
        try {
            ProposedAnchor expected = keeping.read(current.actor(), name(signer), bytes(signer, LARGEST));
            int added =
                    keeping.trustList(current.actor(), name(list), bytes(list, LARGEST_LIST), expected, fingerprint);
            flash.done("verification.trust.list-added", added);
            return Response.seeOther(URI.create("/app/administration/trust")).build();
        } catch (Refusal refusal) {
            return refused(refusal, null, Typed.NOTHING);
        }
    }

    private static String name(Part part) {
        return part == null || part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
    }

    /** At most one byte more than the limit, by which the reader sees that there were too many. */
    private static byte[] bytes(Part part, int limit) throws IOException {
        if (part == null) {
            return new byte[0];
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(limit + 1);
        }
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") long id) {
        keeping.remove(current.actor(), id);
        flash.done("verification.trust.removed");
        return Response.seeOther(URI.create("/app/administration/trust")).build();
    }

    private Response refused(Refusal refusal, ProposedAnchor proposed, Typed typed) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
        model.put("problem", refusal.key());
        return Response.status(422).entity(view(proposed, typed)).build();
    }

    private String view(ProposedAnchor proposed, Typed typed) {
        model.put("certificates", keeping.certificates(current.actor()));
        model.put("purposes", Purpose.values());
        model.put("proposed", proposed);
        model.put("encoded", proposed == null ? "" : Base64.getEncoder().encodeToString(proposed.encoded()));
        model.put("typed", typed);
        return VIEW;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "verification.trust.unreadable");
        }
    }

    /** The beginning of a typed day of the office, some days later; empty when nothing was typed. */
    private static Optional<Instant> day(String typed, int later) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed)
                    .plusDays(later)
                    .atStartOfDay(OfficeTime.ZONE)
                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "verification.trust.no-date");
        }
    }
}
