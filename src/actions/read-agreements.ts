import { digestOfText } from '../credentials/digest.ts';
import type { AgreementKind, AgreementVersion } from '../domain/agreement.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import { pickText } from '../domain/language.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { Pod } from '../pod/pod.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { NoAgreementError, TextChangedError } from './action-error.ts';
import type { AgreementText } from './app.ts';
import { concurrently } from './concurrently.ts';
import { requireCredential, verifiedWith } from './credential-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type Register, currentRegister } from './read-register.ts';

/** A version that the alliance adopted, by the bytes that were adopted. */
export interface AdoptedAgreement {
  readonly agreement: AgreementVersion;
  readonly reference: DigestReference;
}

/**
 * All versions of all agreements that the register says were adopted, the newest first. Throws NoAgreementError where what
 * stands at an address is not what was adopted: nobody may be asked to accept words that the alliance did not decide on.
 */
export async function readAgreements(ports: MemberPorts): Promise<readonly AdoptedAgreement[]> {
  const register = await currentRegister(ports);
  const adopted = adoptedIn(register);
  const read = await concurrently(adopted, 6, (reference) => readAdopted(ports.anonymous, reference, register));
  return read.reverse();
}

/** The newest version of one kind. */
export async function currentAgreement(ports: MemberPorts, kind: AgreementKind): Promise<AgreementVersion> {
  const newest = (await readAgreements(ports)).find(({ agreement }) => agreement.kind === kind);
  if (newest === undefined) throw new NoAgreementError(ports.register, `The alliance has not adopted an agreement of this kind: ${kind}.`);
  return newest.agreement;
}

/**
 * The versions of one kind that are allowed today: none later asked for an answer by now. The newest comes first, and one
 * that is not in force yet may be accepted before its day.
 */
export async function allowedAgreements(ports: MemberPorts, kind: AgreementKind): Promise<readonly AgreementVersion[]> {
  const versions = (await readAgreements(ports)).flatMap(({ agreement }) => (agreement.kind === kind ? agreement : []));
  if (versions.length === 0) throw new NoAgreementError(ports.register, `The alliance has not adopted an agreement of this kind: ${kind}.`);
  const today = timestamp(ports.now);
  return versions.filter((agreement) => isAllowed(agreement, versions, today));
}

/** Whether no later version asked for an answer by now. `versions`: the newest first. */
export const isAllowed = (agreement: AgreementVersion, versions: readonly AgreementVersion[], today: string): boolean =>
  versions.slice(0, versions.indexOf(agreement)).every(({ answerBy }) => answerBy > today);

/** The version at this address. */
export async function adoptedAgreement(ports: MemberPorts, version: Iri): Promise<AdoptedAgreement> {
  const register = await currentRegister(ports);
  const reference = adoptedIn(register).find(({ id }) => id === version);
  if (reference === undefined) throw new NoAgreementError(version, 'The alliance has not adopted this agreement.');
  return readAdopted(ports.anonymous, reference, register);
}

/** In the order in which they were adopted. */
const adoptedIn = ({ decided }: Register): readonly DigestReference[] =>
  [...decided]
    .sort((one, other) => (one.recorded < other.recorded ? -1 : one.recorded > other.recorded ? 1 : 0))
    .flatMap(({ kind, evidence }) => (kind === 'agreement-adopted' && evidence !== undefined ? evidence : []));

async function readAdopted(pod: Pod, reference: DigestReference, { keys }: Pick<Register, 'keys'>): Promise<AdoptedAgreement> {
  const found = await requireCredential(pod, reference.id as DocumentUrl);
  const agreement = readAgreementVersion(found.quads);
  const isAsAdopted = found.digestMultibase === reference.digestMultibase && (await verifiedWith(found, keys)) !== undefined;
  if (agreement === undefined || !isAsAdopted)
    throw new NoAgreementError(reference.id, 'What stands here is not the agreement that the alliance adopted.');
  return { agreement, reference };
}

/**
 * The text of an agreement in the best of the languages, exactly as its digest says. Throws TextChangedError when another
 * text stands there.
 */
export async function readAgreementText(pod: Pod, agreement: AgreementVersion, languages: readonly string[]): Promise<AgreementText> {
  const best = pickText(
    agreement.texts.map(({ id, language }) => ({ value: id, language })),
    languages,
  );
  const reference = agreement.texts.find(({ id }) => id === best?.value);
  if (reference === undefined) throw new NoAgreementError(agreement.id, 'This agreement has no text.');
  const { body } = await pod.read(reference.id, ['text/markdown', 'text/plain;q=0.9', '*/*;q=0.1']);
  if ((await digestOfText(body)) !== reference.digestMultibase) {
    throw new TextChangedError(reference.id, 'This text is not the one that the alliance published; its bytes have changed.');
  }
  const { id, kind, title, version } = agreement;
  return { id, kind, title, version, language: reference.language, text: body, digestMultibase: reference.digestMultibase };
}

/** {@link readAgreementText} with the text of the version before it in the same language, to show what changed. */
export async function readAgreementWithBefore(ports: MemberPorts, version: Iri, languages: readonly string[]): Promise<AgreementText> {
  const { agreement } = await adoptedAgreement(ports, version);
  const text = await readAgreementText(ports.anonymous, agreement, languages);
  if (agreement.previous === undefined) return text;
  const { agreement: earlier } = await adoptedAgreement(ports, agreement.previous.id);
  if (!earlier.texts.some(({ language }) => language === text.language)) return text;
  const before = await readAgreementText(ports.anonymous, earlier, [text.language]);
  return { ...text, before: { version: before.version, text: before.text } };
}
