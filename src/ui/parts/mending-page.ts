import { linkTo } from '../routes.ts';

const pages: readonly (readonly [code: RegExp, path: string])[] = [
  [/^(AGREEMENT_|ACCEPTANCE_MISSING|TEXT_CHANGED)/, '/membership/agreements'],
  [/^(KEY_NOT_LISTED|KEY_NOT_PINNED|KEY_REVOKED|KEY_WEAK)$/, '/membership/keys'],
  [
    /^(ATTESTATION_MISSING|EXPIRED|REVOKED|ON_HOLD|NO_MANDATE|MANDATE_ENDED|OUT_OF_MANDATE|AFFILIATE|STATUS_(REQUIRED|URL|INDEX)|SUBJECT_MISMATCH)/,
    '/membership/vetting',
  ],
  [/^(NOT_ADMITTED|WITHDRAWN)$/, '/membership/apply'],
  [/^(NOT_POINTING_BACK|SHAPE|NOT_ENTITLED)$/, '/membership/profile'],
];

/** Where a member mends what a code speaks of; undefined where there is no such page. */
export function mendingPage(code: string): string | undefined {
  const path = pages.find(([codes]) => codes.test(code))?.[1];
  return path === undefined ? undefined : linkTo(path);
}
