import * as oxigraph from 'oxigraph';
import type { Quad } from '@rdfjs/types';
import { pickText } from '../domain/language.ts';
import type { WebId } from '../domain/iri.ts';
import type { AllianceIndex } from '../index/alliance-index.ts';
import { runQuery } from '../query/run-query.ts';
import { printable } from '../query/results.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
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
  const known = index.check(webid);
  const verdict = known?.verdict ?? {
    webid,
    listed: false,
    state: 'none' as const,
    roles: [],
    reasons: [
      {
        code: 'NOT_ADMITTED',
        document: '',
        text: 'Neither a register that was read nor any pod names this WebID.',
        remedy: 'Check that the WebID is written exactly, to the last letter; whoever is no member yet can apply.',
      },
    ],
  };
  return {
    webid,
    name: pickText(known?.name ?? [], ['en'])?.value ?? '',
    listed: verdict.listed,
    at: index.judgedAt,
    verdict,
    reasons: verdict.reasons,
    fetched: known?.fetched ?? [],
    issues: known?.issues ?? [],
    agreements: agreementsOf(index, webid, known?.fetched ?? []),
    attestations: attestationsOf(index, webid),
  };
}

/** The acceptances that were read on this member's account. Whether one counts, the verdict says. */
function agreementsOf(index: AllianceIndex, webid: WebId, fetched: readonly { readonly kind: string; readonly document: string }[]) {
  const documents = new Set(fetched.filter(({ kind }) => kind === 'acceptance').map(({ document }) => document));
  return [...documents].sort().flatMap((document) => {
    // The store's terms are RDF/JS terms; its types leave out what RDF/JS's own declare for RDF-star.
    const quads = index.store.match(null, null, null, oxigraph.namedNode(document)) as unknown as readonly Quad[];
    const acceptance = readAcceptance(quads);
    if (acceptance?.member !== webid) return [];
    const { agreementVersion, language, alliance, text, validFrom } = acceptance;
    return [{ document, agreementVersion, alliance, language, text, accepted: validFrom }];
  });
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
