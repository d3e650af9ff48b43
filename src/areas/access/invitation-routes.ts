import { isRefusal } from '../../core/refusal.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { takeInvitation } from '../../server/sign-in/invitation.ts';
import { openInvitation as find } from '../../server/sign-in/store/invitations.ts';
import { inTenant } from '../../server/store/context.ts';
import { acceptInvitation, openInvitation } from './invitation-contract.ts';
import { namesIn } from './names.ts';
import { municipalitiesOf } from './store.ts';

const aMinute = { max: 20, timeWindow: '1 minute' };

/** Coming in for the first time, or again after a password was lost, by a link that holds once. */
export const invitationRoutes =
  (ground: SignInGround) =>
  ({ anyone }: Serving, { store, pack }: Services): void => {
    const names = namesIn(pack);

    anyone(
      openInvitation,
      async ({ body }) => {
        const found = await find(ground.pool, body.token);
        if (!found) throw refusing({ refused: 'invitation.over' });
        const context = { municipality: found.municipality, member: null, holders: [] };
        const [municipality] = await inTenant(store.system, context, (tx) =>
          municipalitiesOf(tx, [found.municipality]),
        );
        const code = municipality?.code ?? '';
        return {
          name: found.name,
          email: found.email,
          municipality: names.municipality(code)?.sq ?? code,
          renewsSecondFactor: found.renewsSecondFactor,
        };
      },
      aMinute,
    );

    anyone(
      acceptInvitation,
      async ({ body }, { request, reply }) => {
        const said = await takeInvitation(ground, body, request, reply);
        if (isRefusal(said)) throw refusing(said);
        return said;
      },
      aMinute,
    );
  };
