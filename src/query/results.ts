import type { BlankNode, Quad } from '@rdfjs/types';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { literal, namedNode, quad } from '../rdf/graph.ts';
import { statementsAsTable, type QueryTable, type ResultTerm, type Statement } from './query-table.ts';
import type { QueryAnswer } from './run-query.ts';

/** SPARQL 1.1 Query Results JSON Format. */
export function toSparqlJson(answer: QueryAnswer): object {
  if (answer.kind === 'boolean') return { head: {}, boolean: answer.value };
  const { columns, rows } = answer.kind === 'table' ? answer.table : statementsAsTable(answer.statements);
  const bindings = rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, at) => {
        const term = row[at];
        return term === undefined ? [] : [[column, jsonTerm(term)] as const];
      }),
    ),
  );
  return { head: { vars: columns }, results: { bindings } };
}

function jsonTerm({ type, value, language, datatype }: ResultTerm): object {
  return { type, value, ...(language !== undefined && { 'xml:lang': language }), ...(datatype !== undefined && { datatype }) };
}

/** SPARQL 1.1 CSV Results, which are RFC 4180: lines end in CR LF, cells are quoted where they need it, unbound cells are empty. */
export function toCsv({ columns, rows }: QueryTable): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    columns,
    ...rows.map((row) => row.map((term) => (term === undefined ? '' : term.type === 'bnode' ? `_:${term.value}` : term.value))),
  ];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** The statements of a CONSTRUCT or DESCRIBE as Turtle, in stable order. */
export function toTurtle(statements: readonly Statement[]): string {
  return serialiseTurtle(statements.map(quadOf), { baseIri: 'urn:webizen-alliance:answer' });
}

function quadOf({ subject, predicate, object }: Statement): Quad {
  const node = (term: ResultTerm) => (term.type === 'bnode' ? blankNode(term.value) : namedNode(term.value));
  return quad(
    node(subject),
    predicate.value,
    object.type === 'literal' ? literal(object.value, object.datatype ?? object.language) : node(object),
  );
}

const blankNode = (value: string): BlankNode => ({
  termType: 'BlankNode',
  value,
  equals: (other) => other?.termType === 'BlankNode' && other.value === value,
});

/**
 * Text from strangers without what a terminal would obey: control characters (C0, C1), and the marks that turn the
 * direction of writing for what follows.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** A table for people: columns as wide as their longest cell, nothing cut off, so that addresses can be copied. */
export function toTextTable({ columns, rows }: QueryTable): string {
  const cells = rows.map((row) => columns.map((_, at) => printable(row[at]?.value ?? '')));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join('\n');
}
