import * as oxigraph from 'oxigraph';
import { crawl } from '../crawl/crawl.ts';
import type { Dereference } from '../crawl/dereference.ts';
import { dereferenceWith } from '../crawl/fetch-dereference.ts';
import { sha256Hex } from '../credentials/digest.ts';
import { readCredential, type SecuredCredential } from '../credentials/read-credential.ts';
import { credentialReasons } from '../domain/credential-reasons.ts';
import { endOfDay } from '../domain/instant.ts';
import { documentOf, type DocumentUrl, type WebId } from '../domain/iri.ts';
import type { Reason } from '../domain/membership.ts';
import { AllianceIndex } from '../index/alliance-index.ts';
import { kindOfCredential, summaryOf, type CredentialSummary } from '../index/credential-at-hand.ts';
import { printable } from '../query/results.ts';
import { readAttestation } from '../rdf/attestation.ts';
import { prepareShapes } from '../rdf/validate.ts';
import { requireSigned } from './alliance-key.ts';
import { CannotDoError, UsageError, type Command, type ExitCode, type Input, type Io } from './command.ts';
import { addressOf, allowLoopbackFlag, atFlag, atOf, atOrToday, indexFlag, keyFlag, keyOf, webIdOf } from './flags.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { isAddress, readDocument, textOf, type NamedDocument } from './read-document.ts';
import { readIndex } from './read-index.ts';
import { verifyProofFile } from './verify-proof.ts';

export const command: Command = {
  name: 'verify',
  summary: 'Tells whether a credential counts, and why not.',
  positionals: 'FILE-or-URL',
  flags: {
    register: { value: 'URL', help: 'Read what is needed of this alliance from the pods.' },
    index: indexFlag,
    key: keyFlag,
    owner: { value: 'WEBID', help: 'In whose pod it is held; its subject when not given.' },
    at: atFlag,
    'proof-only': { help: 'Only the Data Integrity proof, of a document of anybody’s; with --controller.' },
    controller: { value: 'FILE-or-URL', help: 'With --proof-only: the document that lists the signer’s keys.' },
    context: { value: 'IRI=FILE', help: 'With --proof-only: a context that the document uses. None is ever fetched.', multiple: true },
    'allow-loopback': allowLoopbackFlag,
  },
  notes: [
    'With --json {"verdict":"counts" or "does-not-count","codes","reasons","credential"}, with --proof-only {"verified","codes","hash"}.',
    'What cannot be confirmed now does not count either; its codes say what could not be read.',
    'Exit status: 0 it counts · 1 it does not · 2 wrong usage · 3 something could not be read at all.',
  ].join('\n'),
  async run(input, io) {
    const [source, ...others] = input.positionals;
    if (source === undefined || others.length > 0) throw new UsageError('Which credential? Give one file or address.');
    if (input.has('proof-only')) return proofOnly(source, input, io);
    if (input.has('register') === input.has('index'))
      throw new UsageError('By which alliance? Give its register with --register URL, or an index of it with --index FILE.');
    const allowLoopback = input.has('allow-loopback');
    const guarded = createGuardedFetch({ allowLoopback });
    try {
      const dereference = dereferenceWith(guarded.fetch, { allowLoopback, redirects: 'manual' });
      const answer = await verify(await readDocument(source, dereference, io), dereference, input, io);
      io.answer(input.has('json') ? JSON.stringify(answer) : asText(answer));
      return answer.verdict === 'counts' ? 0 : 1;
    } finally {
      await guarded.close();
    }
  },
};

async function proofOnly(file: string, input: Input, io: Io): Promise<ExitCode> {
  const controller = input.value('controller');
  if (controller === undefined) throw new UsageError('Whose keys? Give --controller FILE-or-URL, the document that lists them.');
  const options = { file, controller, contexts: input.values('context'), allowLoopback: input.has('allow-loopback') };
  const outcome = await verifyProofFile(options, io);
  io.answer(
    input.has('json') ? JSON.stringify(outcome) : outcome.verified ? 'The proof verifies.' : `Not verified: ${outcome.codes.join(' ')}`,
  );
  return outcome.verified ? 0 : 1;
}

interface Answer {
  readonly verdict: 'counts' | 'does-not-count';
  readonly codes: readonly string[];
  readonly reasons: readonly Reason[];
  readonly credential: CredentialSummary | null;
}

async function verify(document: NamedDocument, dereference: Dereference, input: Input, io: Io): Promise<Answer> {
  const read = await readAsIssued(document);
  if (!read.ok) {
    const { code, message, remedy } = read.issue;
    return {
      verdict: 'does-not-count',
      codes: [code],
      reasons: [{ code, document: document.name, text: message, remedy }],
      credential: null,
    };
  }
  const credential = summaryOf(read.quads);
  const documentKind = kindOfCredential(read.quads);
  const typed = input.value('owner');
  const owner = typed === undefined ? ownerOf(credential, addressIn(document)) : webIdOf(typed);
  if (documentKind === undefined) return { verdict: 'does-not-count', codes: ['CONTEXT'], reasons: [], credential };
  const index = input.has('index')
    ? await indexAt(input, io)
    : await readAlliance(addressOf(input.value('register') ?? ''), owner, read, dereference, input, io);
  // A file is looked at as if its owner held it; what was read from the web stands where it was read.
  const address = isAddress(document.name) ? addressIn(document) : index.placeFor(owner, addressIn(document));
  await index.hold(
    {
      ...{ document: address, requested: address, redirects: [], documentKind, member: owner, status: 200, mediaType: 'application/vc' },
      ...{ fetchedAt: io.now().toISOString(), sha256: await sha256Hex(document.bytes), bytes: document.bytes.length, issues: [] },
      quads: read.quads.length,
      proof: {
        method: read.proof.verificationMethod,
        created: read.proof.created,
        proofValue: read.proof.proofValue,
        hash: [...read.hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      },
    },
    read.quads,
  );
  const outcome = await index.judgeCredential(address, owner);
  if (outcome === undefined) {
    const text = 'Nothing of this alliance asks for such a document.';
    const reason = { code: 'NOT_ENTITLED', document: address, text, remedy: 'Check the register, and whose credential it is (--owner).' };
    return { verdict: 'does-not-count', codes: [reason.code], reasons: [reason], credential };
  }
  const { codes, verdict } = outcome;
  const reasons = verdict === undefined ? [] : credentialReasons(verdict);
  return { verdict: outcome.outcome === 'counts' ? 'counts' : 'does-not-count', codes, reasons, credential };
}

/**
 * The bytes as a credential: from the web at the address that it was read from, from a file at the address that it names. As
 * in a crawl, an attestation may have been copied elsewhere: then its subject tells, and not its address.
 */
async function readAsIssued(document: NamedDocument): Promise<SecuredCredential> {
  const options = { document: addressIn(document), maxBytes: 256 * 1024 };
  const read = await readCredential(textOf(document), options);
  if (read.ok || read.issue.code !== 'CREDENTIAL_ID') return read;
  const anywhere = await readCredential(textOf(document), { ...options, anywhere: true });
  return anywhere.ok && kindOfCredential(anywhere.quads) === 'attestation' ? anywhere : read;
}

function addressIn(document: NamedDocument): DocumentUrl {
  if (/^https?:/i.test(document.baseIri)) return documentOf(document.baseIri);
  try {
    const { id } = JSON.parse(textOf(document)) as { id?: unknown };
    return documentOf(typeof id === 'string' ? id : '');
  } catch {
    return document.baseIri as DocumentUrl;
  }
}

/** Whose pod it would be held in: its subject's, where that can be somebody; else its issuer's. */
function ownerOf({ subject, issuer }: CredentialSummary, address: DocumentUrl): WebId {
  const somebody = [subject, issuer].find((iri) => iri !== undefined && /^https?:/i.test(iri) && !iri.startsWith(`${address}#`));
  return webIdOf(somebody ?? address);
}

async function indexAt(input: Input, io: Io): Promise<AllianceIndex> {
  const { index } = await readIndex(input.value('index') ?? '');
  const at = atOf(input) ?? index.judgedAt;
  if (at === undefined) throw new CannotDoError('The index was never judged.', 'Say for which day, with --at T.');
  await index.judge(at, { knownAt: latest(at, endOfDay(io.now()), index.knownAt) });
  return index;
}

/** Whatever day is asked about: by all that is known now. */
const latest = (...times: readonly (string | undefined)[]): string =>
  times.filter((time) => time !== undefined).reduce((one, other) => (Date.parse(one) < Date.parse(other) ? other : one));

/** Reads of an alliance what judging one member’s credential needs: the register and what it rests on, and that member’s pod. */
async function readAlliance(
  register: DocumentUrl,
  owner: WebId,
  credential: SecuredCredential & { readonly ok: true },
  dereference: Dereference,
  input: Input,
  io: Io,
): Promise<AllianceIndex> {
  const key = keyOf(input);
  const index = AllianceIndex.create(oxigraph, key === undefined ? {} : { keys: new Map([[register, key]]) });
  const statusLists = readAttestation(credential.quads)?.status.map(({ list }) => list) ?? [];
  const options = { dereference, now: io.now, signal: io.signal, validator: prepareShapes(), only: [owner], statusLists };
  for await (const event of crawl([register], options)) {
    index.take(event);
    if (event.kind === 'failed' && event.documentKind === 'register') {
      throw new CannotDoError(
        printable(`The register ${event.document} could not be read (${event.code}). ${event.message}`),
        'Check the address and the connection. For a register on this machine add --allow-loopback.',
      );
    }
  }
  io.signal.throwIfAborted();
  const at = atOrToday(input, io.now);
  await index.judge(at, { knownAt: latest(at, endOfDay(io.now())) });
  await requireSigned(index, [register], io, false);
  return index;
}

function asText({ verdict, codes, reasons, credential }: Answer): string {
  return [
    `${credential?.type ?? 'The document'} ${verdict === 'counts' ? 'counts' : `does not count: ${codes.join(' ')}`}.`,
    ...reasons.flatMap(({ code, document, text, remedy }) => [`  ${code}: ${text}`, `      ${remedy}`, `      ${document}`]),
  ]
    .map(printable)
    .join('\n');
}
