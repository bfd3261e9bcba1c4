import { pickText } from '../domain/language.ts';
import type { CredentialVerdict } from '../domain/membership.ts';
import type { Check } from '../index/check.ts';
import { printable } from '../query/results.ts';
import { UsageError, type Command } from './command.ts';
import { atFlag, indexFlag, indexOf, webIdOf } from './flags.ts';
import { readIndexAt } from './read-index.ts';

export const command: Command = {
  name: 'check',
  summary: 'Tells why a WebID is listed or not: what was read, what is wrong, what mends it.',
  positionals: 'WEBID',
  flags: { index: indexFlag, at: atFlag },
  notes: 'Exit status: 0 answered, whatever the answer · 2 wrong usage · 3 the index could not be read.',
  async run(input, io) {
    const [typed, ...others] = input.positionals;
    if (typed === undefined || others.length > 0) throw new UsageError('Whom? Give one WebID, like https://pod.example/profile/card#me.');
    const webid = webIdOf(typed);
    const { index } = await readIndexAt(indexOf(input), input);
    const answer = answerOf(index.check(webid) ?? (await index.checkUnknown(webid)), index.judgedAt);
    io.answer(input.has('json') ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

type Answer = ReturnType<typeof answerOf>;

function answerOf({ webid, name, verdict, fetched, issues, authorities }: Check, at: string | undefined) {
  return {
    webid,
    name: pickText(name, ['en'])?.value ?? '',
    listed: verdict.listed,
    at,
    verdict,
    reasons: verdict.reasons,
    fetched,
    issues,
    agreements: verdict.credentials.filter(({ type }) => type === 'acceptance' || type === 'withdrawal'),
    attestations: verdict.credentials.filter(({ type }) => type === 'attestation'),
    authorities,
  };
}

const asLines = (title: string, credentials: readonly CredentialVerdict[]): readonly string[] =>
  credentials.length === 0
    ? []
    : [
        title,
        ...credentials.flatMap(({ document, outcome, codes, agreement, attestation, issuer, validUntil }) => [
          `  ${outcome}${codes.length === 0 ? '' : ` (${codes.join(' ')})`}  ${agreement === undefined ? (attestation?.kind ?? '') : `${agreement.kind} ${agreement.version}`}`,
          `      ${document}`,
          ...(attestation === undefined ? [] : [`      attested by ${issuer ?? 'nobody'} until ${validUntil ?? 'no day'}`]),
        ]),
      ];

function asText({ webid, name, listed, at, verdict, fetched, issues, agreements, attestations }: Answer): string {
  const lines = [
    `${name === '' ? webid : `${name} (${webid})`} is ${listed ? '' : 'not '}listed${at === undefined ? '' : `, judged at ${at}`}.`,
    ...verdict.reasons.flatMap(({ code, document, text, remedy }) => [
      `  ${code}: ${text}`,
      ...(remedy === '' ? [] : [`      ${remedy}`]),
      ...(document === '' ? [] : [`      ${document}`]),
    ]),
    ...verdict.roles.map(({ role, jurisdictions, standing }) => `  ${role} (${jurisdictions.join(' ')}): ${standing}`),
    ...asLines('Agreements:', agreements),
    ...asLines('Attestations:', attestations),
    ...(issues.length === 0 ? [] : ['Issues in its documents:']),
    ...issues.flatMap(({ code, severity, document, message, remedy }) => [
      `  ${code} (${severity}): ${message}`,
      `      ${remedy}`,
      `      ${document}`,
    ]),
    ...(fetched.length === 0 ? [] : ['Documents:']),
    ...fetched.map(({ document, fetchedAt, status, code, staleSince }) => {
      const outcome = code ?? String(status);
      return `  ${outcome}  ${document}  ${fetchedAt}${staleSince === undefined ? '' : `  (last good copy, not read since ${staleSince})`}`;
    }),
  ];
  return lines.map(printable).join('\n');
}
