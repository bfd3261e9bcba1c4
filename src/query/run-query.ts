import { statementsAsTable, type QueryTable, type ResultTerm, type Statement } from './query-table.ts';

/** A query that could not be run, with the place where the engine stumbled (1-based), where it said one. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A query that ran past its limit and was ended, together with the worker it ran in: the engine itself cannot be stopped. */
export class QueryTimeoutError extends Error {
  override readonly name = 'QueryTimeoutError';
  constructor(readonly limitMs: number) {
    super(`The query ran longer than ${String(limitMs / 1000)} seconds and was stopped.`);
  }
}

/** What a query can be put to: `AllianceIndex` is one. */
export interface Queryable {
  readonly store: {
    query(query: string, options?: { results_format?: string; use_default_graph_as_union?: boolean }): unknown;
  };
}

/** The answer to a query by its form: rows (SELECT), yes or no (ASK), statements (CONSTRUCT, DESCRIBE). */
export type QueryAnswer =
  | { readonly kind: 'table'; readonly table: QueryTable }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'graph'; readonly statements: readonly Statement[] };

/**
 * Asks in SPARQL 1.1. Patterns outside of `GRAPH` match the union of all source documents, provenance and verdicts.
 * Runs until it is done: give it a worker and a time limit. Nothing can be written and nothing is fetched (no UPDATE, no SERVICE).
 * @throws QueryError when the engine refuses the query.
 */
export function evaluate(index: Queryable, sparql: string): QueryAnswer {
  const asksForGraph = /^(?:CONSTRUCT|DESCRIBE)$/.test(formOf(sparql) ?? '');
  const result = ask(index, sparql, asksForGraph ? undefined : 'application/sparql-results+json');
  if (typeof result !== 'string') return { kind: 'graph', statements: (result as readonly EngineQuad[]).map(statementOf) };
  const json = JSON.parse(result) as SparqlJson;
  if (json.boolean !== undefined) return { kind: 'boolean', value: json.boolean };
  const columns = json.head.vars ?? [];
  const rows = (json.results?.bindings ?? []).map((binding) => columns.map((column) => termOfJson(binding[column])));
  return { kind: 'table', table: { columns, rows } };
}

/** The answer to any form of query as a table: yes or no is one cell, statements are rows of three. */
export function runQuery(index: Queryable, sparql: string): QueryTable {
  const answer = evaluate(index, sparql);
  switch (answer.kind) {
    case 'table':
      return answer.table;
    case 'boolean':
      return {
        columns: ['answer'],
        rows: [[{ type: 'literal', value: String(answer.value), datatype: 'http://www.w3.org/2001/XMLSchema#boolean' }]],
      };
    case 'graph':
      return statementsAsTable(answer.statements);
  }
}

/** What makes a query slow in this engine, in one sentence each; empty for most. */
export function hintsFor(sparql: string): readonly string[] {
  return /\bNOT\s+EXISTS\b/i.test(keywordsOf(sparql))
    ? ['FILTER NOT EXISTS is slow here when it holds more than one pattern; MINUS gives the same rows much faster.']
    : [];
}

const keywordsOf = (sparql: string): string => sparql.replace(/<[^<>\s]*>|"[^"\n]*"|#.*/g, ' ');

/** The first word of a query after its prologue (SPARQL 1.1 §19.8, rules 2 and 4). */
function formOf(sparql: string): string | undefined {
  return /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b(?!\s*:)/i.exec(keywordsOf(sparql))?.[1]?.toUpperCase();
}

function ask(index: Queryable, sparql: string, format: string | undefined): unknown {
  try {
    return index.store.query(sparql, { use_default_graph_as_union: true, ...(format !== undefined && { results_format: format }) });
  } catch (error) {
    throw readEngineError(error);
  }
}

/** `error at 1:25: expected one of ",", ".", ['0' ..= '9' | …]` becomes a place and a sentence. */
function readEngineError(error: unknown): QueryError {
  const text = error instanceof Error ? error.message : String(error);
  const place = /^error at (\d+):(\d+): ([\s\S]*)$/.exec(text);
  if (place === null) return new QueryError(text, undefined, undefined, { cause: error });
  const said = (place[3] ?? '')
    // Classes of characters of the engine's grammar tell nobody anything; what stands in quotes is kept.
    .replace(/"[^"]*"|\[[^\]]*\](?:\s*\|\s*\[[^\]]*\])*/g, (part) => (part.startsWith('"') ? part : ''))
    .replace(/(?:,\s*)+(?=,|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence =
    /The SELECT contains.*?(?=,|$)/.exec(said)?.[0] ??
    said.replace(/^expected one of,?/, 'Expected one of').replace(/^expected/, 'Expected');
  return new QueryError(`${sentence}.`, Number(place[1]), Number(place[2]), { cause: error });
}

/** SPARQL 1.1 Query Results JSON Format §3, with the triple terms of RDF 1.2. */
interface SparqlJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}
type JsonTerm =
  | { readonly type: 'uri' | 'bnode' | 'literal'; readonly value: string; readonly 'xml:lang'?: string; readonly datatype?: string }
  | { readonly type: 'triple'; readonly value: { readonly subject: JsonTerm; readonly predicate: JsonTerm; readonly object: JsonTerm } };

function termOfJson(term: JsonTerm | undefined): ResultTerm | undefined {
  if (term === undefined) return undefined;
  if (term.type === 'triple') {
    const { subject, predicate, object } = term.value;
    return { type: 'literal', value: `<<( ${[subject, predicate, object].map((part) => termOfJson(part)?.value ?? '').join(' ')} )>>` };
  }
  const language = term['xml:lang'];
  return {
    type: term.type,
    value: term.value,
    ...(language !== undefined && { language }),
    ...(term.datatype !== undefined && { datatype: term.datatype }),
  };
}

/** The engine’s own RDF/JS terms, as much of them as is read here. */
interface EngineTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
interface EngineQuad {
  readonly subject: EngineTerm;
  readonly predicate: EngineTerm;
  readonly object: EngineTerm;
}

function statementOf({ subject, predicate, object }: EngineQuad): Statement {
  return { subject: termOf(subject), predicate: termOf(predicate), object: termOf(object) };
}

function termOf(term: EngineTerm): ResultTerm {
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value };
  if (term.termType === 'BlankNode') return { type: 'bnode', value: term.value };
  const { value, language, datatype } = term;
  if (language !== undefined && language !== '') return { type: 'literal', value, language };
  return { type: 'literal', value, ...(datatype !== undefined && datatype.value !== xsdString && { datatype: datatype.value }) };
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
