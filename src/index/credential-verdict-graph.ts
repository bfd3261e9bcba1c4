import type { Quad } from '@rdfjs/types';
import type { AgreementKind } from '../domain/agreement.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import type { ChainLink, CheckName, CredentialVerdict } from '../domain/membership.ts';
import { roles } from '../domain/role.ts';
import { iris, literal, objects, oneIri, oneString, quad, strings } from '../rdf/graph.ts';
import { agreementKindIri, agreementKindOf, attestationKindIri, attestationKindOf, rdf, roleIri, roleOf, wa, xsd } from '../rdf/terms.ts';

/** What was decided about one credential, and by what. A chain link is one literal: it is shown, and seldom asked for. */
export function writeCredentialVerdict(webid: WebId, id: string, verdict: CredentialVerdict): Quad[] {
  const { agreement, attestation } = verdict;
  return [
    quad(webid, wa('credential'), id),
    quad(id, rdf('type'), wa('CredentialVerdict')),
    quad(id, wa('inDocument'), verdict.document),
    quad(id, wa('credentialKind'), literal(verdict.type)),
    quad(id, wa('outcome'), literal(verdict.outcome)),
    ...verdict.codes.map((code) => quad(id, wa('code'), literal(code))),
    ...verdict.chain.map((link, at) => quad(id, wa('chainLink'), literal(JSON.stringify([at, ...linkValues(link)])))),
    ...(verdict.issuer === undefined ? [] : [quad(id, wa('issuer'), verdict.issuer)]),
    ...(verdict.subject === undefined ? [] : [quad(id, wa('subject'), verdict.subject)]),
    ...timeQuads(id, 'validFrom', verdict.validFrom),
    ...timeQuads(id, 'validUntil', verdict.validUntil),
    ...timeQuads(id, 'staleSince', verdict.staleSince),
    ...(agreement === undefined
      ? []
      : [
          quad(id, wa('agreementKind'), agreementKindIri(agreement.kind)),
          quad(id, wa('agreementVersion'), agreement.id),
          quad(id, wa('version'), literal(agreement.version)),
        ]),
    ...(attestation === undefined
      ? []
      : [
          quad(id, wa('attestationKind'), attestationKindIri(attestation.kind)),
          ...attestation.roles.map((role) => quad(id, wa('role'), roleIri(role))),
          ...attestation.jurisdictions.map((jurisdiction) => quad(id, wa('jurisdiction'), literal(jurisdiction))),
          ...(attestation.level === undefined ? [] : [quad(id, wa('level'), attestation.level)]),
          ...(attestation.field === undefined ? [] : [quad(id, wa('field'), attestation.field)]),
        ]),
  ];
}

const timeQuads = (id: string, property: string, value: string | undefined): Quad[] =>
  value === undefined ? [] : [quad(id, wa(property), literal(value, xsd('dateTime')))];

const linkValues = ({ check, outcome, document, date = '', code = '' }: ChainLink): readonly string[] => [
  check,
  outcome,
  document,
  date,
  code,
];

/** The verdict on one credential as it was written. */
export function readCredentialVerdict(quads: readonly Quad[], id: string): CredentialVerdict {
  const text = (property: string): string | undefined => oneString(quads, id, wa(property));
  const iri = (property: string): Iri | undefined => oneIri(quads, id, wa(property));
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
    value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
  const agreementKind: AgreementKind | undefined = agreementKindOf(iri('agreementKind') ?? '');
  const agreementVersion = iri('agreementVersion');
  const attestationKind = attestationKindOf(iri('attestationKind') ?? '');
  const named = new Set(iris(quads, id, wa('role')).map(roleOf));
  return {
    document: objects(quads, id, wa('inDocument'))[0]?.value ?? '',
    type: (text('credentialKind') ?? '') as CredentialVerdict['type'],
    outcome: (text('outcome') ?? 'unconfirmed') as CredentialVerdict['outcome'],
    codes: [...strings(quads, id, wa('code'))].sort(),
    chain: strings(quads, id, wa('chainLink'))
      .map(readLink)
      .sort(([one], [other]) => one - other)
      .map(([, link]) => link),
    ...optional('issuer', iri('issuer') as WebId | undefined),
    ...optional('subject', iri('subject')),
    ...optional('validFrom', text('validFrom')),
    ...optional('validUntil', text('validUntil')),
    ...optional('staleSince', text('staleSince')),
    ...(agreementKind !== undefined &&
      agreementVersion !== undefined && { agreement: { kind: agreementKind, version: text('version') ?? '', id: agreementVersion } }),
    ...(attestationKind !== undefined && {
      attestation: {
        kind: attestationKind,
        roles: roles.filter((role) => named.has(role)),
        jurisdictions: [...strings(quads, id, wa('jurisdiction'))].sort(),
        ...optional('level', iri('level')),
        ...optional('field', iri('field')),
      },
    }),
  };
}

function readLink(text: string): [number, ChainLink] {
  const [at, check, outcome, document, date, code] = JSON.parse(text) as [number, ...string[]];
  return [
    at,
    {
      check: check as CheckName,
      outcome: outcome as ChainLink['outcome'],
      document: document ?? '',
      ...(date !== '' && date !== undefined && { date }),
      ...(code !== '' && code !== undefined && { code }),
    },
  ];
}
