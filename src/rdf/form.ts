/**
 * A shape as a form. Everything a form needs to know stands in the shape: a property added there appears here without new
 * code. Follows SHACL §2.3.2 (name, description, order, group) and the W3C draft *SHACL 1.2 User Interfaces* for controls.
 */
import type { Quad } from '@rdfjs/types';
import type { Choice, FormDescription, FormField, FormGroup } from '../domain/form-field.ts';
import { parseIri, type Iri } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { editorFor } from './form-editor.ts';
import { iris, listOf, objects, oneIri, oneString, texts, type Node } from './graph.ts';
import { ownShapes, ownVocabulary } from './own-documents.ts';
import { broaderOf, conceptsOf, labelsOf } from './vocabulary.ts';
import { dash, rdf, rdfs, schema, sh, shape as shapes, shui, wa } from './terms.ts';

const described = new Map<string, FormDescription>();

const shapeOf = { member: 'Member', offering: 'Offering', 'role-policy': 'RolePolicy' } as const;

/** The form of one of our own records. */
export function describeForm(kind: keyof typeof shapeOf): FormDescription {
  const known = described.get(kind) ?? describeShape(ownShapes(), shapes(shapeOf[kind]));
  described.set(kind, known);
  return known;
}

/** The form of any node shape in a graph of shapes. */
export function describeShape(graph: readonly Quad[], shape: Iri): FormDescription {
  const fields = fieldsOf(graph, shape);
  const constants = objects(graph, shape, sh('property')).flatMap((property) => {
    const [path, value] = [oneIri(graph, property, sh('path')), oneIri(graph, property, sh('hasValue'))];
    return path === undefined || value === undefined ? [] : [{ path, value }];
  });
  return {
    shape,
    type: oneIri(graph, shape, sh('targetClass')) ?? firstChoice(fields, rdf('type')) ?? schema('Thing'),
    groups: groupsOf(graph, fields),
    fields,
    ...(constants.length === 0 ? {} : { constants }),
  };
}

function firstChoice(fields: readonly FormField[], path: Iri): Iri | undefined {
  const choice = fields.find((field) => field.path === path)?.choices?.[0];
  return choice === undefined ? undefined : parseIri(choice.value);
}

/** For fields of a shape that names no group. */
const moreGroup: FormGroup = {
  id: 'more',
  label: [
    { value: 'More', language: 'en' },
    { value: 'Más', language: 'es' },
    { value: 'Autres informations', language: 'fr' },
    { value: 'المزيد', language: 'ar' },
  ],
  order: 999,
};

function groupsOf(graph: readonly Quad[], fields: readonly FormField[]): readonly FormGroup[] {
  const ids = new Set(fields.map((field) => field.group));
  const groups = graph
    .filter(({ predicate, object }) => predicate.value === sh('group') && object.termType === 'NamedNode' && ids.has(idOf(object.value)))
    .map(({ object }): FormGroup => ({
      id: idOf(object.value),
      label: texts(graph, object, rdfs('label')),
      order: numberOf(graph, object, sh('order')) ?? 998,
    }));
  const once = new Map([...groups, ...(ids.has(moreGroup.id) ? [moreGroup] : [])].map((group) => [group.id, group]));
  return [...once.values()].sort((one, other) => one.order - other.order);
}

/** The last part of an IRI. */
const idOf = (iri: string): string => iri.replace(/^.*[#/]/, '');

function numberOf(graph: readonly Quad[], node: Node, property: string): number | undefined {
  const text = oneString(graph, node, property);
  return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** Shapes of nested records nest themselves at most this deep; a form within a form within a form helps nobody. */
const deepest = 3;

/** The fields of a node shape: its properties by path, those that stay hidden left out, in their order. */
function fieldsOf(graph: readonly Quad[], shape: Node, depth = 1): readonly FormField[] {
  const byPath = new Map<Iri, Quad['object'][]>();
  for (const property of objects(graph, shape, sh('property'))) {
    const path = oneIri(graph, property, sh('path'));
    if (path === undefined || isTrue(graph, property, dash('hidden')) || isTrue(graph, property, sh('deactivated'))) continue;
    byPath.set(path, [...(byPath.get(path) ?? []), property]);
  }
  const groupOrder = (property: Quad['object']): number => {
    const group = oneIri(graph, property, sh('group'));
    return group === undefined ? moreGroup.order : (numberOf(graph, group, sh('order')) ?? 998);
  };
  return [...byPath]
    .map(([path, properties]) => ({ field: fieldOf(graph, path, properties, depth), group: Math.min(...properties.map(groupOrder)) }))
    .sort((one, other) => one.group - other.group || one.field.order - other.field.order)
    .map(({ field }) => field);
}

const isTrue = (graph: readonly Quad[], node: Node, property: string): boolean =>
  ['true', '1'].includes(oneString(graph, node, property) ?? '');

/** One field of all property shapes with the same path. What only warns asks nothing of a form. */
function fieldOf(graph: readonly Quad[], path: Iri, all: readonly Quad['object'][], depth: number): FormField {
  const binding = all.filter((property) => !objects(graph, property, sh('severity')).some(({ value }) => value !== sh('Violation')));
  const properties = binding.length > 0 ? binding : all;
  /** Where a value may stand: on the property, in what it qualifies, in one of its alternatives. */
  const places = properties.flatMap((property) => [
    property,
    ...objects(graph, property, sh('qualifiedValueShape')),
    ...[sh('or'), sh('xone')].flatMap((list) => objects(graph, property, list).flatMap((head) => listOf(graph, head))),
  ]);
  const first = <Value>(read: (node: Node) => Value | undefined): Value | undefined =>
    places.map(read).find((value) => value !== undefined);
  const number = (...names: readonly string[]): number | undefined =>
    first((node) => names.map((name) => numberOf(graph, node, sh(name))).find((value) => value !== undefined));
  const said = (name: string): Texts => all.flatMap((property) => texts(graph, property, sh(name)));

  const label = said('name');
  const group = first((node) => oneIri(graph, node, sh('group')));
  const datatype = properties.map((property) => oneIri(graph, property, sh('datatype'))).find((value) => value !== undefined);
  const choices = choicesOf(graph, places);
  const nested = first((node) => oneIri(graph, node, sh('node')));
  const record = nested === undefined || depth === deepest ? undefined : recordOf(graph, nested, places, depth);
  const optional = {
    maxCount: number('maxCount', 'qualifiedMaxCount'),
    datatype,
    choices: choices.length === 0 ? undefined : choices,
    pattern: first((node) => oneString(graph, node, sh('pattern'))),
    minLength: number('minLength'),
    maxLength: number('maxLength'),
    minInclusive: number('minInclusive', 'minExclusive'),
    maxInclusive: number('maxInclusive', 'maxExclusive'),
    record,
  };
  const hint = first((node) => [...iris(graph, node, shui('editor')), ...iris(graph, node, dash('editor'))][0]);
  const wantsIri = first((node) => oneIri(graph, node, sh('nodeKind'))) === sh('IRI');
  return {
    path,
    editor: editorFor(hint, { datatype, wantsIri, choices: choices.length, isRecord: record !== undefined, maxLength: optional.maxLength }),
    label: label.length > 0 ? label : nameOf(path),
    help: said('description'),
    group: group === undefined ? moreGroup.id : idOf(group),
    order: number('order') ?? 999,
    minCount: number('minCount', 'qualifiedMinCount') ?? 0,
    multilingual: datatype === rdf('langString'),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<FormField>),
  };
}

/** What the vocabulary calls a property, else its own last word. */
function nameOf(path: Iri): Texts {
  const known = labelsOf(path);
  return known.length > 0 ? known : [{ value: idOf(path), language: '' }];
}

function recordOf(graph: readonly Quad[], shape: Iri, places: readonly Node[], depth: number): FormField['record'] {
  const type =
    oneIri(graph, shape, sh('targetClass')) ?? places.map((node) => oneIri(graph, node, sh('class'))).find((found) => found !== undefined);
  const fields = fieldsOf(graph, shape, depth + 1);
  return {
    type: type ?? schema('Thing'),
    slug: oneString(graph, shape, wa('fragment')) ?? 'part',
    fields,
    groups: groupsOf(graph, fields),
  };
}

/** The values to choose from: those listed, and the concepts of a class in the vocabulary. */
function choicesOf(graph: readonly Quad[], places: readonly Node[]): readonly Choice[] {
  const listed = places.flatMap((node) => objects(graph, node, sh('in')).flatMap((head) => listOf(graph, head)));
  const concepts = places.flatMap((node) => iris(graph, node, sh('class'))).flatMap((type) => conceptsOf(type));
  const labelled = (value: string): Texts => {
    const known = labelsOf(value, graph);
    return known.length > 0 ? known : labelsOf(value, ownVocabulary());
  };
  return [
    ...listed.map((term): Choice => {
      const literal = term.termType === 'Literal';
      const label = literal ? [{ value: term.value, language: '' }] : labelled(term.value);
      return { value: term.value, literal, label };
    }),
    ...concepts.map((concept): Choice => {
      const broader = broaderOf(concept);
      return { value: concept, literal: false, label: labelled(concept), ...(broader === undefined ? {} : { broader }) };
    }),
  ];
}
