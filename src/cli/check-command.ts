import { pickText } from '../domain/language.ts';
import type { WebId } from '../domain/iri.ts';
import type { AllianceIndex } from '../index/alliance-index.ts';
import { runQuery } from '../query/run-query.ts';
import { printable } from '../query/results.ts';
import { cred, wa } from '../rdf/terms.ts';
import { UsageError, type Command } from './command.ts';
import { atFlag, atOf, indexFlag, indexOf, webIdOf } from './flags.ts';
import { readIndex } from './read-index.ts';

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
    const file = indexOf(input);
    const at = atOf(input);
    const { index } = await readIndex(file);
    if (at !== undefined) await index.judge(at);
    const answer = check(index, webid);
    io.answer(input.has('json') ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

type Answer = ReturnType<typeof check>;

function check(index: AllianceIndex, webid: WebId) {
  const { name, verdict, fetched, issues } = index.check(webid) ?? index.checkUnknown(webid);
  return {
    webid,
    name: pickText(name, ['en'])?.value ?? '',
    listed: verdict.listed,
    at: index.judgedAt,
    verdict,
    reasons: verdict.reasons,
    fetched,
    issues,
    agreements: index.acceptances(webid),
    attestations: attestationsOf(index, webid),
  };
}

/** Credentials about this member that are neither acceptance nor application. None is verified yet, so none counts. */
function attestationsOf(index: AllianceIndex, webid: WebId) {
  const { rows } = runQuery(
    index,
    `SELECT DISTINCT ?document ?type ?issuer WHERE {
      GRAPH ?document { ?credential a <${cred('VerifiableCredential')}>, ?type ; <${cred('credentialSubject')}> <${webid}> ; <${cred('issuer')}> ?issuer }
      FILTER(?type NOT IN (<${cred('VerifiableCredential')}>, <${wa('AcceptanceCredential')}>, <${wa('ApplicationCredential')}>))
    } ORDER BY ?document ?type`,
  );
  return rows.map(([document, type, issuer]) => ({
    document: document?.value ?? '',
    type: type?.value ?? '',
    issuer: issuer?.value ?? '',
    counts: false,
  }));
}

function asText({ webid, name, listed, at, verdict, fetched, issues }: Answer): string {
  const lines = [
    `${name === '' ? webid : `${name} (${webid})`} is ${listed ? '' : 'not '}listed${at === undefined ? '' : `, judged at ${at}`}.`,
    ...verdict.reasons.flatMap(({ code, document, text, remedy }) => [
      `  ${code}: ${text}`,
      ...(remedy === '' ? [] : [`      ${remedy}`]),
      ...(document === '' ? [] : [`      ${document}`]),
    ]),
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
