import { expect, test } from 'vitest';
import type { AgreementVersion } from '../../src/domain/agreement.ts';
import type { DocumentUrl, Iri } from '../../src/domain/iri.ts';
import { readAgreementVersion, writeAgreementVersion } from '../../src/rdf/agreement.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';

const document = 'https://alliance.example/agreements/charter-1.0.0.ttl' as DocumentUrl;
const charter: AgreementVersion = {
  id: `${document}#it` as Iri,
  title: [
    { value: 'Charter', language: 'en' },
    { value: 'Carta', language: 'es' },
  ],
  version: '1.0.0',
  issued: '2026-11-21',
  texts: [
    { id: 'https://alliance.example/agreements/charter-1.0.0.en.md' as DocumentUrl, language: 'en', digestMultibase: 'uEiEn' },
    { id: 'https://alliance.example/agreements/charter-1.0.0.es.md' as DocumentUrl, language: 'es', digestMultibase: 'uEiEs' },
  ],
};
const read = async (body: string) => {
  const parsed = await parseRdf(body, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return readAgreementVersion(parsed.quads, charter.id);
};
const body = serialiseTurtle(writeAgreementVersion(charter), { baseIri: document });

test('an agreement version reads back from its Turtle as it was written', async () => {
  expect(await read(body)).toEqual(charter);
});

test('a text without a digest is left out, and without any text there is no agreement', async () => {
  expect((await read(body.replace('sec:digestMultibase "uEiEs"', 'sec:other "x"')))?.texts.map((text) => text.language)).toEqual(['en']);
  expect(await read(body.replaceAll('sec:digestMultibase', 'sec:other'))).toBeUndefined();
});
