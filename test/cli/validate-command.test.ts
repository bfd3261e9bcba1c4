import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alliance } from './run-main.ts';
import { serveAlliance, type ServedAlliance } from './served-alliance.ts';

let served: ServedAlliance;
let folder: string;
beforeAll(async () => {
  served = await serveAlliance();
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

async function save(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}
const offering = (): string => new URL('alliance/public/offerings/solar-design.ttl', served.ana.storage).href;

test('a document that the product wrote conforms, read from its pod and from a file', async () => {
  const fetched = await alliance('validate', offering(), '--allow-loopback', '--json');
  expect([fetched.status, JSON.parse(fetched.stdout)]).toEqual([0, { conforms: true, issues: [] }]);
  const { body } = await served.ana.pod.read(offering() as Parameters<typeof served.ana.pod.read>[0]);
  expect(await alliance('validate', await save('offering.ttl', body))).toMatchObject({ status: 0, stdout: 'The document conforms.\n' });
});

test('one that breaks a shape does not, with code, place and remedy', async () => {
  const { body } = await served.ana.pod.read(offering() as Parameters<typeof served.ana.pod.read>[0]);
  const file = await save('dollars.ttl', body.replace('"AUD"', '"dollars"'));
  const { status, stdout } = await alliance('validate', file, '--json');
  const { conforms, issues } = JSON.parse(stdout) as { conforms: boolean; issues: Record<string, string>[] };
  expect([status, conforms]).toEqual([1, false]);
  expect(issues[0]).toMatchObject({ severity: 'error', document: file, path: 'https://schema.org/priceCurrency' });
  for (const key of ['code', 'focus', 'message', 'remedy']) expect(issues[0]?.[key]).toBeTruthy();
});

test('one that does not parse does not, with line and column', async () => {
  const file = await save('broken.ttl', '@prefix a: <https://a.example/> .\na:b a:c ;;; .\na:d "e" .\n');
  const { status, stdout } = await alliance('validate', file);
  expect(status).toBe(1);
  expect(stdout).toMatch(/broken\.ttl:\d+:\d+ {2}error {2}SYNTAX/);
});

test('a credential is read with its own rules', async () => {
  const file = await save('acceptance.jsonld', '{"@context": "https://evil.example/context", "id": "https://a.example/c"}');
  expect(JSON.parse((await alliance('validate', file, '--json')).stdout)).toMatchObject({ conforms: false, issues: [{ code: 'CONTEXT' }] });
});

test('other shapes can be asked for, and those that would be ignored in silence are refused', async () => {
  const data = await save('data.ttl', '<#a> a <https://x.example/Thing> .');
  const prefix = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <https://x.example/> . ';
  const shapes = await save(
    'shapes.ttl',
    `${prefix}<#Thing> a sh:NodeShape ; sh:targetClass x:Thing ; sh:property [ sh:path x:name ; sh:minCount 1 ; sh:message "A thing needs a name." ] .`,
  );
  const missing = await alliance('validate', data, '--shapes', shapes, '--json');
  expect([missing.status, JSON.parse(missing.stdout)]).toMatchObject([1, { issues: [{ message: 'A thing needs a name.' }] }]);
  const silent = await save(
    'silent.ttl',
    `${prefix}<#Thing> a sh:NodeShape ; sh:targetClass x:Thing ; sh:sparql [ sh:select "SELECT $this WHERE { $this ?p ?o }" ] .`,
  );
  expect(await alliance('validate', data, '--shapes', silent)).toMatchObject({ status: 2, stdout: '' });
});
