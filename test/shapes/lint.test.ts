import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintShapes } from '../../src/rdf/lint-shapes.ts';
import { parseOwn } from '../../src/rdf/own-documents.ts';
import { prepareCustomShapes } from '../../src/rdf/validate.ts';

const folder = join(import.meta.dirname, '../../shapes');
const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dash: <http://datashapes.org/dash#> . @prefix ex: <https://ex.example/#> .`;
const codesOf = (turtle: string): string[] => lintShapes(parseOwn(`${prefixes} ${turtle}`)).map((issue) => issue.code);

describe('our own shapes', () => {
  it('use nothing that would be ignored, nor a pattern that a form reads differently', () => {
    const all = readdirSync(folder).flatMap((file) => parseOwn(readFileSync(join(folder, file), 'utf8')));
    expect(lintShapes(all)).toEqual([]);
  });
});

describe('the lint of shapes', () => {
  it.each([
    ['a SPARQL constraint', 'ex:S a sh:NodeShape ; sh:sparql [ sh:select "SELECT $this {}" ] .'],
    ['a SPARQL target', 'ex:S a sh:NodeShape ; sh:target [ a sh:SPARQLTarget ; sh:select "SELECT ?this {}" ] .'],
    ['JavaScript', 'ex:S a sh:NodeShape ; sh:js [ sh:jsFunctionName "f" ] .'],
    ['rules', 'ex:S a sh:NodeShape ; sh:rule [ a sh:TripleRule ] .'],
    ['a constraint component of one’s own', 'ex:C a sh:ConstraintComponent ; sh:parameter [ sh:path ex:p ] .'],
    ['a misspelt term', 'ex:S a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:minCounts 1 ] .'],
    ['a term of a later SHACL', 'ex:S a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:memberShape ex:S ] .'],
    ['entailment', 'ex:S sh:entailment <http://www.w3.org/ns/entailment/RDFS> .'],
    ['a DASH constraint', 'ex:S a sh:NodeShape ; sh:property [ sh:path ex:p ; dash:singleLine true ] .'],
  ])('refuses %s', (_, turtle) => {
    expect(codesOf(turtle)).toContain('UNSUPPORTED');
  });

  it.each([
    ['SEVERAL', 'two patterns in one shape', 'ex:S sh:property [ sh:path ex:p ; sh:pattern "^a$", "^b$" ] .'],
    ['NOT_A_LIST', 'values that are not in a list', 'ex:S sh:property [ sh:path ex:p ; sh:in ex:a ] .'],
    ['UNDEFINED', 'a shape that is not there', 'ex:S sh:property [ sh:path ex:p ; sh:node ex:Nowhere ] .'],
    ['WITHOUT_EFFECT', 'a property shape without a path', 'ex:S sh:property [ sh:minCount 1 ] .'],
    ['WITHOUT_EFFECT', 'a qualified count without a shape', 'ex:S sh:property [ sh:path ex:p ; sh:qualifiedMinCount 1 ] .'],
    ['PATTERN_INVALID', 'a pattern that is no regular expression', 'ex:S sh:property [ sh:path ex:p ; sh:pattern "^(a$" ] .'],
  ])('refuses with %s %s', (code, _, turtle) => {
    const issues = lintShapes(parseOwn(`${prefixes} ${turtle}`));
    expect(issues).toEqual([expect.objectContaining({ code, severity: 'error', document: 'urn:shapes' })].concat(issues.slice(1)));
    expect(issues.every((issue) => issue.message.endsWith('.') && issue.remedy.endsWith('.'))).toBe(true);
  });

  it.each([
    ['PATTERN_NOT_WHOLE', 'is not anchored', '"^https://"'],
    ['PATTERN_NOT_WHOLE', 'has alternatives outside of parentheses', '"^a|b$"'],
    ['PATTERN_INVALID', 'HTML cannot compile', '"^[A-Z0-9 -]+$"'],
    ['PATTERN_FLAGS', 'has flags', '"^a$" ; sh:flags "i"'],
  ])('warns with %s of a pattern that %s', (code, _, pattern) => {
    const issues = lintShapes(parseOwn(`${prefixes} ex:S sh:property [ sh:path ex:p ; sh:pattern ${pattern} ] .`));
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([[code, 'warning']]);
  });

  it('lets through what is fine: whole patterns, escaped hyphens, alternatives in parentheses', () => {
    expect(codesOf('ex:S sh:property [ sh:path ex:p ; sh:pattern "^(a|b)[A-Z\\\\-]+$" ; dash:editor dash:TextFieldEditor ] .')).toEqual([]);
  });

  it('keeps shapes that it refuses from being prepared at all', async () => {
    const refused = await prepareCustomShapes(`${prefixes} ex:S a sh:NodeShape ; sh:sparql [ sh:select "" ] .`);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'UNSUPPORTED' }, { code: 'UNSUPPORTED' }] });
    expect(await prepareCustomShapes('not turtle')).toMatchObject({ ok: false, issues: [{ code: 'SYNTAX', line: 1 }] });
    expect(await prepareCustomShapes(`${prefixes} ex:S a sh:NodeShape ; sh:targetClass ex:C .`)).toMatchObject({ ok: true });
  });
});
