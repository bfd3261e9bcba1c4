import { describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/parse.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';

const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <foaf:Person rdf:about="#me"><foaf:name>Ravi</foaf:name></foaf:Person>
</rdf:RDF>`;
const baseIri = 'https://ravi.example/foaf.rdf';
const read = (body: string) => parseRdf(body, { mediaType: 'application/rdf+xml', baseIri });

describe('in a page, where the browser reads XML', () => {
  it('RDF/XML gives the same statements', { timeout: 30_000 }, async () => {
    const parsed = await read(xml);
    expect(parsed.ok && parsed.quads.map((each) => [each.subject.value, each.object.value])).toEqual([
      [`${baseIri}#me`, 'http://xmlns.com/foaf/0.1/Person'],
      [`${baseIri}#me`, 'Ravi'],
    ]);
  });

  it('broken XML is an issue, not a document about parser errors', async () => {
    expect(await read(xml.replace('</foaf:name>', '</foaf:nick>'))).toMatchObject({ ok: false, issue: { code: 'SYNTAX' } });
    expect(await read('not xml at all')).toMatchObject({ ok: false, issue: { code: 'SYNTAX' } });
  });

  it('documents are validated as in Node', async () => {
    const turtle = '<#it> a <https://w3id.org/webizen/alliance#Offering> .';
    const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri });
    const issues = parsed.ok ? await prepareShapes().validate(parsed.quads, baseIri) : [];
    expect(issues.map((issue) => issue.code)).toContain('MISSING');
  });
});
