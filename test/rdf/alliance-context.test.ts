import { expect, test } from 'vitest';
import context from '../../vocab/alliance-v1.context.jsonld?raw';
import vocabulary from '../../vocab/alliance.ttl?raw';
import { about } from '../../src/rdf/graph.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { rdfs, wa } from '../../src/rdf/terms.ts';

test('every term of ours in the credential context is explained in the vocabulary', async () => {
  const parsed = await parseRdf(vocabulary, { mediaType: 'text/turtle', baseIri: 'https://w3id.org/webizen/alliance' });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  const used = new Set(context.match(/https:\/\/w3id\.org\/webizen\/alliance#\w+/g));
  expect(used.size).toBeGreaterThan(25);
  const unexplained = [...used].filter((term) => !about(parsed.quads, term).some((quad) => quad.predicate.value === rdfs('comment')));
  expect(unexplained).toEqual([]);
  expect(used).toContain(wa('Admitted'));
});
