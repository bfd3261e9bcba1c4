import { msg } from '@lit/localize';
import type { Reason } from '../domain/membership.ts';
import { interfaceLanguage } from './language.ts';

/**
 * A reason of a verdict in the language of the screens. The index words each reason for the case at hand, in English;
 * readers of other languages get the general sentence of its code, and those words where a code has none.
 */
export function reasonInWords(reason: Pick<Reason, 'code' | 'text'>): string {
  if (interfaceLanguage() === 'en' && reason.text !== '') return reason.text;
  return sentences[reason.code]?.() ?? reason.text;
}

const sentences: Readonly<Record<string, () => string>> = {
  ADMITTED: () =>
    msg('The register admits this member, and the member’s own acceptance is the very one it names.', { id: 'reason.admitted' }),
  NOT_ADMITTED: () => msg('The register of the alliance holds no admission for this member.', { id: 'reason.not-admitted' }),
  ACCEPTANCE_MISSING: () =>
    msg('The acceptance of the charter that the admission names was not found in the member’s pod.', { id: 'reason.acceptance-missing' }),
  ACCEPTANCE_MISMATCH: () =>
    msg('The acceptance in the member’s pod is not the one that was admitted: it was changed or replaced.', {
      id: 'reason.acceptance-mismatch',
    }),
  NOT_POINTING_BACK: () =>
    msg('The member’s own documents do not say that they belong to this alliance.', { id: 'reason.not-pointing-back' }),
  UNREACHABLE: () => msg('The member’s pod could not be read, so nothing could be confirmed.', { id: 'reason.unreachable' }),
  NOT_ENTITLED: () => msg('A document says something that only another place may say; it does not count.', { id: 'reason.not-entitled' }),
  SHAPE: () => msg('A document is not complete or not correct, so it does not count.', { id: 'reason.shape' }),
};
