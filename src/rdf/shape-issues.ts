/** Results of SHACL validation as {@link Issue}s: stable codes, plain words, and what to do. */
import type { Literal, Quad, Term } from '@rdfjs/types';
import type { Result } from 'shacl-engine';
import type { Issue, Severity } from '../domain/issue.ts';
import { oneIri, oneString, texts } from './graph.ts';
import { sh, wa } from './terms.ts';

/** SHACL's constraint components (§4) by the code that programs and tests look at. */
const codes: Readonly<Record<string, string>> = {
  MinCount: 'MISSING',
  QualifiedMinCount: 'MISSING',
  HasValue: 'MISSING',
  MaxCount: 'TOO_MANY',
  QualifiedMaxCount: 'TOO_MANY',
  Pattern: 'PATTERN',
  Datatype: 'DATATYPE',
  In: 'NOT_IN_LIST',
  Class: 'CLASS',
  NodeKind: 'NODE_KIND',
  MinLength: 'LENGTH',
  MaxLength: 'LENGTH',
  MinInclusive: 'RANGE',
  MaxInclusive: 'RANGE',
  MinExclusive: 'RANGE',
  MaxExclusive: 'RANGE',
  UniqueLang: 'LANGUAGE_TWICE',
  LanguageIn: 'LANGUAGE',
  Or: 'ALTERNATIVE',
  Xone: 'ALTERNATIVE',
  And: 'NODE',
  Node: 'NODE',
  Not: 'NOT',
  Closed: 'CLOSED',
  Equals: 'EQUALS',
  Disjoint: 'DISJOINT',
  LessThan: 'ORDER',
  LessThanOrEquals: 'ORDER',
};

/** The code of a constraint component's IRI. */
export function codeOf(component: string): string {
  return codes[component.slice(sh.base.length).replace(/ConstraintComponent$/, '')] ?? 'SHAPE';
}

/** What to do, by code, where the shape does not say it better (`wa:remedy`). `label` and `value` are in quotation marks already. */
const remedies: Readonly<Record<string, (label: string, value: string) => string>> = {
  MISSING: (label) => `Fill in ${label}.`,
  TOO_MANY: (label) => `Keep one value of ${label} and remove the others.`,
  PATTERN: (label, value) => `Correct ${value} in ${label}.`,
  DATATYPE: (label, value) => `Enter ${value} again in ${label}; as it stands it is of another kind.`,
  NOT_IN_LIST: (label, value) => `Choose one of the values offered for ${label} in place of ${value}.`,
  CLASS: (label, value) => `Choose one of the values offered for ${label} in place of ${value}.`,
  NODE_KIND: (label, value) => `Replace ${value} in ${label} by a link, or by text where text is asked for.`,
  LENGTH: (label) => `Change the length of ${label}.`,
  RANGE: (label, value) => `Change ${value} in ${label} to a number in the range.`,
  LANGUAGE_TWICE: (label) => `Keep one text of ${label} for each language.`,
  LANGUAGE: (label) => `Give ${label} in one of the languages asked for.`,
  ALTERNATIVE: (label, value) => `Change ${value} in ${label} to one of the forms allowed.`,
  CLOSED: (label) => `Remove ${label}; nothing is known by this name here.`,
};

const severities: Readonly<Record<string, Severity>> = { [sh('Violation')]: 'error', [sh('Warning')]: 'warning', [sh('Info')]: 'info' };

/** How long a value may be in a sentence. */
const longest = 60;

/** Makes issues of results; knows the shapes for their names and remedies. */
export class ShapeIssues {
  readonly #shapes: readonly Quad[];

  constructor(shapes: readonly Quad[]) {
    this.#shapes = shapes;
  }

  /** One issue for each fault. A nested record's faults are told at the nested record, not at the link to it. */
  issuesOf(result: Result, document: string): Issue[] {
    const code = codeOf(result.constraintComponent.value);
    if (code === 'NODE' && result.results.length > 0) return result.results.flatMap((nested) => this.issuesOf(nested, document));
    const shape = result.shape.ptr.term;
    const path = pathOf(result) ?? (shape === undefined ? undefined : oneIri(this.#shapes, shape, wa('concerns')));
    const label = this.#labelOf(shape, path);
    const value = `“${shorten(valueOf(result))}”`;
    const focus = result.focusNode.term;
    const own = (shape === undefined ? undefined : oneString(this.#shapes, shape, wa('code'))) ?? code;
    return [
      {
        code: own,
        severity: severities[result.severity.value] ?? 'error',
        document,
        ...(focus === undefined ? {} : { focus: focus.termType === 'BlankNode' ? `_:${focus.value}` : focus.value }),
        ...(path === undefined ? {} : { path }),
        message: messageOf(result.message) ?? `There is a fault in ${label}.`,
        remedy:
          (shape === undefined ? undefined : messageOf(texts(this.#shapes, shape, wa('remedy')))) ??
          (remedies[code] ?? ((name: string) => `Change ${name}.`))(label, value),
      },
    ];
  }

  #labelOf(shape: Term | undefined, path: string | undefined): string {
    const name = shape === undefined ? undefined : messageOf(texts(this.#shapes, shape, sh('name')));
    return `“${name ?? path?.replace(/^.*[/#]/, '') ?? 'the record'}”`;
  }
}

/** The English text, else the one without a language, else the first. */
function messageOf(messages: readonly (Literal | { readonly value: string; readonly language: string })[]): string | undefined {
  const [first] = messages;
  return (messages.find((each) => each.language.startsWith('en')) ?? messages.find((each) => each.language === '') ?? first)?.value;
}

function pathOf(result: Result): string | undefined {
  const [step, ...more] = result.path ?? [];
  return more.length === 0 ? step?.predicates[0]?.value : undefined;
}

function valueOf(result: Result): string {
  return result.value?.term?.value ?? '';
}

const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);
