import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContext } from '../../src/credentials/contexts.ts';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import type { DocumentUrl, Iri } from '../../src/domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../../src/domain/membership.ts';
import { agreementVersionDocument, readAgreementVersion } from '../../src/rdf/agreement.ts';
import { applicationDocument, readApplication } from '../../src/rdf/application.ts';
import { pointerOf, readRegisterVersion, registerDocument } from '../../src/rdf/register.ts';
import * as some from './signed-arbitraries.ts';

async function quadsOf(document: object) {
  const quads = await jsonLdToQuads(document, 'https://alliance.example/', loadContext);
  if (!Array.isArray(quads)) throw new Error(quads.message);
  return quads;
}
const version = (number: number, previous?: number): RegisterVersion => ({
  id: `https://alliance.example/register/${String(number)}.jsonld` as DocumentUrl,
  number,
  alliance: some.alliance,
  events: [],
  anchors: [],
  opened: [],
  closed: [],
  issued: '2026-11-22T10:00:00Z',
  ...(previous === undefined
    ? {}
    : { previous: { id: `https://alliance.example/register/${String(previous)}.jsonld` as Iri, digestMultibase: 'uEiPrevious' } }),
});
const read = async (it: RegisterVersion, at = it.id) => readRegisterVersion(await quadsOf(registerDocument(it)), at);

test('a register version is none at another address than its own', async () => {
  expect(await read(version(3, 2))).toBeDefined();
  expect(await read(version(3, 2), version(4).id)).toBeUndefined();
});

test('a register version names the version before it, and only the first has none', async () => {
  expect(await read(version(1))).toBeDefined();
  expect(await read(version(3))).toBeUndefined();
  expect(await read(version(1, 7))).toBeUndefined();
});

test('a register version is none under an address that gives it another number', async () => {
  expect(await read({ ...version(3, 2), id: 'https://alliance.example/register/1.jsonld' as DocumentUrl })).toBeUndefined();
});

test.each<[string, Partial<RegisterEvent>]>([
  ['the name of an event of another version', { id: 'https://alliance.example/register/1.jsonld#event-9' as Iri }],
  ['another time of recording', { recorded: '2026-01-01T00:00:00Z' }],
])('a register version with an event that has %s is none', async (_, changed) => {
  const it = version(3, 2);
  const event: RegisterEvent = {
    ...{ id: `${it.id}#event-1` as Iri, kind: 'applied', member: some.alliance, roles: [], keys: [] },
    ...{ effective: it.issued, recorded: it.issued },
  };
  expect(await read({ ...it, events: [event] })).toBeDefined();
  expect(await read({ ...it, events: [{ ...event, ...changed }] })).toBeUndefined();
});

test.each(['0', '-1', '1.5', '1e3', '007', 'three'])('“%s” is no number of a version', async (number) => {
  const document = JSON.parse(
    JSON.stringify(registerDocument(version(3, 2))).replace('"versionNumber":"3"', `"versionNumber":"${number}"`),
  ) as object;
  expect(readRegisterVersion(await quadsOf(document), version(3).id)).toBeUndefined();
});

test('the subject is the register, by the address of its pointer', () => {
  expect(registerDocument(version(1))).toMatchObject({ credentialSubject: { id: pointerOf(version(1).id), type: 'Register' } });
});

test('an agreement version with two texts in one language is none: nobody could say which was accepted', async () => {
  const [agreement] = fc.sample(some.agreementVersion, { numRuns: 1, seed: 1 });
  const text = agreement?.texts[0];
  if (agreement === undefined || text === undefined) throw new Error('no sample');
  const document = JSON.parse(JSON.stringify(agreementVersionDocument(agreement))) as { credentialSubject: { text: object[]; id: string } };
  expect(readAgreementVersion(await quadsOf(document))).toEqual(agreement);
  const other = { id: `${agreement.id}#text-other`, type: 'AgreementText', document: 'https://x.example/y.md', language: text.language };
  document.credentialSubject.text.push({ ...other, digestMultibase: 'uEiOther' });
  expect(readAgreementVersion(await quadsOf(document))).toBeUndefined();
});

test('an application that seeks a role we do not know is none, for part of what is asked would be lost', async () => {
  const [application] = fc.sample(
    some.application.filter(({ rolesSought }) => rolesSought.some(({ role }) => role === 'content-developer')),
    { numRuns: 1, seed: 1 },
  );
  if (application === undefined) throw new Error('no sample');
  const document = JSON.parse(JSON.stringify(applicationDocument(application)).replace('#ContentDeveloper', '#Overlord')) as object;
  expect(readApplication(await quadsOf(document))).toBeUndefined();
});
