import { html } from 'lit';
import { beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormData, FormDescription } from '../../../src/domain/form-field.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { describeForm } from '../../../src/rdf/form.ts';
import type { FormChange, WzForm } from '../../../src/ui/parts/form/wz-form.ts';
import '../../../src/ui/parts/form/wz-form.ts';
import { expectAccessible, find, findAll, focused, settled, show, wordsOf } from '../stage.ts';

const schema = (name: string): string => `https://schema.org/${name}`;
const wa = (name: string): string => `https://w3id.org/webizen/alliance#${name}`;
const literal = (value: string, language?: string) => ({ kind: 'literal', value, ...(language !== undefined && { language }) }) as const;
const iri = (value: string) => ({ kind: 'iri', value }) as const;

const member: FormData = {
  [schema('name')]: [literal('Ada', 'en')],
  [schema('knowsLanguage')]: [literal('en'), literal('fr')],
  [wa('seat')]: [literal('AU-NSW')],
  [schema('location')]: [
    {
      kind: 'record',
      id: 'https://ada.example/membership.ttl#place',
      data: {
        [schema('name')]: [literal('Newtown', 'en')],
        ['http://www.w3.org/2003/01/geo/wgs84_pos#lat']: [{ kind: 'literal', value: '-33.90' }],
        ['http://www.w3.org/2003/01/geo/wgs84_pos#long']: [{ kind: 'literal', value: '151.18' }],
      },
    },
  ],
};
const document = 'https://ada.example/solar.ttl';
const row = (price: string, id?: string) => ({
  kind: 'record' as const,
  ...(id !== undefined && { id: `${document}#${id}` }),
  data: {
    [schema('eligibleCustomerType')]: [iri(wa('NaturalPerson'))],
    [schema('price')]: [literal(price)],
    [schema('priceCurrency')]: [literal('AUD')],
    [wa('unit')]: [iri(wa('unit-hour'))],
  },
});
const offering: FormData = {
  [schema('name')]: [literal('Solar design', 'en')],
  [wa('terms')]: [row('90.00', 'terms-1'), row('120.50', 'terms-2')],
};

let memberForm: FormDescription;
let offeringForm: FormDescription;
beforeAll(() => {
  memberForm = describeForm('member');
  offeringForm = describeForm('offering');
});

interface Options {
  readonly groups?: readonly string[];
  readonly check?: (data: FormData) => Promise<readonly Issue[]>;
}
async function open(description: FormDescription, data: FormData, { groups, check }: Options = {}): Promise<WzForm> {
  return show<WzForm>(
    html`<wz-form .description=${description} .data=${data} .groups=${groups} .languages=${['en']} .check=${check}></wz-form>`,
  );
}
const field = (form: Element, label: string): HTMLElement => {
  const found = findAll(form, 'wz-field-text, wz-field-choice, wz-field-search, wz-field-place, wz-field-record').find(
    (each) => each.matches('*') && (each as unknown as { plainLabel: string }).plainLabel === label,
  );
  if (found === undefined) throw new Error(`There is no field “${label}”.`);
  return found;
};
const missing = (path: string, remedy: string, focus?: string): Issue => ({
  code: 'MISSING',
  severity: 'error',
  document,
  path,
  message: 'Something is missing.',
  remedy,
  ...(focus !== undefined && { focus }),
});

describe('a form drawn from a shape', () => {
  test('has no accessibility fault, empty, filled, and with everything wrong', async () => {
    await expectAccessible(await open(memberForm, {}));
    await expectAccessible(await open(memberForm, member));
    const form = await open(offeringForm, offering);
    find(form, '.edit').click();
    await settled(form);
    await expectAccessible(form);
    form.showIssues([
      missing(schema('name'), 'Fill in “Name of the service”.'),
      missing(schema('price'), 'Fill in “Price”.', `${document}#terms-1`),
    ]);
    await settled(form);
    await expectAccessible(form);
  });

  test('asks in the words and the order of the shape, and marks what is optional in the label', async () => {
    const form = await open(memberForm, {}, { groups: ['profile'] });
    const labels = findAll<HTMLElement & { label: string }>(form, 'wz-field-text, wz-field-choice, wz-field-search').map(
      (each) => each.label,
    );
    expect(labels).toEqual(['I am', 'Name', 'About (optional)', 'Languages (optional)', 'Website (optional)', 'E-mail (optional)']);
    expect(wordsOf(form)).toContain('As people know you; a trading name will do.');
  });

  test('gives every control a name', async () => {
    const form = await open(offeringForm, offering);
    find(form, '.edit').click();
    await settled(form);
    const nameless = findAll<HTMLInputElement>(form, 'input:not([tabindex="-1"]), textarea, select').filter((control) => {
      const label = control.labels?.[0]?.textContent ?? '';
      const slotted = [...(control.labels?.[0]?.querySelectorAll('slot') ?? [])]
        .flatMap((slot) => slot.assignedNodes({ flatten: true }).map((node) => node.textContent))
        .join('');
      return `${label}${slotted}${control.getAttribute('aria-labelledby') ?? ''}`.trim() === '';
    });
    expect(nameless).toEqual([]);
  });

  test('tells each edit at once, and after the check whether the shape is content', async () => {
    const edits: FormData[] = [];
    const changes: FormChange[] = [];
    const form = await open(memberForm, member, {
      check: async (data) => (data[schema('email')] === undefined ? [] : [{ ...missing(schema('email'), ''), code: 'PATTERN' }]),
    });
    form.addEventListener('wz-edit', (event) => edits.push((event as CustomEvent<FormData>).detail));
    form.addEventListener('change', (event) => changes.push((event as CustomEvent<FormChange>).detail));
    find(field(form, 'E-mail'), 'wa-input').focus();
    await userEvent.keyboard('x');
    await settled(form);
    expect(edits.at(-1)?.[schema('email')]).toEqual([{ ...literal('x'), datatype: 'http://www.w3.org/2001/XMLSchema#string' }]);
    expect(changes).toMatchObject([{ valid: false, data: edits.at(-1) }]);
    expect(findAll(form, 'wz-error-summary')).toEqual([]);
    await userEvent.keyboard('{Backspace}');
    await settled(form);
    expect(changes.at(-1)).toMatchObject({ valid: true });
    expect(form.data).toEqual(member);
  });

  test('never makes 90.00 another number, and understands a decimal comma', async () => {
    const form = await open(offeringForm, { [wa('terms')]: [row('90.00', 'terms-1')] }, { groups: ['terms'] });
    find(form, '.edit').click();
    await settled(form);
    const price = find<HTMLElement & { value: string }>(field(form, 'Price'), 'wa-input');
    expect(price.value).toBe('90.00');
    price.focus();
    await userEvent.keyboard('{Control>}a{/Control}1 234,50');
    await settled(form);
    expect(JSON.stringify(form.data)).toContain('"1234.50"');
    expect(price.value).toBe('1 234,50');
  });
});

describe('errors', () => {
  test('are summed up at the top, which gets the focus, and say the same at the field', async () => {
    const form = await open(memberForm, {});
    form.showIssues([missing(schema('name'), 'Fill in “Name”.')]);
    await settled(form);
    expect(focused()?.getAttribute('role')).toBe('alert');
    expect(find(find(form, 'wz-error-summary'), 'a').textContent).toBe('Fill in “Name”.');
    expect(wordsOf(find(field(form, 'Name'), '.error'))).toContain('Fill in “Name”.');
    expect(find(field(form, 'Name'), 'wa-input').shadowRoot?.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('lead to the field by keyboard', async () => {
    const form = await open(memberForm, {});
    form.showIssues([missing(schema('name'), 'Fill in “Name”.')]);
    await settled(form);
    await userEvent.keyboard('{Tab}{Enter}');
    await settled(form);
    expect(focused()).toBe(find(field(form, 'Name'), 'wa-input').shadowRoot?.querySelector('input'));
  });

  test('in a row of terms open the row and lead to its field', async () => {
    const form = await open(offeringForm, offering);
    form.showIssues([missing(schema('price'), 'Fill in “Price”.', `${document}#terms-2`)]);
    await settled(form);
    find(find(form, 'wz-error-summary'), 'a').click();
    await settled(form);
    const cards = findAll(form, '.record');
    expect(cards.map((card) => card.classList.contains('wrong'))).toEqual([false, true]);
    expect(focused()).toBe(find(findAll(cards[1]!, 'wz-field-text')[0]!, 'wa-input').shadowRoot?.querySelector('input'));
  });

  test('of a row without a name yet find it by the name that it will have', async () => {
    const form = await open(offeringForm, { [wa('terms')]: [row('90.00', 'terms-1'), row('80.00')] });
    form.showIssues([missing(schema('price'), 'Fill in “Price”.', `${document}#terms-2`)]);
    await settled(form);
    expect(findAll(form, '.record').map((card) => card.classList.contains('wrong'))).toEqual([false, true]);
  });

  test('that no field shows stand in the summary with what to do', async () => {
    const form = await open(memberForm, {});
    form.showIssues([{ code: 'ODD', severity: 'error', document, message: 'Odd.', remedy: 'Ask.' }]);
    await settled(form);
    expect(findAll(find(form, 'wz-error-summary'), 'a')).toEqual([]);
    expect(wordsOf(find(form, 'wz-error-summary'))).toContain('Odd. Ask.');
  });
});

describe('several values', () => {
  test('of a text have a language each', async () => {
    const form = await open(memberForm, member, { groups: ['profile'] });
    find(field(form, 'Name'), '.add').click();
    await settled(form);
    await userEvent.keyboard('Adaeze');
    const select = findAll<HTMLSelectElement>(field(form, 'Name'), 'select')[1]!;
    await userEvent.selectOptions(select, 'fr');
    await settled(form);
    expect(form.data[schema('name')]).toEqual([literal('Ada', 'en'), literal('Adaeze', 'fr')]);
  });

  test('are removed by buttons with names, and put back', async () => {
    const form = await open(memberForm, member, { groups: ['profile'] });
    const languages = field(form, 'Languages');
    const button = find(languages, '.chosen button');
    expect(wordsOf(button)).toMatch(/^Remove ?: English$/);
    button.click();
    await settled(form);
    expect(form.data[schema('knowsLanguage')]).toEqual([literal('fr')]);
    expect(wordsOf(find(languages, '.undo'))).toContain('Removed: English');
    await userEvent.keyboard('{Enter}');
    await settled(form);
    expect(form.data[schema('knowsLanguage')]).toEqual([literal('en'), literal('fr')]);
  });

  test('are chosen by typing, with the keyboard alone', async () => {
    const form = await open(memberForm, {}, { groups: ['where'] });
    find(field(form, 'I work in'), 'wz-search-choice').focus();
    await userEvent.keyboard('new zea');
    await settled(form);
    await userEvent.keyboard('{Enter}');
    await settled(form);
    expect(form.data[schema('areaServed')]).toMatchObject([{ kind: 'literal', value: 'NZ' }]);
  });
});

describe('rows of terms', () => {
  test('are added, filled in, duplicated and removed, and what was removed comes back', async () => {
    const form = await open(offeringForm, offering, { groups: ['terms'] });
    const terms = field(form, 'Terms');
    findAll(terms, '.actions wa-button')[1]?.click();
    await settled(form);
    expect(form.data[wa('terms')]).toMatchObject([
      { id: `${document}#terms-1` },
      { data: row('90.00').data },
      { id: `${document}#terms-2` },
    ]);
    expect(form.data[wa('terms')]?.[1]).not.toHaveProperty('id');
    findAll(terms, '.actions wa-button')[2]?.click();
    await settled(form);
    expect(form.data[wa('terms')]).toHaveLength(2);
    find(terms, '.undo-button').click();
    await settled(form);
    expect(form.data[wa('terms')]?.[0]).toMatchObject({ id: `${document}#terms-1` });
    // Open rows have buttons of that kind of their own.
    terms.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    await settled(form);
    expect(findAll(terms, '.record')).toHaveLength(4);
    expect(focused()?.closest('wa-checkbox') ?? (focused()?.getRootNode() as ShadowRoot).host.localName).toBe('wa-checkbox');
  });

  test('fold what most of them do not need', async () => {
    const form = await open(offeringForm, offering, { groups: ['terms'] });
    find(form, '.edit').click();
    await settled(form);
    expect(findAll<HTMLDetailsElement>(form, 'details').map((each) => [wordsOf(find(each, 'summary')), each.open])).toEqual([
      ['Cap (optional)', false],
      ['Validity (optional)', false],
    ]);
  });
});
