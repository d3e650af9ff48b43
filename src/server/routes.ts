import { absenceRoutes } from '../areas/absence/routes.ts';
import { directoryRoutes } from '../areas/access/directory-routes.ts';
import { oversightRoutes } from '../areas/access/oversight-routes.ts';
import { boardRoutes } from '../areas/board/routes.ts';
import { caseRoutes } from '../areas/case/routes.ts';
import { publicConcernRoutes } from '../areas/concern/public-routes.ts';
import { concernRoutes } from '../areas/concern/routes.ts';
import { conferenceRoutes } from '../areas/conference/routes.ts';
import { serviceDirectoryRoutes } from '../areas/directory/routes.ts';
import { findRoutes } from '../areas/find/routes.ts';
import { formRoutes } from '../areas/forms/routes.ts';
import { minutesRoutes } from '../areas/letters/minutes-routes.ts';
import { letterRoutes } from '../areas/letters/routes.ts';
import { protocolRoutes } from '../areas/network/protocol-routes.ts';
import { networkRoutes } from '../areas/network/routes.ts';
import { peopleRoutes } from '../areas/people/routes.ts';
import { referralFileRoutes } from '../areas/referral/file-routes.ts';
import { referralLinkRoutes } from '../areas/referral/partner/link-routes.ts';
import { partnerRoutes } from '../areas/referral/partner/routes.ts';
import { referralRoutes } from '../areas/referral/routes.ts';
import { registerRoutes } from '../areas/register/routes.ts';
import { todayRoutes } from '../areas/today/routes.ts';
import { transferRoutes } from '../areas/transfer/routes.ts';
import { urgencyRoutes } from '../areas/urgency/routes.ts';
import type { AppOptions } from './http/app.ts';
import { attachmentRoutes } from './http/attachments.ts';
import { fileRoutes } from './http/files.ts';
import { packRoutes } from './http/pack.ts';

/** All that the server answers, area by area. An area adds its line. */
export const routes: AppOptions['routes'] = [
  packRoutes,
  fileRoutes,
  attachmentRoutes,
  directoryRoutes,
  oversightRoutes,
  absenceRoutes,
  concernRoutes,
  publicConcernRoutes,
  boardRoutes,
  caseRoutes,
  todayRoutes,
  transferRoutes,
  urgencyRoutes,
  ...serviceDirectoryRoutes,
  conferenceRoutes,
  findRoutes,
  formRoutes,
  letterRoutes,
  minutesRoutes,
  networkRoutes,
  protocolRoutes,
  peopleRoutes,
  referralRoutes,
  referralLinkRoutes,
  partnerRoutes,
  referralFileRoutes,
  registerRoutes,
];
