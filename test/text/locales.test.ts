import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templates as ar } from '../../src/text/locales/ar.ts';
import { templates as es } from '../../src/text/locales/es.ts';
import { templates as fr } from '../../src/text/locales/fr.ts';

const folder = resolve(import.meta.dirname, '../../src/text');

/** Every text of the screens: its id, and how many arguments its sentence takes. */
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    return [
      ...source.matchAll(
        /msg\(\s*(?<text>str`(?:\$\{(?:[^{}]|\{[^}]*\})*\}|[^`])*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*,\s*\{\s*id: '(?<id>[^']+)'/g,
      ),
    ].map(({ groups }) => ({
      file,
      id: groups?.id ?? '',
      text: groups?.text ?? '',
      holes: [...(groups?.text ?? '').matchAll(/\$\{/g)].length,
    }));
  });

describe.each([
  ['Spanish', es],
  ['French', fr],
  ['Arabic', ar],
] as const)('%s', (_, templates) => {
  test.each([...new Set(texts.map(({ file }) => file))])('says everything that %s says', (file) => {
    const missing = texts.filter((text) => text.file === file && !Object.hasOwn(templates, text.id)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  test('uses every argument, and no other', () => {
    const wrong = texts.filter(({ id, holes }) => {
      const template = templates[id];
      if (template === undefined) return false;
      if (typeof template === 'string') return holes > 0;
      const used = 'values' in template ? template.values.map(Number) : [];
      return used.some((index) => index >= holes) || new Set(used).size !== holes;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('no two texts share an id but say different things', () => {
  const byId = new Map<string, Set<string>>();
  for (const { id, text } of texts) byId.set(id, (byId.get(id) ?? new Set()).add(text));
  expect([...byId].filter(([, said]) => said.size > 1).map(([id]) => id)).toEqual([]);
});
