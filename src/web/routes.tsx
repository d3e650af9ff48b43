import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { PageSkeleton } from './parts/skeletons.tsx';
import { Broken, Missing } from './shell/failures.tsx';
import { Inside } from './shell/inside.tsx';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Broken,
});

/** Pages for whoever is signed in hang under this one. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Inside });

/** A case stands under its own address, each part of it under one of its own. */
const caseFile = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../areas/case/case-page.tsx'), 'CasePage'),
  errorComponent: lazyRouteComponent(() => import('../areas/access/closed-case.tsx'), 'ClosedCase'),
});

const caseParts = [
  createRoute({
    getParentRoute: () => caseFile,
    path: '/',
    component: lazyRouteComponent(() => import('../areas/case/summary-tab.tsx'), 'SummaryTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/chronology',
    component: lazyRouteComponent(() => import('../areas/case/chronology-tab.tsx'), 'ChronologyTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/people',
    component: lazyRouteComponent(() => import('../areas/people/case-people-tab.tsx'), 'CasePeopleTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/assessment',
    component: lazyRouteComponent(() => import('../areas/assessment/assessment-tab.tsx'), 'AssessmentTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/plan',
    component: lazyRouteComponent(() => import('../areas/plan/plan-tab.tsx'), 'PlanTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/followup',
    component: lazyRouteComponent(() => import('../areas/followup/followup-tab.tsx'), 'FollowupTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/conflicts',
    component: lazyRouteComponent(() => import('../areas/case/conflicts-tab.tsx'), 'ConflictsTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/circle',
    component: lazyRouteComponent(() => import('../areas/case/circle-tab.tsx'), 'CircleTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/documents',
    component: lazyRouteComponent(() => import('../areas/case/documents-tab.tsx'), 'DocumentsTab'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/fill/$form/{-$record}',
    component: lazyRouteComponent(() => import('../areas/case/fill-page.tsx'), 'FillPage'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/refer',
    component: lazyRouteComponent(() => import('../areas/referral/new-referral-page.tsx'), 'NewReferralPage'),
  }),
  createRoute({
    getParentRoute: () => caseFile,
    path: '/read/$record',
    component: lazyRouteComponent(() => import('../areas/case/read-page.tsx'), 'ReadPage'),
  }),
];

/** A person stands under their own id; what is read of them as a document, and what is written, apart. */
const personFile = createRoute({
  getParentRoute: () => inside,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../areas/people/person-page.tsx'), 'PersonPage'),
});

const personParts = [
  createRoute({
    getParentRoute: () => personFile,
    path: '/',
    component: lazyRouteComponent(() => import('../areas/people/who-tab.tsx'), 'WhoTab'),
  }),
  createRoute({
    getParentRoute: () => personFile,
    path: '/record',
    component: lazyRouteComponent(() => import('../areas/people/record-tab.tsx'), 'RecordTab'),
  }),
  createRoute({
    getParentRoute: () => personFile,
    path: '/chronology',
    component: lazyRouteComponent(() => import('../areas/people/history-tab.tsx'), 'HistoryTab'),
  }),
  createRoute({
    getParentRoute: () => personFile,
    path: '/registration',
    component: lazyRouteComponent(() => import('../areas/people/registration-page.tsx'), 'RegistrationPage'),
  }),
];

/** Pages before the door: they hang under nothing that asks who is there. */
const beforeTheDoor = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../areas/access/door/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('../areas/access/door/invitation-page.tsx'), 'InvitationPage'),
  }),
];

const pages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('../areas/today/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/cases',
    component: lazyRouteComponent(() => import('../areas/case/cases-page.tsx'), 'CasesPage'),
  }),
  caseFile.addChildren(caseParts),
  createRoute({
    getParentRoute: () => inside,
    path: '/people',
    component: lazyRouteComponent(() => import('../areas/people/people-page.tsx'), 'PeoplePage'),
  }),
  personFile.addChildren(personParts),
  createRoute({
    getParentRoute: () => inside,
    path: '/find',
    component: lazyRouteComponent(() => import('../areas/find/find-page.tsx'), 'FindPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals',
    component: lazyRouteComponent(() => import('../areas/referral/referrals-page.tsx'), 'ReferralsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals/$id',
    component: lazyRouteComponent(() => import('../areas/referral/referral-page.tsx'), 'ReferralPage'),
    errorComponent: lazyRouteComponent(() => import('../areas/referral/gone-referral.tsx'), 'GoneReferral'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/import',
    component: lazyRouteComponent(() => import('../areas/register/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/import/new',
    component: lazyRouteComponent(() => import('../areas/register/new-import-page.tsx'), 'NewImportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/import/$id',
    component: lazyRouteComponent(() => import('../areas/register/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/team',
    component: lazyRouteComponent(() => import('../areas/today/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/team/weights',
    component: lazyRouteComponent(() => import('../areas/urgency/weights-page.tsx'), 'WeightsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/team/$member',
    component: lazyRouteComponent(() => import('../areas/board/load-page.tsx'), 'LoadPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/conferences',
    component: lazyRouteComponent(
      () => import('../areas/conference/conferences-page.tsx'),
      'ConferencesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/conferences/$id',
    component: lazyRouteComponent(() => import('../areas/conference/conference-page.tsx'), 'ConferencePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/conferences/$id/meeting',
    component: lazyRouteComponent(() => import('../areas/conference/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/concerns',
    component: lazyRouteComponent(() => import('../areas/concern/concerns-page.tsx'), 'ConcernsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/concerns/new',
    component: lazyRouteComponent(() => import('../areas/concern/new-concern-page.tsx'), 'NewConcernPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/concerns/$id',
    component: lazyRouteComponent(() => import('../areas/concern/concern-page.tsx'), 'ConcernPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/transfers',
    component: lazyRouteComponent(() => import('../areas/transfer/transfers-page.tsx'), 'TransfersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/transfers/$id',
    component: lazyRouteComponent(() => import('../areas/transfer/offer-page.tsx'), 'OfferPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/forms',
    component: lazyRouteComponent(() => import('../areas/forms/forms-page.tsx'), 'FormsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory',
    component: lazyRouteComponent(() => import('../areas/directory/directory-page.tsx'), 'DirectoryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory/organizations/$id/new-service',
    component: lazyRouteComponent(() => import('../areas/directory/service-edit-page.tsx'), 'NewServicePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory/services/$id',
    component: lazyRouteComponent(() => import('../areas/directory/service-page.tsx'), 'ServicePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory/services/$id/edit',
    component: lazyRouteComponent(
      () => import('../areas/directory/service-edit-page.tsx'),
      'ServiceEditPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory/organizations',
    component: lazyRouteComponent(
      () => import('../areas/directory/organizations-page.tsx'),
      'OrganizationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/directory/exchange',
    component: lazyRouteComponent(() => import('../areas/directory/exchange-page.tsx'), 'ExchangePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/network',
    component: lazyRouteComponent(() => import('../areas/network/network-page.tsx'), 'NetworkPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/network/protocol',
    component: lazyRouteComponent(() => import('../areas/network/protocol-page.tsx'), 'ProtocolPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/network/view-as',
    component: lazyRouteComponent(() => import('../areas/network/view-as-page.tsx'), 'ViewAsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    component: lazyRouteComponent(() => import('../areas/access/account/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/notices',
    component: lazyRouteComponent(() => import('../areas/told/notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/unsent',
    component: lazyRouteComponent(() => import('../areas/told/unsent-page.tsx'), 'UnsentPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members',
    component: lazyRouteComponent(() => import('../areas/access/members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/access-log',
    component: lazyRouteComponent(
      () => import('../areas/access/oversight/access-log-page.tsx'),
      'AccessLogPage',
    ),
  }),
];

export const createAppRouter = (queries: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren([...beforeTheDoor, inside.addChildren(pages)]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
