import type { Quad } from '@rdfjs/types';
import type { When } from '../domain/evidence.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import type { MembershipState, Reason, RoleGrant, RoleStanding, Standing, Verdict } from '../domain/membership.ts';
import type { Right } from '../domain/right.ts';
import { inOrder } from '../rdf/compare-texts.ts';
import { iris, literal, objects, oneIri, oneString, quad, strings } from '../rdf/graph.ts';
import { rdf, roleIri, roleOf, wa, xsd } from '../rdf/terms.ts';
import { readCredentialVerdict, writeCredentialVerdict } from './credential-verdict-graph.ts';
import { type CountedDecisions, readDecisions, writeDecisions } from './decision-graph.ts';
import { verdictsGraph } from './graphs.ts';
import type { AllianceKey } from './register-history.ts';

/** What an index concludes, for when, and under which keys of alliances. */
export interface JudgedVerdicts {
  readonly when: When | undefined;
  readonly keys: ReadonlyMap<string, AllianceKey>;
  readonly verdicts: readonly Verdict[];
  readonly decisions: CountedDecisions;
}

/** The statements of the verdicts graph, in the default graph. */
export function writeVerdicts({ when, keys, verdicts, decisions }: JudgedVerdicts): Quad[] {
  const counts = { grant: 0, reason: 0, credential: 0, right: 0 };
  const next = (kind: keyof typeof counts): string => `${verdictsGraph}#${kind}-${(counts[kind] += 1)}`;
  const reasonQuads = (of: string, reasons: readonly Reason[]): Quad[] =>
    reasons.flatMap((reason) => oneReason(of, next('reason'), reason));
  return [
    ...(when === undefined
      ? []
      : [quad(verdictsGraph, wa('judgedAt'), time(when.at)), quad(verdictsGraph, wa('knownAt'), time(when.knownAt))]),
    ...[...keys].flatMap(([register, { multikey, onFirstUse }]) => [
      quad(register, wa('pinnedKey'), literal(multikey)),
      quad(register, wa('keyOnFirstUse'), yesNo(onFirstUse)),
    ]),
    ...verdicts.flatMap(({ webid, ...verdict }) => [
      quad(webid, wa('listed'), yesNo(verdict.listed)),
      quad(webid, wa('membershipState'), literal(verdict.state)),
      quad(webid, wa('underAppeal'), yesNo(verdict.underAppeal)),
      ...(verdict.since === undefined ? [] : [quad(webid, wa('memberSince'), time(verdict.since))]),
      ...(verdict.policy === undefined ? [] : [quad(webid, wa('policy'), verdict.policy)]),
      ...verdict.upholds.map((instrument) => quad(webid, wa('upholds'), instrument)),
      ...verdict.rights.flatMap((right) => rightQuads(webid, next('right'), right)),
      ...verdict.roles.flatMap((role) => {
        const id = next('grant');
        return [...roleQuads(webid, id, role), ...reasonQuads(id, role.reasons)];
      }),
      ...reasonQuads(webid, verdict.reasons),
      ...verdict.credentials.flatMap((credential) => writeCredentialVerdict(webid, next('credential'), credential)),
    ]),
    ...writeDecisions(decisions),
  ];
}

function roleQuads(webid: WebId, id: string, { role, jurisdictions, level, standing, since, codes }: RoleStanding): Quad[] {
  return [
    quad(webid, wa('grant'), id),
    quad(id, rdf('type'), wa('RoleGrant')),
    quad(id, wa('role'), roleIri(role)),
    ...jurisdictions.map((jurisdiction) => quad(id, wa('jurisdiction'), literal(jurisdiction))),
    ...(level === undefined ? [] : [quad(id, wa('level'), level)]),
    quad(id, wa('standing'), literal(standing)),
    ...(since === undefined ? [] : [quad(id, wa('standingSince'), time(since))]),
    ...codes.map((code) => quad(id, wa('code'), literal(code))),
  ];
}

function rightQuads(webid: WebId, id: string, right: Right): Quad[] {
  return [
    quad(webid, wa('holdsRight'), id),
    quad(id, rdf('type'), wa('HeldRight')),
    quad(id, wa('right'), right.id),
    quad(id, wa('rightKind'), literal(right.kind)),
    quad(id, wa('basis'), literal(right.basis)),
    quad(id, wa('validFrom'), time(right.from)),
    ...(right.until === undefined ? [] : [quad(id, wa('validUntil'), time(right.until))]),
  ];
}

function oneReason(of: string, id: string, { code, document, text, remedy }: Reason): Quad[] {
  return [
    quad(of, wa('reason'), id),
    quad(id, rdf('type'), wa('Reason')),
    quad(id, wa('code'), literal(code)),
    quad(id, wa('inDocument'), document),
    quad(id, wa('message'), literal(text)),
    quad(id, wa('remedy'), literal(remedy)),
  ];
}

const time = (value: string): ReturnType<typeof literal> => literal(value, xsd('dateTime'));
const yesNo = (value: boolean): ReturnType<typeof literal> => literal(String(value), xsd('boolean'));

/** The verdicts as they were written, by WebID. */
export function readVerdicts(quads: readonly Quad[]): JudgedVerdicts {
  const at = oneString(quads, verdictsGraph, wa('judgedAt'));
  const knownAt = oneString(quads, verdictsGraph, wa('knownAt')) ?? at;
  const subjects = (property: Iri): readonly string[] =>
    quads.filter(({ predicate }) => predicate.value === property).map(({ subject }) => subject.value);
  return {
    when: at === undefined || knownAt === undefined ? undefined : { at, knownAt },
    keys: new Map(
      subjects(wa('pinnedKey')).map((register) => [
        register,
        {
          multikey: oneString(quads, register, wa('pinnedKey')) ?? '',
          onFirstUse: oneString(quads, register, wa('keyOnFirstUse')) === 'true',
        },
      ]),
    ),
    verdicts: [...subjects(wa('listed'))].sort().map((webid) => readVerdict(quads, webid as WebId)),
    decisions: readDecisions(quads),
  };
}

function readVerdict(quads: readonly Quad[], webid: WebId): Verdict {
  const since = oneString(quads, webid, wa('memberSince'));
  const policy = oneIri(quads, webid, wa('policy'));
  return {
    webid,
    listed: oneString(quads, webid, wa('listed')) === 'true',
    state: (oneString(quads, webid, wa('membershipState')) ?? 'none') as MembershipState,
    underAppeal: oneString(quads, webid, wa('underAppeal')) === 'true',
    ...(since !== undefined && { since }),
    roles: inOrder(iris(quads, webid, wa('grant'))).flatMap((id) => readRole(quads, id)),
    reasons: readReasons(quads, webid),
    credentials: inOrder(iris(quads, webid, wa('credential'))).map((id) => readCredentialVerdict(quads, id)),
    ...(policy !== undefined && { policy }),
    upholds: [...iris(quads, webid, wa('upholds'))].sort(),
    rights: inOrder(iris(quads, webid, wa('holdsRight'))).flatMap((id) => readRight(quads, webid, id)),
  };
}

function readRight(quads: readonly Quad[], holder: WebId, id: string): Right[] {
  const right = oneIri(quads, id, wa('right'));
  const until = oneString(quads, id, wa('validUntil'));
  const value = (property: string): string => oneString(quads, id, wa(property)) ?? '';
  if (right === undefined) return [];
  return [
    {
      ...{ id: right, kind: value('rightKind'), holder, basis: value('basis'), from: value('validFrom') },
      ...(until !== undefined && { until }),
    },
  ];
}

const readReasons = (quads: readonly Quad[], of: string): Reason[] =>
  inOrder(iris(quads, of, wa('reason'))).map((id) => ({
    code: oneString(quads, id, wa('code')) ?? '',
    document: objects(quads, id, wa('inDocument'))[0]?.value ?? '',
    text: oneString(quads, id, wa('message')) ?? '',
    remedy: oneString(quads, id, wa('remedy')) ?? '',
  }));

function readRole(quads: readonly Quad[], id: string): RoleStanding[] {
  const grant = readGrant(quads, id);
  const since = oneString(quads, id, wa('standingSince'));
  if (grant === undefined) return [];
  return [
    {
      ...grant,
      standing: (oneString(quads, id, wa('standing')) ?? 'unconfirmed') as Standing,
      ...(since !== undefined && { since }),
      codes: [...strings(quads, id, wa('code'))].sort(),
      reasons: readReasons(quads, id),
    },
  ];
}

function readGrant(quads: readonly Quad[], id: string): RoleGrant | undefined {
  const role = roleOf(oneIri(quads, id, wa('role')) ?? '');
  const level = oneIri(quads, id, wa('level'));
  if (role === undefined) return undefined;
  return { role, jurisdictions: [...strings(quads, id, wa('jurisdiction'))].sort(), ...(level !== undefined && { level }) };
}
