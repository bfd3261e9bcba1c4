import type { Attestation } from '../../domain/attestation.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/desk.ts';
import { jurisdictionNames, listOf } from '../../text/places.ts';
import { attestationInWords, roleFor } from '../../text/standing.ts';
import type { SignedLine } from '../parts/wz-sign-what.ts';

/** “Value-added reseller for Ireland”; the places alone where it is for no role in particular. */
export function scopeInWords({ roles, jurisdictions }: Pick<Attestation, 'roles' | 'jurisdictions'>, languages: readonly string[]): string {
  const names = listOf(
    roles.map((role) => labelOf(role, languages)),
    languages,
  );
  const where = jurisdictionNames(jurisdictions, languages);
  return names === '' || where === '' ? names || where : roleFor(names, where);
}

/** An attestation as the one who signs it reads it before. */
export function linesOf(attestation: Attestation, member: string, languages: readonly string[]): readonly SignedLine[] {
  const day = (iso: string): string => formatDate(iso, languages);
  return [
    { term: text.lineWhat(), words: attestationInWords(attestation, languages) },
    { term: text.lineMember(), words: member },
    { term: text.lineScope(), words: scopeInWords(attestation, languages) },
    { term: text.lineMethod(), words: labelOf(attestation.method, languages) },
    { term: text.lineUntil(), words: text.fromUntil(day(attestation.validFrom), day(attestation.validUntil)) },
  ];
}
