import '../../src/ui/styles/theme.css';
import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { html, render, type LitElement, type TemplateResult } from 'lit';
import { afterEach, expect } from 'vitest';
import type { AllianceApp } from '../../src/actions/app.ts';
import { appContext } from '../../src/ui/context.ts';
import { registerIcons } from '../../src/ui/parts/icons.ts';

registerIcons();
// Colours on their way from one theme to the other are nobody's.
for (const speed of ['slow', 'normal', 'fast']) document.documentElement.style.setProperty(`--wa-transition-${speed}`, '0ms');

let stage: HTMLElement | undefined;

afterEach(() => {
  stage?.remove();
  stage = undefined;
  delete document.documentElement.dataset.theme;
});

/** Puts elements on the page, with the product behind them where they ask for it. Answers the first element. */
export async function show<T extends Element = LitElement>(template: TemplateResult, app?: AllianceApp): Promise<T> {
  stage?.remove();
  stage = document.createElement('main');
  document.body.append(stage);
  if (app !== undefined) new ContextProvider(stage, { context: appContext, initialValue: app }).hostConnected();
  render(template, stage);
  const element = stage.firstElementChild;
  if (element === null) throw new Error('The template holds no element.');
  await settled(element);
  return element as unknown as T;
}

/** A page of the table, as the shell shows it. */
export async function showPage<T extends Element = LitElement>(tag: string, app: AllianceApp, query = ''): Promise<T> {
  const page = document.createElement(tag) as HTMLElement & { parameters?: URLSearchParams };
  page.parameters = new URLSearchParams(query);
  return show<T>(html`${page}`, app);
}

/** Waits until an element and all that is in it have nothing more to draw. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const drawing = everyElement(element).flatMap((each) => ('updateComplete' in each ? (each as LitElement).updateComplete : []));
    await Promise.all(drawing);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Every element in an element, through all shadows. */
function everyElement(root: Element | ShadowRoot): Element[] {
  const own = root instanceof Element ? [root] : [];
  const shadow = root instanceof Element && root.shadowRoot !== null ? everyElement(root.shadowRoot) : [];
  return [...own, ...shadow, ...[...root.children].flatMap((child) => everyElement(child))];
}

/** The first element that fits a selector, through all shadows. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function find<T extends Element = HTMLElement>(root: Element, selector: string, text?: string): T {
  const found = findAll<T>(root, selector, text)[0];
  if (found === undefined) throw new Error(`There is no ${selector}${text === undefined ? '' : ` that says “${text}”`}.`);
  return found;
}

export function findAll<T extends Element = HTMLElement>(root: Element, selector: string, text?: string): T[] {
  return everyElement(root).filter((each) => each.matches(selector) && (text === undefined || wordsOf(each).includes(text))) as T[];
}

/** What an element says, in the order it is read, without what is folded away or not drawn. */
export function wordsOf(element: Element): string {
  return everyElement(element)
    .flatMap((each) => [...(each.shadowRoot?.childNodes ?? []), ...each.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.parentElement?.localName !== 'style')
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The element that has the focus, through all shadows. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** WCAG 2.2 AA as far as a program can tell, in light and in dark. Landmarks and the page's own heading are the shell's. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    await settled(element);
    const { violations } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => ({ id, theme, where: nodes.map((node) => [node.target.join(' '), node.failureSummary]) })),
    ).toEqual([]);
  }
  delete document.documentElement.dataset.theme;
}
