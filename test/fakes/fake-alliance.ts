import { digestMultibase } from '../../src/credentials/digest.ts';
import type { Acceptance } from '../../src/domain/agreement.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import type { Member, MembershipClaim } from '../../src/domain/member.ts';
import type { RegisterEvent, RegisterVersion } from '../../src/domain/membership.ts';
import type { Offering } from '../../src/domain/offering.ts';
import { acceptanceDocument } from '../../src/rdf/acceptance.ts';
import { applicationDocument } from '../../src/rdf/application.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { quad } from '../../src/rdf/graph.ts';
import { writeMember } from '../../src/rdf/member.ts';
import { writeMembershipClaim } from '../../src/rdf/membership.ts';
import { writeOffering } from '../../src/rdf/offering.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../../src/rdf/register.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { ldp, pim, schema, solid, wa } from '../../src/rdf/terms.ts';
import { writeRegistration, writeTypeIndex } from '../../src/rdf/type-index.ts';
import { writeAllianceProfile } from '../../src/rdf/webid.ts';
import type { FakeWeb } from './fake-web.ts';

export const admittedOn = '2026-03-01T00:00:00Z';
export const judgedAt = '2026-11-21T23:59:59Z';

/** Where everything of one member stands. */
export interface MemberPlaces {
  readonly pod: string;
  readonly webid: WebId;
  readonly profile: DocumentUrl;
  readonly typeIndex: DocumentUrl;
  readonly membership: DocumentUrl;
  readonly acceptance: DocumentUrl;
  readonly application: DocumentUrl;
  readonly offerings: DocumentUrl;
}

export function placesOf(pod: string): MemberPlaces {
  return {
    pod,
    webid: toWebId(`${pod}profile/card#me`),
    profile: documentOf(`${pod}profile/card`),
    typeIndex: documentOf(`${pod}settings/publicTypeIndex.ttl`),
    membership: documentOf(`${pod}alliance/public/membership.ttl`),
    acceptance: documentOf(`${pod}alliance/public/agreements/charter-1.0.0.jsonld`),
    application: documentOf(`${pod}alliance/public/application.jsonld`),
    offerings: documentOf(`${pod}alliance/public/offerings/`),
  };
}

const en = (value: string) => [{ value, language: 'en' }];

/** An alliance in a {@link FakeWeb}: every document is written by the writers that the product itself uses. */
export class FakeAlliance {
  readonly web: FakeWeb;
  readonly pod: string;
  readonly webid: WebId;
  readonly register: DocumentUrl;
  readonly #versions: RegisterVersion[] = [];

  constructor(web: FakeWeb, pod = 'https://alliance.example/') {
    this.web = web;
    this.pod = pod;
    this.webid = toWebId(`${pod}profile/card#me`);
    this.register = documentOf(`${pod}register/latest`);
    const profile = writeAllianceProfile(this.webid, {
      name: en('An alliance'),
      register: this.register,
      charter: toIri(`${pod}agreements/charter-1.0.0.ttl#it`),
      inbox: documentOf(`${pod}alliance/inbox/`),
    });
    web.put(`${pod}profile/card`, serialiseTurtle([...profile, quad(this.webid, pim('storage'), pod)], { baseIri: `${pod}profile/card` }));
  }

  /** A member's whole pod, with this many offerings; returns where things stand, so that tests can take them away. */
  async publish(pod: string, offerings = 1): Promise<MemberPlaces> {
    const places = placesOf(pod);
    this.publishProfile(places);
    this.publishTypeIndex(places);
    this.publishMembership(places, {}, offerings);
    this.publishCredentials(places);
    const children: string[] = [];
    for (let at = 1; at <= offerings; at += 1) children.push(this.publishOffering(places, `service-${at}`));
    const listing = children.map((child) => quad(places.offerings, ldp('contains'), child));
    this.web.put(
      places.offerings,
      serialiseTurtle([quad(places.offerings, wa('x'), ldp('Container')), ...listing], { baseIri: places.offerings }),
    );
    return places;
  }

  publishProfile({ webid, profile, typeIndex, pod }: MemberPlaces): void {
    const statements = [quad(webid, solid('publicTypeIndex'), typeIndex), quad(webid, pim('storage'), pod)];
    this.web.put(profile, serialiseTurtle(statements, { baseIri: profile }));
  }

  publishTypeIndex({ typeIndex, membership, offerings }: MemberPlaces): void {
    const statements = [
      ...writeTypeIndex(typeIndex),
      ...writeRegistration({ id: `${typeIndex}#membership`, forClass: wa('Membership'), instance: membership }),
      ...writeRegistration({ id: `${typeIndex}#offerings`, forClass: wa('Offering'), container: offerings }),
    ];
    this.web.put(typeIndex, serialiseTurtle(statements, { baseIri: typeIndex }));
  }

  publishMembership(places: MemberPlaces, changed: Partial<MembershipClaim> = {}, offerings = 1): void {
    const { webid, membership, acceptance, application, pod } = places;
    const member: Member = {
      webid,
      kind: 'person',
      name: en(`Member of ${new URL(pod).host}${new URL(pod).pathname}`),
      description: en('Works with care.'),
      languages: ['en'],
      seat: 'AU-NSW',
      place: { name: en('Newtown'), lat: -33.9, lon: 151.18 },
      worksIn: ['AU'],
    };
    const claim: MembershipClaim = {
      id: toIri(`${membership}#it`),
      member: webid,
      alliance: this.webid,
      acceptance,
      application,
      rolesSought: [],
      ...changed,
    };
    const offers = Array.from({ length: offerings }, (_, at) =>
      quad(webid, schema('makesOffer'), `${places.offerings}service-${at + 1}.ttl#it`),
    );
    this.web.put(
      membership,
      serialiseTurtle([...writeMember(member, membership), ...writeMembershipClaim(claim), ...offers], { baseIri: membership }),
    );
  }

  publishCredentials(places: MemberPlaces, changed: Partial<Acceptance> = {}): void {
    const { webid, acceptance, application } = places;
    const charter = toIri(`${this.pod}agreements/charter-1.0.0.ttl#it`);
    const stated: Acceptance = {
      id: acceptance,
      issuer: webid,
      member: webid,
      alliance: this.webid,
      agreementVersion: charter,
      language: 'en',
      text: { id: toIri(`${this.pod}agreements/charter-1.0.0.en.md`), digestMultibase: 'uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ' },
      validFrom: '2026-02-01T00:00:00Z',
      ...changed,
    };
    this.web.put(acceptance, credentialBody(acceptanceDocument(stated)), 'application/vc');
    const applied = {
      id: application,
      issuer: webid,
      applicant: webid,
      alliance: this.webid,
      acceptance,
      consent: 'Yes.',
      rolesSought: [],
      validFrom: stated.validFrom,
    };
    this.web.put(application, credentialBody(applicationDocument(applied)), 'application/vc');
  }

  publishOffering({ webid, offerings }: MemberPlaces, slug: string, changed: Partial<Offering> = {}): DocumentUrl {
    const document = documentOf(`${offerings}${slug}.ttl`);
    const offering: Offering = {
      id: toIri(`${document}#it`),
      offeredBy: webid,
      name: en(`Service ${slug}`),
      description: en('A service.'),
      serviceType: wa('service-solar-design'),
      role: 'content-developer',
      delivery: ['on-site'],
      area: { included: ['AU'], excluded: [] },
      disputes: ['AU-NSW'],
      languages: ['en'],
      confidentialWork: false,
      terms: [
        {
          id: toIri(`${document}#terms-1`),
          customerClasses: ['natural-person'],
          area: { included: ['AU'], excluded: [] },
          price: '90.00',
          currency: 'AUD',
          unit: wa('unit-hour'),
        },
      ],
      ...changed,
    };
    return this.web.put(document, serialiseTurtle(writeOffering(offering), { baseIri: document }));
  }

  /** The acceptance that stands in the pod now, as an admission would name it. */
  async acceptanceReference({ acceptance }: MemberPlaces): Promise<{ id: Iri; digestMultibase: string }> {
    return { id: acceptance, digestMultibase: await digestMultibase(this.web.body(acceptance)) };
  }

  /** A new version of the register that admits these members, each for what it has accepted. */
  async admit(members: readonly MemberPlaces[], changed: Partial<RegisterEvent> = {}): Promise<RegisterVersion> {
    const references = await Promise.all(members.map((member) => this.acceptanceReference(member)));
    return this.record(
      members.map(({ webid, application }, at) => ({
        kind: 'admitted',
        member: webid,
        ...(references[at] && { acceptance: references[at] }),
        application,
        roles: [{ role: 'content-developer', jurisdictions: ['AU'] }],
        effective: admittedOn,
        recorded: admittedOn,
        ...changed,
      })),
    );
  }

  async record(events: readonly Omit<RegisterEvent, 'id'>[]): Promise<RegisterVersion> {
    const number = this.#versions.length + 1;
    const id = versionAddress(this.register, number);
    const last = this.#versions.at(-1);
    const version: RegisterVersion = {
      id,
      number,
      alliance: this.webid,
      ...(last && { previous: { id: last.id, digestMultibase: await digestMultibase(this.web.body(last.id)) } }),
      events: events.map((event, at) => ({ ...event, id: toIri(`${id}#event-${at + 1}`) })),
      issued: admittedOn,
    };
    this.#versions.push(version);
    this.web.put(id, credentialBody(registerDocument(version)), 'application/vc');
    const pointer = writeRegisterPointer(this.register, { latest: id, alliance: this.webid });
    this.web.put(this.register, serialiseTurtle(pointer, { baseIri: this.register }));
    return version;
  }
}
