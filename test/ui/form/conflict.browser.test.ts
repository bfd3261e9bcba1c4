import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormData } from '../../../src/domain/form-field.ts';
import { describeForm } from '../../../src/rdf/form.ts';
import '../../../src/ui/parts/form/wz-conflict.ts';
import type { MergedEvent, WzConflict } from '../../../src/ui/parts/form/wz-conflict.ts';
import { expectAccessible, find, findAll, settled, show, wordsOf } from '../stage.ts';

const schema = (name: string): string => `https://schema.org/${name}`;
const data = (name: string, email: string): FormData => ({
  [schema('name')]: [{ kind: 'literal', value: name, language: 'en' }],
  [schema('email')]: [{ kind: 'literal', value: email }],
});

async function open(base: FormData, mine: FormData, theirs: FormData) {
  const merged: FormData[] = [];
  const element = await show<WzConflict>(
    html`<wz-conflict
      .description=${describeForm('member')}
      .base=${base}
      .mine=${mine}
      .theirs=${theirs}
      .languages=${['en']}
      @wz-merged=${(event: MergedEvent) => merged.push(event.data)}
    ></wz-conflict>`,
  );
  return { element, merged };
}

describe('two versions side by side', () => {
  test('have no accessibility fault', async () => {
    const { element } = await open(data('Ada', 'a@x.org'), data('Adaeze', 'a@x.org'), data('Ada O.', 'b@x.org'));
    await expectAccessible(element);
  });

  test('show only what differs, in words', async () => {
    const { element } = await open(data('Ada', 'a@x.org'), data('Adaeze', 'a@x.org'), data('Ada', 'a@x.org'));
    expect(findAll(element, 'fieldset').map((each) => wordsOf(find(each, 'legend')))).toEqual(['Name']);
    expect(wordsOf(element)).toContain('Only you changed this.');
    expect(wordsOf(element)).toMatch(/Adaeze \( ?English ?\)/);
  });

  test('merge what only one side changed without asking', async () => {
    const { element, merged } = await open(data('Ada', 'a@x.org'), data('Adaeze', 'a@x.org'), data('Ada', 'b@x.org'));
    find(element, 'wa-button').click();
    expect(merged).toEqual([data('Adaeze', 'b@x.org')]);
  });

  test('ask, with the keyboard too, where both changed the same', async () => {
    const { element, merged } = await open(data('Ada', 'a@x.org'), data('Adaeze', 'a@x.org'), data('Ada O.', 'a@x.org'));
    find(element, 'wa-button').click();
    await settled(element);
    expect(merged).toEqual([]);
    expect(wordsOf(find(element, '[role="alert"]'))).toBe('Choose one version for each.');
    findAll<HTMLInputElement>(element, 'input[type="radio"]')[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled(element);
    find(element, 'wa-button').click();
    expect(merged).toEqual([data('Ada O.', 'a@x.org')]);
  });
});
