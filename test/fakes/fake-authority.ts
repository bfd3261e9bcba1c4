import { encodeStatusList } from '../../src/credentials/status-list.ts';
import type { Attestation, InterestsDeclaration, Mandate, StatusList } from '../../src/domain/attestation.ts';
import { type DocumentUrl, type WebId, documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import type { VerificationMethod } from '../../src/domain/key.ts';
import type { DigestReference } from '../../src/domain/membership.ts';
import { attestationDocument } from '../../src/rdf/attestation.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import { interestsDocument } from '../../src/rdf/interests.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { statusListDocument } from '../../src/rdf/status-list.ts';
import { foaf, pim, wa } from '../../src/rdf/terms.ts';
import { writeInterestsLink, writeVerificationMethod } from '../../src/rdf/webid.ts';
import type { FakeAlliance, MemberPlaces, PlannedEvent } from './fake-alliance.ts';
import type { FakeWeb } from './fake-web.ts';
import { type Actor, actorOf, listedKey, putSigned } from './signing.ts';

export const attestedOn = '2026-04-01T00:00:00Z';
const listsSignedOn = '2026-11-21T06:00:00Z';

/** A vetting authority in a {@link FakeWeb}: WebID document, interests, status lists, and the attestations that it gives. */
export class FakeAuthority {
  readonly web: FakeWeb;
  readonly pod: string;
  readonly webid: WebId;
  readonly statusLists: DocumentUrl;

  constructor(web: FakeWeb, pod = 'https://vetting.example/') {
    this.web = web;
    this.pod = pod;
    this.webid = toWebId(`${pod}profile/card#me`);
    this.statusLists = documentOf(`${pod}alliance/public/status/`);
  }

  list(purpose: StatusList['purpose']): DocumentUrl {
    return documentOf(`${this.statusLists}${purpose}.jsonld`);
  }

  /** All that the authority itself publishes. */
  async publish(): Promise<void> {
    await this.publishProfile();
    await this.publishInterests();
    await this.publishList('revocation');
    await this.publishList('suspension');
  }

  async publishProfile(changed: Partial<VerificationMethod> = {}): Promise<void> {
    const profile = documentOf(this.webid);
    const statements = [
      quad(this.webid, foaf('name'), literal('The vetters', 'en')),
      quad(this.webid, pim('storage'), this.pod),
      ...writeInterestsLink(this.webid, this.#interests),
      ...writeVerificationMethod(listedKey(await actorOf(this.webid), changed)),
    ];
    this.web.put(profile, serialiseTurtle(statements, { baseIri: profile }));
  }

  async publishInterests(changed: Partial<InterestsDeclaration> = {}): Promise<void> {
    const declared = {
      id: this.#interests,
      issuer: this.webid,
      affiliates: [],
      offices: [],
      employers: [],
      validFrom: attestedOn,
      ...changed,
    };
    await putSigned(this.web, this.#interests, interestsDocument(declared), await actorOf(this.webid), attestedOn);
  }

  /** A status list with these positions set, by default signed today. */
  async publishList(
    purpose: StatusList['purpose'],
    set: readonly number[] = [],
    changed: Partial<Omit<StatusList, 'set' | 'length'>> & {
      readonly by?: Actor;
      readonly encodedList?: string;
      readonly at?: DocumentUrl;
    } = {},
  ): Promise<void> {
    const { by, encodedList, at, ...stated } = changed;
    const list = {
      ...{ id: at ?? this.list(purpose), issuer: this.webid, purpose, validFrom: listsSignedOn, validUntil: '2026-11-28T00:00:00Z' },
      encodedList: encodedList ?? (await encodeStatusList(set)),
      ...stated,
    };
    await putSigned(this.web, at ?? this.list(purpose), statusListDocument(list), by ?? (await actorOf(this.webid)), list.validFrom);
  }

  /** The event that lets it attest skills and qualifications in Australia. */
  async mandate(changed: Partial<Mandate> = {}): Promise<PlannedEvent> {
    const mandate: Mandate = {
      ...{ id: toIri('https://x.example/#set-by-the-event'), authority: this.webid, levels: [], jurisdictions: ['AU'] },
      kinds: ['qualification', 'vetting-level-met'],
      roles: ['qualified-service-provider', 'value-added-reseller'],
      ...{ from: '2026-03-01T00:00:00Z', until: '2027-03-01T00:00:00Z', statusLists: this.statusLists, maxStatusAge: 'P7D' },
      keys: [(await actorOf(this.webid)).key],
      ...changed,
    };
    return { kind: 'mandate-granted', member: this.webid, mandate };
  }

  /** An attestation in the member's pod, which links it. */
  async attest(
    alliance: FakeAlliance,
    places: MemberPlaces,
    changed: Partial<Attestation> = {},
    { by, slug = 'qualification', index = '7' }: { readonly by?: Actor; readonly slug?: string; readonly index?: string } = {},
  ): Promise<DigestReference> {
    const id = documentOf(`${places.attestations}${slug}.jsonld`);
    alliance.publishMembership(places, { attestations: [id] });
    const attestation = this.attestation(places, { id, status: this.#entries(index), ...changed });
    return putSigned(this.web, id, attestationDocument(attestation), by ?? (await actorOf(this.webid)), attestedOn);
  }

  /** What it would say of a member. */
  attestation(places: MemberPlaces, changed: Partial<Attestation> = {}): Attestation {
    return {
      ...{ id: documentOf(`${places.attestations}qualification.jsonld`), issuer: this.webid, member: places.webid, kind: 'qualification' },
      ...{ roles: ['qualified-service-provider'], jurisdictions: ['AU'], field: wa('field-law'), method: wa('method-documents') },
      ...{ validFrom: attestedOn, validUntil: '2027-04-01T00:00:00Z', status: this.#entries('7') },
      ...changed,
    };
  }

  #entries(index: string): Attestation['status'] {
    return (['revocation', 'suspension'] as const).map((purpose) => ({ purpose, list: this.list(purpose), index }));
  }

  get #interests(): DocumentUrl {
    return documentOf(`${this.pod}alliance/public/interests.jsonld`);
  }
}
