import * as oxigraph from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { evaluate, hintsFor, QueryError, runQuery, type Queryable } from '../../src/query/run-query.ts';
import { printable, toCsv, toSparqlJson, toTextTable, toTurtle } from '../../src/query/results.ts';

const store = new oxigraph.Store();
store.load(
  `<https://ana.example/card#me> <https://schema.org/name> "Ana \\"la solar\\", S.L."@es <https://ana.example/card> .
<https://bo.example/card#me> <https://schema.org/age> "42"^^<http://www.w3.org/2001/XMLSchema#integer> <https://bo.example/card> .
_:b <https://schema.org/name> "line one\\nline two" <https://bo.example/card> .
`,
  { format: 'application/n-quads' },
);
const index: Queryable = { store };
const names =
  'PREFIX schema: <https://schema.org/> SELECT ?document ?name WHERE { GRAPH ?document { ?s schema:name ?name } } ORDER BY ?name';

function refusal(sparql: string): QueryError {
  try {
    evaluate(index, sparql);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error('The query was not refused.');
}

describe('a query', () => {
  test('matches every document when it names none', () => {
    expect(runQuery(index, 'SELECT ?s WHERE { ?s ?p ?o }').rows).toHaveLength(3);
  });

  test('keeps its columns when there are no rows, and the place of a value that is not bound', () => {
    expect(runQuery(index, 'SELECT ?b ?a WHERE { ?a <https://x.example/> ?b }')).toEqual({ columns: ['b', 'a'], rows: [] });
    const { rows } = runQuery(index, `SELECT ?none ?name WHERE { ?s <https://schema.org/name> ?name FILTER(LANG(?name) = "es") }`);
    expect(rows).toEqual([[undefined, { type: 'literal', value: 'Ana "la solar", S.L.', language: 'es' }]]);
  });

  test('that asks yes or no, or for statements, answers a table too', () => {
    expect(runQuery(index, 'ASK { ?s ?p 42 }').rows[0]?.[0]?.value).toBe('true');
    const { columns, rows } = runQuery(
      index,
      '# SELECT\nPREFIX select: <https://schema.org/> CONSTRUCT { ?s select:age ?o } WHERE { ?s select:age ?o }',
    );
    expect(columns).toEqual(['subject', 'predicate', 'object']);
    expect(rows[0]?.[2]).toEqual({ type: 'literal', value: '42', datatype: 'http://www.w3.org/2001/XMLSchema#integer' });
  });

  test('that is broken is refused with line and column, in words', () => {
    expect(refusal('SELECT *\nWHERE { ?s ?p ?o } LIMIT x')).toMatchObject({ line: 2, column: 26 });
    expect(refusal('SELECT * WHERE { ?s ?p ?o').message).not.toContain('..=');
    expect(refusal('SELECT ?s WHERE { ?s ?p ?o } GROUP BY ?p').message).toBe('The SELECT contains a variable that is unbound.');
  });

  test('cannot write and cannot reach another endpoint', () => {
    expect(refusal('INSERT DATA { <https://a.example/> <https://a.example/> 1 }').line).toBe(1);
    expect(refusal('SELECT * WHERE { SERVICE <https://a.example/> { ?s ?p ?o } }').message).toContain('not supported');
  });

  test('with NOT EXISTS is hinted at, and one that only names it is not', () => {
    expect(hintsFor('SELECT * WHERE { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?s } }')).toHaveLength(1);
    expect(hintsFor('# not exists\nSELECT * WHERE { ?s ?p "not exists" }')).toEqual([]);
  });
});

describe('results', () => {
  test('as SPARQL JSON', () => {
    expect(toSparqlJson(evaluate(index, names))).toEqual({
      head: { vars: ['document', 'name'] },
      results: {
        bindings: [
          {
            document: { type: 'uri', value: 'https://ana.example/card' },
            name: { type: 'literal', value: 'Ana "la solar", S.L.', 'xml:lang': 'es' },
          },
          { document: { type: 'uri', value: 'https://bo.example/card' }, name: { type: 'literal', value: 'line one\nline two' } },
        ],
      },
    });
    expect(toSparqlJson(evaluate(index, 'ASK { ?s ?p 43 }'))).toEqual({ head: {}, boolean: false });
  });

  test('as CSV quote what needs it', () => {
    expect(toCsv(runQuery(index, names))).toBe(
      'document,name\r\nhttps://ana.example/card,"Ana ""la solar"", S.L."\r\nhttps://bo.example/card,"line one\nline two"\r\n',
    );
  });

  test('as Turtle, blank nodes and languages kept', () => {
    const answer = evaluate(index, 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }');
    const turtle = answer.kind === 'graph' ? toTurtle(answer.statements) : '';
    const copy = new oxigraph.Store();
    copy.load(turtle, { format: 'text/turtle' });
    expect(copy.size).toBe(3);
    expect(turtle).toContain('@es');
  });

  test('as text have aligned columns and nothing a terminal would obey', () => {
    const table = toTextTable(runQuery(index, names));
    expect(table.split('\n')[0]).toMatch(/^document +name$/);
    expect(table).toContain('line one line two');
    expect(printable('\u001b[2Jgone\u202e')).toBe(' [2Jgone ');
  });
});
