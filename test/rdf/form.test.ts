import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormField } from '../../src/domain/form-field.ts';
import { describeForm, describeShape } from '../../src/rdf/form.ts';
import { ownShapes, parseOwn } from '../../src/rdf/own-documents.ts';
import { geo, rdf, schema, shape, wa, xsd } from '../../src/rdf/terms.ts';

const offeringShapes = ['offering', 'terms-row', 'place']
  .map((name) => readFileSync(join(import.meta.dirname, `../../shapes/${name}.ttl`), 'utf8'))
  .join('\n');
const fieldOf = (fields: readonly FormField[], path: string): FormField => {
  const field = fields.find((each) => each.path === path);
  if (field === undefined) throw new Error(`no field for ${path}`);
  return field;
};

describe('the form of a member', () => {
  const form = describeForm('member');

  it('asks for the profile, then for places, in the order of the shape', () => {
    expect(form.groups.map((group) => group.id)).toEqual(['profile', 'where']);
    expect(form.fields.map((field) => [field.group, field.path])).toEqual([
      ['profile', rdf('type')],
      ['profile', schema('name')],
      ['profile', schema('description')],
      ['profile', schema('knowsLanguage')],
      ['profile', schema('url')],
      ['profile', schema('email')],
      ['profile', wa('representation')],
      ['where', wa('seat')],
      ['where', schema('areaServed')],
      ['where', schema('location')],
    ]);
  });

  it('says for each field which control, how many, and in which languages it is asked', () => {
    expect(form.fields.map((field) => field.editor)).toEqual([
      'choice',
      'text',
      'long-text',
      'language',
      'address',
      'email',
      'record',
      'jurisdiction',
      'jurisdiction',
      'place',
    ]);
    expect(fieldOf(form.fields, schema('name'))).toMatchObject({ minCount: 1, multilingual: true, maxLength: 120 });
    expect(fieldOf(form.fields, schema('email'))).toMatchObject({ minCount: 0, maxCount: 1, multilingual: false, datatype: xsd('string') });
    for (const field of form.fields) {
      expect(field.label.map((text) => text.language)).toEqual(['en', 'es', 'fr', 'ar']);
      expect(field.help.map((text) => text.language)).toEqual(['en', 'es', 'fr', 'ar']);
    }
  });

  it('lets one choose what kind of member one is', () => {
    const kind = fieldOf(form.fields, rdf('type'));
    expect(kind).toMatchObject({ minCount: 1, maxCount: 1 });
    expect(kind.choices?.map((choice) => [choice.value, choice.label[0]?.value])).toEqual([
      [schema('Person'), 'a person'],
      [schema('Organization'), 'an organisation'],
    ]);
  });

  it('asks nothing on account of a shape that only warns', () => {
    expect(fieldOf(form.fields, wa('seat')).minCount).toBe(0);
  });

  it('holds a place as a record of its own', () => {
    const { record } = fieldOf(form.fields, schema('location'));
    expect(record).toMatchObject({ type: schema('Place'), slug: 'place' });
    expect(record?.fields.map((field) => field.path)).toEqual([schema('name'), geo('lat'), geo('long')]);
    expect(fieldOf(record?.fields ?? [], geo('lat'))).toMatchObject({ editor: 'number', minInclusive: -90, maxInclusive: 90 });
  });
});

describe('the form of an offering', () => {
  const form = describeForm('offering');

  it('leaves out what the product knows by itself, and says what every offering says', () => {
    expect(form.type).toBe(wa('Offering'));
    expect(form.fields.map((field) => field.path)).not.toContain(schema('offeredBy'));
    expect(form.constants).toEqual([{ path: rdf('type'), value: schema('Offer') }]);
  });

  it('offers the concepts of the vocabulary, the many by search and as a tree', () => {
    const category = fieldOf(form.fields, schema('category'));
    expect(category.editor).toBe('search-choice');
    expect(category.choices?.length).toBeGreaterThanOrEqual(34);
    expect(category.choices?.find((choice) => choice.value === wa('service-solar-design'))).toMatchObject({
      literal: false,
      broader: wa('service-energy'),
    });
    expect(fieldOf(form.fields, wa('role'))).toMatchObject({ editor: 'choice' });
    expect(fieldOf(form.fields, wa('confidentialWork'))).toMatchObject({ editor: 'yes-no', maxCount: 1 });
  });

  it('nests the rows of the terms', () => {
    const { editor, record } = fieldOf(form.fields, wa('terms'));
    expect(editor).toBe('record');
    expect(record).toMatchObject({ type: wa('TermsRow'), slug: 'terms' });
    const currency = fieldOf(record?.fields ?? [], schema('priceCurrency'));
    expect(currency).toMatchObject({ editor: 'currency', minCount: 1, maxCount: 1, pattern: '^[A-Z]{3}$' });
    expect(currency.choices?.map((choice) => choice.value)).toEqual([wa('TimeCredit'), wa('Kilowatthour')]);
    expect(fieldOf(record?.fields ?? [], schema('validFrom')).editor).toBe('date');
    expect(fieldOf(record?.fields ?? [], wa('capFollowedBy'))).toMatchObject({ editor: 'long-text', multilingual: true });
  });

  it('is plain data', () => {
    expect(structuredClone(form)).toEqual(form);
  });
});

describe('a property that is added to a shape', () => {
  const added = (turtle: string): FormField => {
    const graph = parseOwn(`${offeringShapes}\nshape:Offering sh:property [ ${turtle} ] .`);
    const known = new Set(describeShape(ownShapes(), shape('Offering')).fields.map((field) => field.path));
    const [field, ...others] = describeShape(graph, shape('Offering')).fields.filter((each) => !known.has(each.path));
    if (field === undefined || others.length > 0) throw new Error('not exactly one field more');
    return field;
  };

  it('appears in the form, in its place, with no change of code', () => {
    const field = added(
      'sh:path schema:award ; sh:group shape:service ; sh:order 3.5 ; sh:name "Awards"@en ; sh:datatype rdf:langString ; sh:maxCount 3',
    );
    expect(field).toMatchObject({
      path: schema('award'),
      group: 'service',
      order: 3.5,
      editor: 'text',
      multilingual: true,
      maxCount: 3,
      label: [{ value: 'Awards', language: 'en' }],
    });
  });

  it('appears last, under a group of its own, when the shape names neither group nor label', () => {
    expect(added('sh:path schema:award ; sh:datatype xsd:string')).toMatchObject({
      group: 'more',
      label: [{ value: 'award', language: '' }],
    });
    const graph = parseOwn(`${offeringShapes}\nshape:Offering sh:property [ sh:path schema:award ] .`);
    expect(describeShape(graph, shape('Offering')).groups.at(-1)).toMatchObject({ id: 'more' });
  });

  it.each([
    ['choice', 'sh:in ( "gold" "silver" )'],
    ['search-choice', 'sh:class wa:ServiceType'],
    ['number', 'sh:datatype xsd:integer'],
    ['date', 'sh:datatype xsd:date'],
    ['yes-no', 'sh:datatype xsd:boolean'],
    ['long-text', 'sh:datatype xsd:string ; sh:maxLength 1000'],
    ['address', 'sh:nodeKind sh:IRI'],
    ['record', 'sh:node shape:Place'],
    ['jurisdiction', 'shui:editor wa:JurisdictionEditor'],
    ['long-text', '<http://datashapes.org/dash#editor> <http://datashapes.org/dash#TextAreaEditor>'],
    ['text', 'shui:editor <https://other.example/HologramEditor>'],
  ])('gets the control “%s” from %s', (editor, turtle) => {
    expect(added(`sh:path schema:award ; ${turtle}`).editor).toBe(editor);
  });
});
