import { serialiseTurtle } from '../../rdf/serialise.ts';
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri } from '../../domain/iri.ts';
import type { MembershipClaim } from '../../domain/member.ts';
import type { Role } from '../../domain/role.ts';
import { literal, quad } from '../../rdf/graph.ts';
import { writeMember } from '../../rdf/member.ts';
import { writeMembershipClaim } from '../../rdf/membership.ts';
import { writeOffering } from '../../rdf/offering.ts';
import { foaf, ldp, pim, rdf, schema, solid, wa } from '../../rdf/terms.ts';
import { writeRegistration, writeTypeIndex } from '../../rdf/type-index.ts';
import { writeVerificationMethod } from '../../rdf/webid.ts';
import { en } from '../demo-member.ts';
import { isSouthern } from './authorities.ts';
import { familyNames, givenNames, places, trades } from './member-words.ts';
import type { Random } from './random.ts';
import type { ScenarioName } from './scenario.ts';
import { type Actor, type SyntheticDocument, at } from './site.ts';

/** Where the documents of a synthetic member's pod stand. */
export interface MemberPod {
  readonly actor: Actor;
  readonly root: DocumentUrl;
  readonly membership: DocumentUrl;
  readonly home: (typeof places)[number];
  readonly role: Role;
}

/** Where a member lives: anywhere, unless the scenario is about a mandate that was narrowed to the south. */
export function homeOf(random: Random, scenario: ScenarioName): MemberPod['home'] {
  const isNorthern = scenario === 'mandate-narrowed-outside' || scenario === 'attested-after-narrowing';
  const fitting = places.filter(({ jurisdiction }) =>
    isNorthern ? !isSouthern(jurisdiction) : scenario !== 'mandate-narrowed-inside' || isSouthern(jurisdiction),
  );
  return random.of('home').pick(fitting);
}

const turtle = (url: DocumentUrl, quads: readonly Quad[]): SyntheticDocument => ({ url, body: serialiseTurtle(quads, { baseIri: url }) });

/** The WebID document and the type index. `revoked` is when the member gave its key up, if it did. */
export function profileDocuments({ actor, root, membership }: MemberPod, name: string, revoked: string | undefined): SyntheticDocument[] {
  const { webid, key } = actor;
  const card = at('profile/card', root);
  const index = at('settings/publicTypeIndex.ttl', root);
  return [
    turtle(card, [
      quad(webid, rdf('type'), foaf('Agent')),
      quad(webid, foaf('name'), literal(name)),
      quad(webid, pim('storage'), root),
      quad(webid, solid('publicTypeIndex'), index),
      quad(webid, ldp('inbox'), at('alliance/inbox/', root)),
      ...writeVerificationMethod({
        id: key.method,
        controller: webid,
        publicKeyMultibase: key.publicKeyMultibase,
        ...(revoked === undefined ? {} : { revoked }),
      }),
    ]),
    turtle(index, [
      ...writeTypeIndex(index),
      ...writeRegistration({ id: `${index}#membership`, forClass: wa('Membership'), instance: `${membership}#it` as Iri }),
    ]),
  ];
}

/** The membership document, with what the member says of itself and the links to everything below. */
export function membershipDocument(
  { actor, root, membership, home, role }: MemberPod,
  random: Random,
  claim: Pick<MembershipClaim, 'alliance' | 'acceptances' | 'attestations'> & Partial<MembershipClaim>,
): SyntheticDocument {
  const { webid } = actor;
  const name = nameOf(random);
  return turtle(membership, [
    ...writeMember(
      {
        webid,
        kind: 'person',
        name: [en(name)],
        description: [en(`${name} works in ${home.place.name[0]?.value ?? home.jurisdiction} and is made up.`)],
        languages: [home.language],
        seat: home.jurisdiction,
        place: home.place,
        worksIn: [home.jurisdiction],
        representatives: [],
      },
      membership,
    ),
    quad(webid, schema('makesOffer'), offeringOf(root)),
    ...writeMembershipClaim({
      id: `${membership}#it` as Iri,
      member: webid,
      withdrawals: [],
      appeals: [],
      rightAcceptances: [],
      rolesSought: [role],
      ...claim,
    }),
  ]);
}

/** The name of the member that draws from this source. */
export const nameOf = (random: Random): string => {
  const source = random.of('name');
  return `${source.pick(givenNames)} ${source.pick(familyNames)}`;
};

const offeringOf = (root: DocumentUrl): Iri => `${at('alliance/public/offerings/service.ttl', root)}#it` as Iri;

/** One offering; a malformed one has lost its name and its price. */
export function offeringDocument({ actor, root, home, role }: MemberPod, random: Random, malformed: boolean): SyntheticDocument {
  const id = offeringOf(root);
  const url = at('alliance/public/offerings/service.ttl', root);
  const source = random.of('offering');
  const trade = source.pick(trades);
  const offering = writeOffering({
    id,
    offeredBy: actor.webid,
    name: [en(trade.replace('-', ' '))],
    description: [en('A synthetic service, for tests and measurements.')],
    serviceType: wa(`service-${trade}`),
    role,
    delivery: ['remote'],
    area: { included: [home.jurisdiction], excluded: [] },
    disputes: [home.jurisdiction],
    languages: [home.language],
    place: home.place,
    confidentialWork: false,
    terms: [
      {
        id: `${url}#terms-1` as Iri,
        customerClasses: ['natural-person', 'small-business'],
        area: { included: [home.jurisdiction], excluded: [] },
        price: String(20 + source.below(100)),
        currency: home.currency,
        unit: wa('unit-hour'),
        validFrom: '2026-01-01',
      },
    ],
  });
  const lost = [schema('name'), schema('price')] as readonly string[];
  return turtle(url, malformed ? offering.filter(({ predicate }) => !lost.includes(predicate.value)) : offering);
}
