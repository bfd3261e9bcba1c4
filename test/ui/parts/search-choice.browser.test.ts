import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/parts/wz-search-choice.ts';
import { all, expectAccessible, focused, one, place, textOf, until } from '../screen.ts';

const choices = [
  { value: 'AU', label: 'Australia', detail: 'AU' },
  { value: 'AU-TAS', label: 'Tasmania, Australia', detail: 'AU-TAS', level: 1 },
  { value: 'ES', label: 'España', detail: 'ES' },
];

describe('the search choice', () => {
  let element: HTMLElementTagNameMap['wz-search-choice'];
  let changes: string[];
  const input = (): HTMLInputElement => one('input') as HTMLInputElement;
  const options = (): string[] => all('[role="option"] span:first-child').map(textOf);

  beforeEach(async () => {
    element = place(document.createElement('wz-search-choice'));
    changes = [];
    Object.assign(element, { label: 'Where are you?', hint: 'The place where the service is needed.', choices });
    element.addEventListener('change', () => changes.push(element.value));
    await element.updateComplete;
  });

  test('is accessible, closed and open', async () => {
    await expectAccessible();
    await userEvent.click(input());
    await until(() => options().length === 3, 'all choices');
    await expectAccessible();
  });

  test('finds choices whatever the accents, and takes one by keyboard alone', async () => {
    await userEvent.tab();
    expect(focused()).toBe(input());
    await userEvent.keyboard('espana');
    await until(() => options().join() === 'España', 'one choice');
    await userEvent.keyboard('{Enter}');
    expect(changes).toEqual(['ES']);
    await element.updateComplete;
    expect(input().value).toBe('España');
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  test('goes through the choices with the arrow keys, round and round', async () => {
    await userEvent.click(input());
    await userEvent.keyboard('{ArrowUp}');
    await element.updateComplete;
    expect(input().getAttribute('aria-activedescendant')).toBe('choice-2');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(changes).toEqual(['AU-TAS']);
  });

  test('takes a choice by mouse', async () => {
    await userEvent.click(input());
    await until(() => options().length === 3, 'all choices');
    const [first] = all('[role="option"]');
    if (first === undefined) throw new Error('no choice');
    await userEvent.click(first);
    expect(changes).toEqual(['AU']);
  });

  test('never keeps what fits no choice', async () => {
    element.value = 'AU';
    await element.updateComplete;
    await userEvent.fill(input(), 'Atlantis');
    await until(() => textOf(one('.note')).includes('Nothing here is called “Atlantis”'), 'that nothing is found');
    input().blur();
    await element.updateComplete;
    expect(input().value).toBe('Australia');
    expect(changes).toEqual([]);
  });

  test('lets Escape undo, and an emptied field mean none', async () => {
    element.value = 'AU';
    await element.updateComplete;
    await userEvent.fill(input(), 'tas');
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect(input().value).toBe('Australia');
    await userEvent.clear(input());
    input().blur();
    expect(changes).toEqual(['']);
  });

  test('is cleared with a button that says so', async () => {
    element.value = 'ES';
    await element.updateComplete;
    await userEvent.click(one('button[aria-label="Clear: Where are you?"]'));
    expect(changes).toEqual(['']);
    expect(focused()).toBe(input());
  });

  test('says what is wrong at the field', async () => {
    element.error = 'Choose a country.';
    await element.updateComplete;
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(input().getAttribute('aria-describedby')).toBe('hint error');
    await expectAccessible();
  });
});
