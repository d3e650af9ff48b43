import type { AppOptions } from '../../server/http/app.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { accountRoutes } from './account-routes.ts';
import { doorRoutes } from './door-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { meRoutes } from './me-routes.ts';
import { membersRoutes } from './members-routes.ts';

/** What signing in answers: the door, the account, invitations and members. */
export const accessRoutes = (ground: SignInGround): AppOptions['routes'] => [
  doorRoutes(ground),
  meRoutes(ground),
  accountRoutes(ground),
  invitationRoutes(ground),
  membersRoutes(ground),
];
