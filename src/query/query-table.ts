/** One value of an answer (SPARQL 1.1 Query Results JSON Format §3.2.2). A plain string has neither language nor datatype. */
export interface ResultTerm {
  readonly type: 'uri' | 'literal' | 'bnode';
  readonly value: string;
  readonly language?: string;
  readonly datatype?: string;
}

/** Rows of an answer; a cell without a value is undefined. */
export interface QueryTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (ResultTerm | undefined)[])[];
}

/** One statement of a CONSTRUCT or DESCRIBE. */
export interface Statement {
  readonly subject: ResultTerm;
  readonly predicate: ResultTerm;
  readonly object: ResultTerm;
}

/** Statements as a table of three columns. */
export function statementsAsTable(statements: readonly Statement[]): QueryTable {
  return {
    columns: ['subject', 'predicate', 'object'],
    rows: statements.map(({ subject, predicate, object }) => [subject, predicate, object]),
  };
}
