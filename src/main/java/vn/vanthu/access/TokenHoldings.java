package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import vn.vanthu.organisation.Handover;
import vn.vanthu.organisation.OrganisationChange;
import vn.vanthu.organisation.UnitHoldings;

/** Tokens of the API when units change: they follow their holders inside an agency, and end where these leave it. */
@ApplicationScoped
class TokenHoldings implements UnitHoldings {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<Holding> heldBy(OrganisationChange.Kind kind, long agencyId, Set<Long> units) {
        return List.of();
    }

    @Override
    public void handOver(Handover handover) {
        for (long old : handover.followed()) {
            entities.createNativeQuery("update api_token set position_id = ?1 where position_id = ?2")
                    .setParameter(1, handover.successor(old).orElseThrow().id())
                    .setParameter(2, old)
                    .executeUpdate();
        }
    }
}
