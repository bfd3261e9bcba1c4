import { describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/parse.ts';
import { objects, one } from '../../src/rdf/graph.ts';
import { foaf, schema } from '../../src/rdf/terms.ts';

const baseIri = 'https://ana.example/alliance/public/membership.ttl';
const read = (body: string, mediaType = 'text/turtle', maxQuads?: number) =>
  parseRdf(body, { mediaType, baseIri, ...(maxQuads === undefined ? {} : { maxQuads }) });

async function quadsOf(body: string, mediaType?: string) {
  const parsed = await read(body, mediaType);
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}
async function issueOf(body: string, mediaType?: string, maxQuads?: number) {
  const parsed = await read(body, mediaType, maxQuads);
  return parsed.ok ? undefined : parsed.issue;
}

describe('reading a document', () => {
  it('resolves relative links against the address of the document', async () => {
    const [statement] = await quadsOf('<../../profile/card#me> <http://xmlns.com/foaf/0.1/name> "Ana"@es .');
    expect(statement?.subject.value).toBe('https://ana.example/profile/card#me');
  });

  it('tells the prefixes that the document declared', async () => {
    const parsed = await read('@prefix ex: <#>. ex:a ex:b ex:c .');
    expect(parsed.ok && parsed.prefixes).toEqual({ ex: `${baseIri}#` });
  });

  it('keeps the lexical form of every literal', async () => {
    const quads = await quadsOf('<#a> <#b> true, 90.00, 1, 1.50e3 .');
    expect(quads.map((each) => each.object.value)).toEqual(['true', '90.00', '1', '1.50e3']);
  });

  it('reads a document that starts with a byte order mark', async () => {
    expect(await quadsOf('\uFEFF<#a> <#b> <#c> .')).toHaveLength(1);
  });

  it('reads N-Triples, TriG and N-Quads as long as they hold one plain graph', async () => {
    for (const mediaType of ['application/n-triples', 'application/trig', 'application/n-quads', 'TEXT/TURTLE; charset=utf-8']) {
      expect(await quadsOf('<https://a.example/a> <https://a.example/b> "c" .', mediaType)).toHaveLength(1);
    }
    expect(await issueOf('<https://a.example/g> { <https://a.example/a> <https://a.example/b> "c" . }', 'application/trig')).toMatchObject({
      code: 'NAMED_GRAPH',
    });
  });

  it('names the line and the column of a mistake in Turtle', async () => {
    expect(await issueOf('<#a> <#b>\n   foo .')).toMatchObject({ code: 'SYNTAX', line: 2, column: 4, document: baseIri });
    expect(await issueOf('<#a> <#b>\n "x" "y" .')).toMatchObject({ code: 'SYNTAX', line: 2, column: 6 });
    expect(await issueOf('<#a> <#b> "never closed')).toMatchObject({ code: 'SYNTAX', line: 1, column: 11 });
    expect(await issueOf('<#a> <#b> <#c>')).toMatchObject({ code: 'SYNTAX', line: 1 });
  });

  it('refuses a web page, whatever the server calls it', async () => {
    expect(await issueOf('<!DOCTYPE html><html><body>Sign in</body></html>')).toMatchObject({ code: 'MEDIA_TYPE' });
    expect(await issueOf('<html></html>', 'text/html')).toMatchObject({ code: 'MEDIA_TYPE' });
  });

  it('refuses formats it does not read, and says which', async () => {
    const issue = await issueOf('name,price', 'text/csv');
    expect(issue).toMatchObject({ code: 'MEDIA_TYPE', severity: 'error' });
    expect(issue?.message).toContain('text/csv');
  });

  it('says that an empty document is empty, and reads one of comments only', async () => {
    expect(await issueOf('  \n ')).toMatchObject({ code: 'EMPTY' });
    expect(await quadsOf('# nothing yet')).toEqual([]);
  });

  it('stops at the limit of statements instead of filling the memory', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `<#a> <#b> ${String(index)} .`).join('\n');
    expect(await issueOf(many, 'text/turtle', 10)).toMatchObject({ code: 'TOO_LARGE' });
    expect(await issueOf(many, 'text/turtle', 1000)).toBeUndefined();
  });

  it('refuses statements about statements, which nothing downstream could hold', async () => {
    expect(await issueOf('<#a> <#b> <<( <#a> <#b> <#c> )>> .')).toMatchObject({ code: 'SYNTAX' });
  });
});

describe('reading RDF/XML', () => {
  const xml = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:schema="https://schema.org/">
  <foaf:Person rdf:about="../../profile/card#me">
    <foaf:name xml:lang="fr">Zoé</foaf:name>
    <schema:isAccessibleForFree rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</schema:isAccessibleForFree>
    <foaf:knows><foaf:Person><foaf:name>Ravi</foaf:name></foaf:Person></foaf:knows>
    <foaf:topic_interest rdf:parseType="Collection"><rdf:Description rdf:about="#one"/><rdf:Description rdf:about="#two"/></foaf:topic_interest>
  </foaf:Person>
</rdf:RDF>`;

  it('answers the same kind of statements as Turtle, blank nodes and lists included', async () => {
    const me = 'https://ana.example/profile/card#me';
    const quads = await quadsOf(xml, 'application/rdf+xml');
    expect(one(quads, me, foaf('name'))).toMatchObject({ value: 'Zoé', language: 'fr' });
    expect(one(quads, me, schema('isAccessibleForFree'))?.value).toBe('true');
    const [friend] = objects(quads, me, foaf('knows'));
    expect(friend?.termType).toBe('BlankNode');
    expect(friend === undefined ? undefined : one(quads, friend, foaf('name'))?.value).toBe('Ravi');
    expect(quads.filter((each) => each.predicate.value.endsWith('#first')).map((each) => each.object.value)).toHaveLength(2);
    expect(quads.every((each) => each.graph.termType === 'DefaultGraph')).toBe(true);
  });

  it('says where XML that is not well-formed breaks', async () => {
    expect(await issueOf(xml.replace('</foaf:name>', '</foaf:nick>'), 'application/rdf+xml')).toMatchObject({ code: 'SYNTAX', line: 4 });
    expect(await issueOf('not xml at all', 'application/rdf+xml')).toMatchObject({ code: 'SYNTAX' });
  });

  it('does not expand entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"><rdf:Description rdf:about="#a"><foaf:name>&b;</foaf:name></rdf:Description></rdf:RDF>`;
    const parsed = await read(bomb, 'application/rdf+xml');
    expect(parsed.ok ? JSON.stringify(parsed.quads).length : 0).toBeLessThan(2000);
  });

  it('holds to the limit of statements', async () => {
    expect(await issueOf(xml, 'application/rdf+xml', 2)).toMatchObject({ code: 'TOO_LARGE' });
  });
});
