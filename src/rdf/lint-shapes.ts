/**
 * Refuses shapes that the engine would quietly not check. A shape with a misspelt or unsupported term "passes" every
 * document; that is worse than an error, so it is an error. What only a form would read differently is a warning.
 */
import type { Quad } from '@rdfjs/types';
import type { Issue } from '../domain/issue.ts';
import { about, objects } from './graph.ts';
import { lintPattern } from './lint-pattern.ts';
import { dash, rdf, sh } from './terms.ts';

const constraints = [
  ...[
    'minCount',
    'maxCount',
    'class',
    'datatype',
    'nodeKind',
    'in',
    'hasValue',
    'pattern',
    'flags',
    'minLength',
    'maxLength',
    'languageIn',
    'uniqueLang',
  ],
  ...[
    'minInclusive',
    'maxInclusive',
    'minExclusive',
    'maxExclusive',
    'equals',
    'disjoint',
    'lessThan',
    'lessThanOrEquals',
    'closed',
    'ignoredProperties',
  ],
  ...[
    'and',
    'or',
    'xone',
    'not',
    'node',
    'property',
    'qualifiedValueShape',
    'qualifiedMinCount',
    'qualifiedMaxCount',
    'qualifiedValueShapesDisjoint',
  ],
];
const targets = ['targetClass', 'targetNode', 'targetObjectsOf', 'targetSubjectsOf'];
const paths = ['path', 'inversePath', 'alternativePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'];
/** What is said about a shape, and to people. */
const notes = [
  ...['message', 'severity', 'deactivated', 'name', 'description', 'order', 'group', 'defaultValue'],
  ...['declare', 'prefix', 'namespace', 'shapesGraph', 'suggestedShapesGraph'],
];
/** All of SHACL Core, which shacl-engine 1.1.2 checks in full (98 of 98 tests of the W3C suite). */
const knownTerms = new Set<string>([...constraints, ...targets, ...paths, ...notes].map(sh));
const knownClasses = new Set<string>(['NodeShape', 'PropertyShape', 'PropertyGroup', 'Shape', 'PrefixDeclaration'].map(sh));
/** DASH holds hints for forms, which say nothing about validity, and constraints, which nobody here would check. */
const knownHints = new Set<string>(['editor', 'viewer', 'hidden', 'readOnly', 'propertyRole'].map(dash));

/** Parameters of which the engine looks at one value, or at none when there are several. */
const single = [
  ...[
    'minCount',
    'maxCount',
    'datatype',
    'nodeKind',
    'in',
    'hasValue',
    'pattern',
    'flags',
    'minLength',
    'maxLength',
    'languageIn',
    'uniqueLang',
    'closed',
  ],
  ...[
    'minInclusive',
    'maxInclusive',
    'minExclusive',
    'maxExclusive',
    'not',
    'qualifiedValueShape',
    'qualifiedMinCount',
    'qualifiedMaxCount',
    'path',
  ],
].map(sh);
const lists = ['in', 'and', 'or', 'xone', 'languageIn', 'ignoredProperties'].map(sh);
const references = ['node', 'property', 'not', 'qualifiedValueShape'].map(sh);
const companions: readonly (readonly [string, string])[] = [
  [sh('qualifiedMinCount'), sh('qualifiedValueShape')],
  [sh('qualifiedMaxCount'), sh('qualifiedValueShape')],
  [sh('flags'), sh('pattern')],
  [sh('ignoredProperties'), sh('closed')],
];

/** What to write in place of the best known terms outside SHACL Core. */
const instead: Readonly<Record<string, string>> = {
  [sh('sparql')]: 'Say the rule with SHACL Core terms, or ask it as a prepared question of the auditor.',
  [sh('target')]: 'Use sh:targetClass, sh:targetNode, sh:targetObjectsOf or sh:targetSubjectsOf.',
  [sh('js')]: 'Say the rule with SHACL Core terms; no program in a shape is run.',
  [sh('rule')]: 'Leave rules out; shapes only check.',
  [sh('parameter')]: 'Say the rule with SHACL Core terms; constraint components of one’s own are not run.',
};

/** Every use of something that would not be checked, and every pattern that a form would read differently. Empty when all is well. */
export function lintShapes(quads: readonly Quad[], document = 'urn:shapes'): Issue[] {
  const issues = quads.flatMap((quad) => [
    ...unknown(quad),
    ...notSingle(quads, quad),
    ...notAList(quads, quad),
    ...nothingThere(quads, quad),
    ...withoutCompanion(quads, quad),
    ...(quad.predicate.value === sh('pattern')
      ? lintPattern(quad.object.value, objects(quads, quad.subject, sh('flags')).length > 0)
      : []
    ).map((found) => ({
      ...found,
      focus: quad.subject.value,
      path: quad.predicate.value,
    })),
  ]);
  const once = new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.focus, issue.path, issue.message]), issue]));
  return [...once.values()].map((issue) => ({ ...issue, document }));
}

type Finding = Omit<Issue, 'document'>;

/** `sh:minCount` from the whole IRI. */
const short = (iri: string): string =>
  iri.startsWith(sh.base) ? `sh:${iri.slice(sh.base.length)}` : iri.startsWith(dash.base) ? `dash:${iri.slice(dash.base.length)}` : iri;

function unknown({ subject, predicate, object }: Quad): Finding[] {
  const isType = predicate.value === rdf('type');
  const term = isType ? object.value : predicate.value;
  const isUnknown = isType
    ? term.startsWith(sh.base) && !knownClasses.has(term)
    : (term.startsWith(sh.base) && !knownTerms.has(term)) || (term.startsWith(dash.base) && !knownHints.has(term));
  if (!isUnknown) return [];
  return [
    {
      code: 'UNSUPPORTED',
      severity: 'error',
      focus: subject.value,
      path: predicate.value,
      message: `The shape uses ${short(term)}, which would be ignored.`,
      remedy: instead[term] ?? `Remove ${short(term)}, correct its spelling, or say the rule with SHACL Core terms.`,
    },
  ];
}

function notSingle(quads: readonly Quad[], { subject, predicate }: Quad): Finding[] {
  if (!single.some((term) => term === predicate.value) || objects(quads, subject, predicate.value).length < 2) return [];
  const message = `The shape says ${short(predicate.value)} several times, and none of them would be checked.`;
  return [
    {
      code: 'SEVERAL',
      severity: 'error',
      focus: subject.value,
      path: predicate.value,
      message,
      remedy: 'Keep one, or make a shape for each.',
    },
  ];
}

function notAList(quads: readonly Quad[], { subject, predicate, object }: Quad): Finding[] {
  if (!lists.some((term) => term === predicate.value)) return [];
  if (object.value === rdf('nil') || objects(quads, object, rdf('first')).length > 0) return [];
  const message = `The value of ${short(predicate.value)} is not a list.`;
  return [
    {
      code: 'NOT_A_LIST',
      severity: 'error',
      focus: subject.value,
      path: predicate.value,
      message,
      remedy: 'Write the values in parentheses: ( … ).',
    },
  ];
}

/** A shape that is named and never described accepts everything. */
function nothingThere(quads: readonly Quad[], { subject, predicate, object }: Quad): Finding[] {
  if (!references.some((term) => term === predicate.value)) return [];
  const at = { severity: 'error', focus: subject.value, path: predicate.value } as const;
  if (about(quads, object).length === 0) {
    return [
      {
        ...at,
        code: 'UNDEFINED',
        message: `The shape ${object.value} is not described here; it would accept everything.`,
        remedy: 'Add the shape, or correct its name.',
      },
    ];
  }
  if (predicate.value === sh('property') && objects(quads, object, sh('path')).length === 0) {
    return [
      {
        ...at,
        code: 'WITHOUT_EFFECT',
        message: 'A property shape has no sh:path.',
        remedy: 'Add sh:path, or use sh:node for a shape of the whole record.',
      },
    ];
  }
  return [];
}

function withoutCompanion(quads: readonly Quad[], { subject, predicate }: Quad): Finding[] {
  const needed = companions.find(([term]) => term === predicate.value)?.[1];
  if (needed === undefined || objects(quads, subject, needed).length > 0) return [];
  return [
    {
      code: 'WITHOUT_EFFECT',
      severity: 'error',
      focus: subject.value,
      path: predicate.value,
      message: `${short(predicate.value)} does nothing without ${short(needed)}.`,
      remedy: `Add ${short(needed)}, or remove ${short(predicate.value)}.`,
    },
  ];
}
