/** Results of SHACL validation as {@link Issue}s: stable codes, plain words, and what to do. */
import type { Quad, Term } from '@rdfjs/types';
import type { Result } from 'shacl-engine';
import type { Issue, Severity } from '../domain/issue.ts';
import type { Texts } from '../domain/language.ts';
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

/** What is wrong and what to do, where the shape does not say it better. `label` and `value` stand in quotation marks already. */
interface Sentences {
  readonly message: (label: string, value: string) => string;
  readonly remedy: (label: string, value: string) => string;
}
const notOffered: Sentences = {
  message: (label, value) => `${value} is not among the values of ${label}.`,
  remedy: (label, value) => `Choose one of the values offered for ${label} in place of ${value}.`,
};
const sentences: Readonly<Record<string, Sentences>> = {
  MISSING: { message: (label) => `${label} is missing.`, remedy: (label) => `Fill in ${label}.` },
  TOO_MANY: {
    message: (label) => `${label} has too many values.`,
    remedy: (label) => `Keep one value of ${label} and remove the others.`,
  },
  PATTERN: {
    message: (label, value) => `${value} in ${label} is not written as it should be.`,
    remedy: (label, value) => `Correct ${value} in ${label}.`,
  },
  DATATYPE: {
    message: (label, value) => `${value} in ${label} is of another kind than it should be.`,
    remedy: (label, value) => `Enter ${value} again in ${label}; as it stands it is of another kind.`,
  },
  NOT_IN_LIST: notOffered,
  CLASS: notOffered,
  NODE_KIND: {
    message: (label, value) => `${value} in ${label} should be a link where it is text, or text where it is a link.`,
    remedy: (label, value) => `Replace ${value} in ${label} by a link, or by text where text is asked for.`,
  },
  LENGTH: {
    message: (label, value) => `${value} in ${label} is too long or too short.`,
    remedy: (label) => `Change the length of ${label}.`,
  },
  RANGE: {
    message: (label, value) => `${value} in ${label} is out of range.`,
    remedy: (label, value) => `Change ${value} in ${label} to a number in the range.`,
  },
  LANGUAGE_TWICE: {
    message: (label) => `${label} stands there twice in one language.`,
    remedy: (label) => `Keep one text of ${label} for each language.`,
  },
  LANGUAGE: {
    message: (label, value) => `${value} in ${label} is in none of the languages asked for.`,
    remedy: (label) => `Give ${label} in one of the languages asked for.`,
  },
  ALTERNATIVE: {
    message: (label, value) => `${value} in ${label} has none of the forms allowed, or several.`,
    remedy: (label, value) => `Change ${value} in ${label} to one of the forms allowed.`,
  },
  CLOSED: { message: (label) => `${label} is not expected here.`, remedy: (label) => `Remove ${label}.` },
};
const otherwise: Sentences = { message: (label) => `There is a fault in ${label}.`, remedy: (label) => `Change ${label}.` };

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
    const { message, remedy } = sentences[code] ?? otherwise;
    const said = (property: string): string | undefined =>
      shape === undefined ? undefined : inEnglish(texts(this.#shapes, shape, property));
    const own = (shape === undefined ? undefined : oneString(this.#shapes, shape, wa('code'))) ?? code;
    return [
      {
        code: own,
        severity: severities[result.severity.value] ?? 'error',
        document,
        ...(focus === undefined ? {} : { focus: focus.termType === 'BlankNode' ? `_:${focus.value}` : focus.value }),
        ...(path === undefined ? {} : { path }),
        message: said(sh('message')) ?? message(label, value),
        remedy: said(wa('remedy')) ?? remedy(label, value),
      },
    ];
  }

  #labelOf(shape: Term | undefined, path: string | undefined): string {
    const name = shape === undefined ? undefined : inEnglish(texts(this.#shapes, shape, sh('name')));
    return `“${name ?? path?.replace(/^.*[/#]/, '') ?? 'the record'}”`;
  }
}

/** The English text, else the one without a language, else the first. */
function inEnglish(texts: Texts): string | undefined {
  const [first] = texts;
  return (texts.find(({ language }) => language.startsWith('en')) ?? texts.find(({ language }) => language === '') ?? first)?.value;
}

function pathOf(result: Result): string | undefined {
  const [step, ...more] = result.path ?? [];
  return more.length === 0 ? step?.predicates[0]?.value : undefined;
}

function valueOf(result: Result): string {
  return result.value?.term?.value ?? '';
}

const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);
