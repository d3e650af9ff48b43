import { newId } from '../../core/id.ts';
import { protocol as protocolSchema } from '../../core/pack/protocol-schema.ts';
import { refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { protocolDigest } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import { readProtocols, signProtocol } from './protocol-contract.ts';
import { stateOf } from './rules.ts';
import { addSignature, institutionRow, protocolVersions, signaturesOf } from './store.ts';

/** The sharing protocol with its versions and the signatures of the institutions. */
export const protocolRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const current = protocolDigest(pack.protocol);

  asMember(readProtocols, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const versions = await protocolVersions(tx);
      const signatures = await signaturesOf(tx);
      return {
        current,
        versions: versions.map(({ body, ...version }) => ({
          ...version,
          protocol: protocolSchema.parse(body),
        })),
        signatures: signatures.map(({ signed_on, recorded_by, ...said }) => ({
          ...said,
          signedOn: signed_on,
          recordedBy: recorded_by,
        })),
      };
    }),
  );

  asMember(signProtocol, async ({ body }, { who }) => {
    if (body.digest !== current) throw refusing(refuse('network.other-protocol'), 409);
    if (body.signedOn > store.now().slice(0, 10))
      throw refusing(refuse('network.signed-in-future', { where: 'signedOn' }));
    await inTenant(store.system, systemOf(who), async (tx) => {
      const institution = await institutionRow(tx, body.agency);
      if (!institution) throw notFound();
      if (stateOf(institution) === 'left') throw refusing(refuse('network.has-left'));
      const already = (await signaturesOf(tx)).some(
        ({ agency, digest }) => agency === body.agency && digest === body.digest,
      );
      if (already) throw refusing(refuse('network.signed-already'));
      await addSignature(tx, { ...body, id: newId(), by: who.id, at: store.now() });
    });
    return {};
  });
};
