import { type Mandate, attestationKinds } from '../domain/attestation.ts';
import { roles } from '../domain/role.ts';
import { pinnedKeyNodes, readPinnedKeys } from './pinned-key.ts';
import { type StrictNode, asDocument, asDuration, asIri, asText, asTime, asWebId } from './strict-node.ts';
import { attestationKindIri, attestationKindOf, roleIri, roleOf, schema, wa } from './terms.ts';

/** What an authority may attest, as the event that grants it says. */
export function readMandate(node: StrictNode): Mandate {
  const mandate = node.as(wa('Mandate'));
  return {
    id: mandate.id,
    authority: mandate.one(wa('authority'), asWebId),
    kinds: mandate.someOf(attestationKinds, wa('attestationKind'), attestationKindOf),
    roles: mandate.someOf(roles, wa('role'), roleOf),
    jurisdictions: mandate.all(wa('jurisdiction'), asText),
    levels: mandate.all(wa('level'), asIri),
    from: mandate.one(schema('validFrom'), asTime),
    until: mandate.one(schema('validThrough'), asTime),
    keys: readPinnedKeys(mandate, wa('key')),
    statusLists: mandate.one(wa('statusLists'), asDocument),
    maxStatusAge: mandate.one(wa('maxStatusAge'), asDuration),
  };
}

export function mandateNode(mandate: Mandate): object {
  return {
    id: mandate.id,
    type: 'Mandate',
    authority: mandate.authority,
    attestationKind: mandate.kinds.map(attestationKindIri),
    role: mandate.roles.map(roleIri),
    jurisdiction: [...mandate.jurisdictions],
    level: [...mandate.levels],
    from: mandate.from,
    until: mandate.until,
    key: pinnedKeyNodes(`${mandate.id}-key`, mandate.keys),
    statusLists: mandate.statusLists,
    maxStatusAge: mandate.maxStatusAge,
  };
}
