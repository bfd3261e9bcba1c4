import { acceptAgreement } from './accept-agreement.ts';
import { listAgreements } from './agreements-overview.ts';
import type { AgreementActions } from './app.ts';
import { declareInterests, declareValues, ownInterests, ownValues } from './declare.ts';
import type { MemberPorts } from './ports.ts';
import { readAgreementWithBefore } from './read-agreements.ts';
import { withdrawAcceptance } from './withdraw-acceptance.ts';

/** What a signed-in person can do about agreements, and what they declare of themselves. */
export function createAgreementActions(ports: MemberPorts): AgreementActions {
  return {
    list: () => listAgreements(ports),
    text: (version, languages) => readAgreementWithBefore(ports, version, languages),
    accept: (version, language, representative) => acceptAgreement(ports, version, language, representative),
    withdraw: (acceptance) => withdrawAcceptance(ports, acceptance),
    interests: () => ownInterests(ports),
    declareInterests: (declared) => declareInterests(ports, declared),
    values: () => ownValues(ports),
    declareValues: (upholds) => declareValues(ports, upholds),
  };
}
