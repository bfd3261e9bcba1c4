import * as text from '../text/shell.ts';
import * as titles from '../text/titles.ts';
import type { LaterPath, Page } from './routes.ts';

/** Every page but those of the first view, by its path: loaded once the reader goes to one of them, so that the first view stays small. */
export const pages: Readonly<Record<LaterPath | '/not-found', Page>> = {
  '/about': { tag: 'wz-about-page', title: text.aboutTitle, load: () => import('./about/wz-about-page.ts') },
  '/sign-in': { tag: 'wz-sign-in-page', title: text.signInTitle, load: () => import('./sign-in/wz-sign-in-page.ts') },
  '/membership': { tag: 'wz-membership-page', title: text.membershipTitle, load: () => import('./membership/wz-membership-page.ts') },
  '/membership/profile': { tag: 'wz-profile-page', title: titles.profileTitle, load: () => import('./membership/wz-profile-page.ts') },
  '/membership/where': { tag: 'wz-where-page', title: titles.whereTitle, load: () => import('./membership/wz-where-page.ts') },
  '/membership/services': { tag: 'wz-services-page', title: titles.servicesTitle, load: () => import('./membership/wz-services-page.ts') },
  '/membership/services/new': {
    tag: 'wz-service-page',
    title: titles.newServiceTitle,
    load: () => import('./membership/wz-service-page.ts'),
  },
  '/membership/services/edit': {
    tag: 'wz-service-page',
    title: titles.editServiceTitle,
    load: () => import('./membership/wz-service-page.ts'),
  },
  '/membership/agreements': {
    tag: 'wz-agreements-page',
    title: titles.agreementsTitle,
    load: () => import('./agreements/wz-agreements-page.ts'),
  },
  '/membership/agreement': {
    tag: 'wz-agreement-page',
    title: titles.agreementTitle,
    load: () => import('./agreements/wz-agreement-page.ts'),
  },
  '/membership/keys': { tag: 'wz-keys-page', title: titles.keysTitle, load: () => import('./keys/wz-keys-page.ts') },
  '/membership/interests': {
    tag: 'wz-interests-page',
    title: titles.interestsTitle,
    load: () => import('./declarations/wz-interests-page.ts'),
  },
  '/membership/values': { tag: 'wz-values-page', title: titles.valuesTitle, load: () => import('./declarations/wz-values-page.ts') },
  '/membership/apply': { tag: 'wz-apply-page', title: titles.applyTitle, load: () => import('./membership/wz-apply-page.ts') },
  '/membership/vetting': { tag: 'wz-vetting-page', title: titles.vettingTitle, load: () => import('./membership/wz-vetting-page.ts') },
  '/membership/decisions': { tag: 'wz-concerns-page', title: titles.concernsTitle, load: () => import('./membership/wz-concerns-page.ts') },
  '/decisions': { tag: 'wz-decisions-page', title: text.decisionsTitle, load: () => import('./decisions/wz-decisions-page.ts') },
  '/decision': { tag: 'wz-decision-page', title: titles.decisionTitle, load: () => import('./decisions/wz-decision-page.ts') },
  '/committee': { tag: 'wz-committee-page', title: titles.committeeTitle, load: () => import('./committee/wz-committee-page.ts') },
  '/desk': { tag: 'wz-desk-page', title: text.deskTitle, load: () => import('./desk/wz-desk-page.ts') },
  '/steward': { tag: 'wz-steward-page', title: titles.stewardTitle, load: () => import('./steward/wz-steward-page.ts') },
  '/steward/members': { tag: 'wz-members-page', title: titles.membersTitle, load: () => import('./steward/wz-members-page.ts') },
  '/steward/agreements': {
    tag: 'wz-publishing-page',
    title: titles.publishingTitle,
    load: () => import('./steward/wz-publishing-page.ts'),
  },
  '/steward/mandates': { tag: 'wz-mandates-page', title: titles.mandatesTitle, load: () => import('./steward/wz-mandates-page.ts') },
  '/steward/motions': { tag: 'wz-motions-page', title: titles.motionsTitle, load: () => import('./steward/wz-motions-page.ts') },
  '/steward/move': { tag: 'wz-move-page', title: titles.moveTitle, load: () => import('./steward/wz-move-page.ts') },
  '/steward/policy': { tag: 'wz-policy-page', title: titles.policyTitle, load: () => import('./steward/wz-policy-page.ts') },
  '/steward/election': { tag: 'wz-election-page', title: titles.electionTitle, load: () => import('./steward/wz-election-page.ts') },
  '/found': { tag: 'wz-found-page', title: titles.foundTitle, load: () => import('./founding/wz-found-page.ts') },
  '/founding': { tag: 'wz-founding-page', title: titles.foundTitle, load: () => import('./founding/wz-founding-page.ts') },
  '/audit': { tag: 'wz-audit-page', title: titles.auditTitle, load: () => import('./audit/wz-audit-page.ts') },
  '/index-report': { tag: 'wz-index-report-page', title: text.indexReportTitle, load: () => import('./alliance/wz-index-report-page.ts') },
  '/why': { tag: 'wz-why-page', title: titles.whyTitle, load: () => import('./alliance/wz-why-page.ts') },
  '/vocabulary': { tag: 'wz-vocabulary-page', title: text.vocabularyTitle, load: () => import('./vocabulary/wz-vocabulary-page.ts') },
  '/not-found': { tag: 'wz-not-found-page', title: titles.notFoundTitle, load: () => import('./not-found/wz-not-found-page.ts') },
};
