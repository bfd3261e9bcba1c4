import { digestOfText } from '../credentials/digest.ts';
import type { AgreementVersion } from '../domain/agreement.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import { pickText } from '../domain/language.ts';
import type { Pod } from '../pod/pod.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import type { AgreementText } from './app.ts';
import { NoCharterError, TextChangedError } from './action-error.ts';
import { requireGraph } from './graph-document.ts';
import { readRegisterHead } from './read-register.ts';

/** What an alliance asks its members to accept, and where it listens. */
export interface Charter {
  readonly alliance: WebId;
  readonly agreement: AgreementVersion;
  readonly inbox: DocumentUrl | undefined;
}

/** Follows register → alliance → charter. Throws NoCharterError when the alliance publishes none. */
export async function findCharter(pod: Pod, register: DocumentUrl): Promise<Charter> {
  const { alliance } = await readRegisterHead(pod, register);
  const { quads } = await requireGraph(pod, documentOf(alliance));
  const { charter, inbox } = readWebIdDocument(quads, alliance);
  if (charter === undefined) throw new NoCharterError(alliance, 'The alliance does not name its charter.');
  const document = await requireGraph(pod, documentOf(charter));
  const agreement = readAgreementVersion(document.quads, charter);
  if (agreement === undefined) throw new NoCharterError(charter, 'The charter of the alliance is not complete.');
  return { alliance, agreement, inbox };
}

/**
 * The text of an agreement in the best of the languages, exactly as its digest says. Throws TextChangedError when another
 * text stands there: nobody may be asked to accept words that the alliance did not publish.
 */
export async function readAgreementText(pod: Pod, agreement: AgreementVersion, languages: readonly string[]): Promise<AgreementText> {
  const best = pickText(
    agreement.texts.map(({ id, language }) => ({ value: id, language })),
    languages,
  );
  const reference = agreement.texts.find(({ id }) => id === best?.value);
  if (reference === undefined) throw new NoCharterError(agreement.id, 'The charter of the alliance has no text.');
  const { body } = await pod.read(reference.id, ['text/markdown', 'text/plain;q=0.9', '*/*;q=0.1']);
  if ((await digestOfText(body)) !== reference.digestMultibase) {
    throw new TextChangedError(reference.id, 'This text is not the one that the alliance published; its bytes have changed.');
  }
  const { id, title, version } = agreement;
  return { id, title, version, language: reference.language, text: body, digestMultibase: reference.digestMultibase };
}
