import { type DemoAgreement, foundingAgreements } from './agreements.ts';

/** The texts of the example charter that the demo alliance is founded on. */
export const charter: DemoAgreement['texts'] = foundingAgreements.find(({ kind }) => kind === 'charter')?.texts ?? [];
