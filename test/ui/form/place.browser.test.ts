import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormField, FormValue } from '../../../src/domain/form-field.ts';
import { describeForm } from '../../../src/rdf/form.ts';
import type { WzFieldPlace } from '../../../src/ui/parts/form/wz-field-place.ts';
import '../../../src/ui/parts/form/wz-form.ts';
import type { WzPlacePicker } from '../../../src/ui/parts/form/wz-place-picker.ts';
import { expectAccessible, find, findAll, settled, show, wordsOf } from '../stage.ts';

const geo = 'http://www.w3.org/2003/01/geo/wgs84_pos#';
const fieldOf = (): FormField => describeForm('member').fields.find((field) => field.editor === 'place')!;
const place = (lat: string, long: string): FormValue => ({
  kind: 'record',
  id: 'https://ada.example/membership.ttl#place',
  data: {
    'https://schema.org/name': [{ kind: 'literal', value: 'Newtown', language: 'en' }],
    [`${geo}lat`]: [{ kind: 'literal', value: lat, datatype: 'http://www.w3.org/2001/XMLSchema#decimal' }],
    [`${geo}long`]: [{ kind: 'literal', value: long, datatype: 'http://www.w3.org/2001/XMLSchema#decimal' }],
  },
});

async function open(values: readonly FormValue[] = []): Promise<{ field: WzFieldPlace; picker: WzPlacePicker; stage: HTMLElement }> {
  const field = await show<WzFieldPlace>(
    html`<wz-field-place .field=${fieldOf()} .values=${values} .languages=${['en']}></wz-field-place>`,
  );
  const picker = find<WzPlacePicker>(field, 'wz-place-picker');
  // The outlines come over the network of this very site.
  await expect.poll(() => findAll(picker, 'path.land').length, { timeout: 10_000 }).toBeGreaterThan(1);
  return { field, picker, stage: find(picker, '.stage') };
}
const pointOf = (field: WzFieldPlace): readonly (string | undefined)[] =>
  [`${geo}lat`, `${geo}long`].map((path) => {
    const [value] = field.values;
    const [coordinate] = value?.kind === 'record' ? (value.data[path] ?? []) : [];
    return coordinate?.kind === 'literal' ? coordinate.value : undefined;
  });

describe('a place', () => {
  test('has no accessibility fault', async () => {
    const { field } = await open([place('-33.90', '151.18')]);
    await expectAccessible(field);
  });

  test('is chosen by clicking on the map, rounded to about a kilometre', async () => {
    const { field, stage } = await open();
    await userEvent.click(stage, { position: { x: 300, y: 120 } });
    await settled(field);
    for (const degrees of pointOf(field)) expect(degrees).toMatch(/^-?\d+\.\d\d$/);
  });

  test('is chosen with the arrow keys alone, and said in words', async () => {
    const { field, picker, stage } = await open([place('-33.90', '151.18')]);
    stage.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    await settled(field);
    const [lat, long] = pointOf(field).map(Number) as [number, number];
    expect(lat).toBeGreaterThan(-33.9);
    expect(long).toBeLessThan(151.18);
    expect(wordsOf(find(picker, '#where'))).toMatch(/^Latitude -?[\d.]+, longitude [\d.]+, in Australia$/);
  });

  test('begins at the middle of what one sees', async () => {
    const { field, stage } = await open();
    stage.focus();
    await userEvent.keyboard('{ArrowUp}');
    await settled(field);
    expect(pointOf(field)).toEqual(['22.00', '10.00']);
  });

  test('keeps its name and its own IRI whichever way it is moved', async () => {
    const { field, stage } = await open([place('-33.90', '151.18')]);
    stage.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled(field);
    expect(field.values[0]).toMatchObject({
      id: 'https://ada.example/membership.ttl#place',
      data: { 'https://schema.org/name': [{ value: 'Newtown' }] },
    });
  });

  test('is zoomed by keys and by buttons with names', async () => {
    const { picker, stage } = await open([place('-33.90', '151.18')]);
    const drawing = (): string => find(picker, 'path.land').getAttribute('d') ?? '';
    const before = drawing();
    stage.focus();
    await userEvent.keyboard('-');
    await settled(picker);
    expect(drawing()).not.toBe(before);
    expect(findAll(picker, '.buttons wa-button').map(wordsOf)).toEqual(['Zoom in', 'Zoom out', 'Whole world']);
  });

  test('that names a single building is offered to be rounded', async () => {
    const { field } = await open([place('-33.897431', '151.179022')]);
    const button = find(field, 'wa-button', 'Round to about 1 km');
    button.click();
    await settled(field);
    expect(pointOf(field)).toEqual(['-33.90', '151.18']);
    expect(findAll(field, 'wa-button', 'Round to about 1 km')).toEqual([]);
  });

  test('is removed, and put back', async () => {
    const { field } = await open([place('-33.90', '151.18')]);
    find(field, 'wa-button', 'Remove this place').click();
    await settled(field);
    expect(field.values).toEqual([]);
    find(field, '.undo-button').click();
    await settled(field);
    expect(field.values).toEqual([place('-33.90', '151.18')]);
  });
});
