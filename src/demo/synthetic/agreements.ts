import { type AgreementKind, type AgreementVersion, agreementKinds } from '../../domain/agreement.ts';
import { digestOfText } from '../../credentials/digest.ts';
import type { DigestReference } from '../../domain/membership.ts';
import { agreementVersionDocument } from '../../rdf/agreement.ts';
import type { PlannedEvent } from './events.ts';
import { plans } from './motion-plan.ts';
import type { Bodies } from './officers.ts';
import { type SyntheticDocument, at, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

const titles: Readonly<Record<AgreementKind, string>> = {
  charter: 'Charter',
  'alliance-agreement': 'Alliance agreement',
  'community-of-practice-agreement': 'Community of Practice agreement',
  'reseller-agreement': 'VAR agreement',
  'host-agreement': 'Host agreement',
};

/** A version that members accept, with the text they read. */
export interface PublishedAgreement {
  readonly version: AgreementVersion;
  readonly text: DigestReference;
}

export interface Agreements {
  readonly documents: readonly SyntheticDocument[];
  readonly events: readonly PlannedEvent[];
  readonly first: ReadonlyMap<AgreementKind, PublishedAgreement>;
  /** The Charter's second version, which everybody had to answer by a day that has passed. */
  readonly newCharter: PublishedAgreement;
}

/** All five agreements, and a second version of the Charter. */
export async function publishAgreements(bodies: Bodies, timeline: Timeline): Promise<Agreements> {
  const documents: SyntheticDocument[] = [];
  const events: PlannedEvent[] = [];
  const publish = async (
    kind: AgreementKind,
    number: string,
    day: number,
    answerBy: number,
    previous?: DigestReference,
  ): Promise<PublishedAgreement & { readonly reference: DigestReference }> => {
    const { alliance, pod } = bodies;
    const name = `agreements/${kind}-${number}`;
    const body = `# ${titles[kind]} of the synthetic alliance\n\nAn example for tests and measurements, version ${number}. It binds nobody.\n`;
    const text = { id: at(`${name}.en.md`, pod), digestMultibase: await digestOfText(body) };
    const id = at(`${name}.jsonld`, pod);
    const issued = timeline.ago(day + 2);
    const version: AgreementVersion = {
      id,
      alliance: alliance.webid,
      kind,
      title: [{ value: titles[kind], language: 'en' }],
      version: number,
      ...(previous === undefined ? {} : { previous }),
      issued,
      effective: timeline.ago(day),
      answerBy: timeline.ago(answerBy),
      texts: [{ ...text, language: 'en' }],
    };
    const signed = await sign(id, agreementVersionDocument(version), alliance.signer, issued);
    documents.push({ url: text.id, body }, signed);
    events.push({
      event: { kind: 'agreement-adopted', member: alliance.webid, evidence: signed.reference },
      effective: day,
      ...(day === steps.founded ? { by: plans.founding } : {}),
    });
    return { version, text, reference: signed.reference };
  };
  const first = new Map<AgreementKind, PublishedAgreement>();
  let charter: DigestReference | undefined;
  for (const kind of agreementKinds) {
    const published = await publish(kind, '1.0.0', steps.founded, steps.founded);
    first.set(kind, published);
    if (kind === 'charter') charter = published.reference;
  }
  const newCharter = await publish('charter', '1.1.0', steps.newCharter, steps.answerBy, charter);
  return { documents, events, first, newCharter };
}
