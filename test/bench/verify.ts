import type { Quad } from '@rdfjs/types';
import { hashData } from '../../src/credentials/hash-data.ts';
import { decodeMultikey } from '../../src/credentials/multikey.ts';
import { type Proof, readCredential } from '../../src/credentials/read-credential.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { decodeStatusList, statusIndex } from '../../src/credentials/status-list.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { canonicalTextOf } from '../../src/credentials/canonical-quads.ts';
import { decodeSignature } from '../../src/credentials/proof.ts';
import { readAttestation } from '../../src/rdf/attestation.ts';
import { readNQuads } from '../../src/rdf/nquads.ts';
import { readStatusList } from '../../src/rdf/status-list.ts';
import { digitalBazaar } from '../credentials/digital-bazaar.ts';
import { attestation, bodyOf, makeKey, signedAt, statusLists } from '../credentials/signed-attestation.ts';
import type { Bench, Row } from './bench.ts';

/** Signed attestations of the usual size, each another. */
const count = 150;
const rounds = 7;
/** Verifications under way at once, on every side alike. */
const concurrency = 8;
const now = '2026-11-21T09:00:00Z';

/** One attestation in the forms in which the sides take it. */
interface Sample {
  readonly document: string;
  readonly body: string;
  readonly json: object;
  readonly nquads: string;
  readonly proof: Proof;
  readonly quads: readonly Quad[];
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * How quick our verification is beside that of Digital Bazaar (the same credentials, signed by one authority, and the same two
 * status lists, all in memory), and how much of its time is the Ed25519 of the engine. Both sides read and verify the status
 * lists anew for each credential; what it is when lists are verified once, as in a reading of the alliance, stands in the detail.
 */
export const bench: Bench = {
  name: 'verify',
  summary: 'Verifying signed attestations, status included, beside Digital Bazaar and bare Ed25519.',
  async *run({ signal }) {
    const key = await makeKey();
    const lists = await statusLists(key.signer, [7, 99]);
    const samples: Sample[] = [];
    for (let at = 0; at < count; at++) {
      const { document, json } = attestation(`skills-${at}`, at + 1_000);
      samples.push(await sampleOf(document, await signCredential(json, key.signer, signedAt)));
    }
    const bodies = new Map([...lists].map(([address, list]) => [address, bodyOf(list)]));
    const multikey = key.publicKeyMultibase;
    const theirs = digitalBazaar([key], new Map([...lists].map(([address, list]) => [address, JSON.parse(bodyOf(list)) as object])));
    const listQuads = new Map(
      await Promise.all([...bodies].map(async ([address, body]) => [address, await readOrThrow(body, address)] as const)),
    );
    const listTexts = new Map(
      [...listQuads].map(([address, { quads, proof }]) => [address, { nquads: canonicalTextOf(quads) ?? '', proof }]),
    );
    const rawKey = decodeMultikey(multikey);
    if (!rawKey.ok) throw new Error(rawKey.code);
    const ed25519 = await crypto.subtle.importKey('raw', rawKey.raw, { name: 'Ed25519' }, false, ['verify']);

    const listsFromJson = async (address: string): Promise<readonly Quad[]> => {
      const read = await readOrThrow(bodies.get(address) ?? '', address);
      await mustHold(read.hash, read.proof, multikey);
      return read.quads;
    };
    const listsFromNQuads = async (address: string): Promise<readonly Quad[]> => {
      const { nquads, proof } = listTexts.get(address) ?? missing();
      return verifiedQuads(nquads, proof, multikey);
    };
    const once = new Map<string, Promise<ReadonlySet<number>>>();
    const sides = {
      digitalBazaar: async ({ json }: Sample) => {
        const { verified, statusResult } = await theirs.verify(json, { now, withStatus: true });
        if (!verified || statusResult?.results?.some(({ status }) => status) !== false) throw new Error('Digital Bazaar: not verified');
      },
      json: async ({ body, document }: Sample) => {
        const read = await readOrThrow(body, document);
        await mustHold(read.hash, read.proof, multikey);
        await mustNotBeSet(read.quads, async (address) => positionsOf(await listsFromJson(address)));
      },
      jsonListsOnce: async ({ body, document }: Sample) => {
        const read = await readOrThrow(body, document);
        await mustHold(read.hash, read.proof, multikey);
        await mustNotBeSet(read.quads, (address) => {
          const known = once.get(address) ?? listsFromJson(address).then(positionsOf);
          once.set(address, known);
          return known;
        });
      },
      nquads: async ({ nquads, proof }: Sample) => {
        const quads = await verifiedQuads(nquads, proof, multikey);
        await mustNotBeSet(quads, async (address) => positionsOf(await listsFromNQuads(address)));
      },
      quads: async ({ quads, proof }: Sample) => {
        await mustHold(await hashData(quads, proof), proof, multikey);
      },
      ed25519: async ({ hash, signature }: Sample) => {
        if (!(await crypto.subtle.verify({ name: 'Ed25519' }, ed25519, signature, hash))) throw new Error('raw: not verified');
      },
    };

    const speeds = await measure(sides, samples, signal);
    const row = (
      name: string,
      one: keyof typeof sides,
      other: keyof typeof sides,
      against: string,
      bar: number,
      more: Row['detail'],
    ): Row => {
      const ratios = speeds[one].map((speed, at) => speed / (speeds[other][at] ?? NaN));
      const value = Math.round(median(ratios) * 100) / 100;
      const spread = { lowest: round(Math.min(...ratios)), highest: round(Math.max(...ratios)) };
      const perSecond = { ours: Math.round(median(speeds[one])), theirs: Math.round(median(speeds[other])) };
      return {
        bench: 'verify',
        case: name,
        value,
        unit: '×',
        against,
        bar,
        holds: value >= bar,
        detail: { perSecond, ...spread, rounds, credentials: count, concurrency, ...more },
      };
    };
    const peer = '@digitalbazaar/vc with checkStatus';
    yield row('times-digital-bazaar', 'json', 'digitalBazaar', peer, 1.5, {
      bytes: samples[0]?.body.length,
      perSecondWithListsVerifiedOnce: Math.round(median(speeds.jsonListsOnce)),
    });
    yield row('times-digital-bazaar-nquads', 'nquads', 'digitalBazaar', peer, 3, { statements: samples[0]?.quads.length });
    yield row('share-of-ed25519', 'quads', 'ed25519', 'WebCrypto Ed25519 verify alone', 0.5, { statements: samples[0]?.quads.length });
  },
};

async function sampleOf(document: string, signed: object): Promise<Sample> {
  const body = bodyOf(signed);
  const { quads, proof, hash } = await readOrThrow(body, document);
  return {
    document,
    body,
    json: JSON.parse(body) as object,
    nquads: canonicalTextOf(quads) ?? missing(),
    proof,
    quads,
    hash: new Uint8Array(hash),
    signature: decodeSignature(proof.proofValue) ?? missing(),
  };
}

async function readOrThrow(body: string, document: string) {
  const read = await readCredential(body, { document });
  if (!read.ok) throw new Error(read.issue.message);
  return read;
}

async function verifiedQuads(nquads: string, proof: Proof, multikey: string): Promise<readonly Quad[]> {
  const quads = readNQuads(nquads);
  await mustHold(await hashData(quads, proof), proof, multikey);
  return quads;
}

async function mustHold(hash: Uint8Array, { proofValue }: Proof, multikey: string): Promise<void> {
  const outcome = await verifySignature({ hash, proofValue }, multikey);
  if (outcome !== 'valid') throw new Error(`ours: ${outcome}`);
}

/** Both entries of an attestation, looked up. */
async function mustNotBeSet(quads: readonly Quad[], positions: (address: string) => Promise<ReadonlySet<number>>): Promise<void> {
  const found = readAttestation(quads);
  if (found?.status.length !== 2) throw new Error('ours: no status');
  for (const { list, index } of found.status) {
    if ((await positions(list)).has(statusIndex(index) ?? missing())) throw new Error('ours: set');
  }
}

async function positionsOf(quads: readonly Quad[]): Promise<ReadonlySet<number>> {
  const list = readStatusList(quads);
  const decoded = await decodeStatusList(list?.encodedList ?? '');
  if (!decoded.ok) throw new Error(decoded.code);
  return new Set(decoded.set);
}

/** Verifications per second of each side, round by round, the sides in turn and in another order each round. */
async function measure<Name extends string>(
  sides: Readonly<Record<Name, (sample: Sample) => Promise<void>>>,
  samples: readonly Sample[],
  signal: AbortSignal,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(sides) as Name[];
  const speeds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  // The first round warms all sides up and is not counted.
  for (let turn = 0; turn <= rounds; turn++) {
    for (const name of turn % 2 === 0 ? names : [...names].reverse()) {
      signal.throwIfAborted();
      const started = performance.now();
      let done = 0;
      // At least a third of a second each: quick sides go round more than once.
      do {
        await inParallel(samples, sides[name]);
        done += samples.length;
      } while (performance.now() - started < 300);
      if (turn > 0) speeds[name].push((done * 1000) / (performance.now() - started));
    }
  }
  return speeds;
}

async function inParallel(samples: readonly Sample[], work: (sample: Sample) => Promise<void>): Promise<void> {
  const waiting = samples.values();
  const worker = async (): Promise<void> => {
    for (const sample of waiting) await work(sample);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function missing(): never {
  throw new Error('The benchmark lacks what it made itself.');
}
