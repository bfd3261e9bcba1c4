import axe from 'axe-core';
import { expect } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../../src/ui/styles/theme.css';
import '../../src/ui/wz-app.ts';
import { createSampleApp, type SampleApp } from '../fakes/sample-app.ts';

/** The whole app at an address, over the sample members. Forgets everything an earlier test left on the device. */
export async function openAt(hash: string, app: SampleApp = createSampleApp()): Promise<SampleApp> {
  await browserPage.viewport(1280, 900);
  document.body.replaceChildren();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', hash);
  const element = document.createElement('wz-app');
  element.app = app;
  document.body.append(element);
  await settled();
  return app;
}

/** One element alone on the page, in its main part. */
export function place<T extends HTMLElement>(element: T): T {
  const main = document.createElement('main');
  main.append(element);
  document.body.replaceChildren(main);
  return element;
}

/** Long enough for lazy pages, the search and the rendering after it; ends early when the condition holds. */
export async function settled(): Promise<void> {
  await until(() => all('h1').length > 0, 'a page with a heading');
  await new Promise((resolve) => setTimeout(resolve, 30));
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  await expect.poll(holds, { timeout: 5000, interval: 20, message: what }).toBe(true);
}

/** Every element on the page that fits, inside shadow roots too, in document order. `host >> inner` reaches through a shadow root. */
export function all<T extends Element = HTMLElement>(selector: string, root: ParentNode = document.body): T[] {
  const [outer = '', ...rest] = selector.split(' >> ');
  if (rest.length > 0) return all(outer, root).flatMap((host) => all<T>(rest.join(' >> '), host.shadowRoot ?? host));
  const found: T[] = [];
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (child.matches(selector)) found.push(child as T);
      if (child.shadowRoot !== null) visit(child.shadowRoot);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** The first of {@link all}; fails when there is none. */
export function one(selector: string): HTMLElement {
  const [first] = all(selector);
  if (first === undefined) throw new Error(`There is no ${selector} on the page.`);
  return first;
}

/** What one reads, shadow roots included, with single spaces. */
export function textOf(element: Element | ShadowRoot): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      node.assignedNodes().forEach(visit);
      return;
    }
    if (node instanceof Element && node.shadowRoot !== null) node.shadowRoot.childNodes.forEach(visit);
    else node.childNodes.forEach(visit);
    // What stands in a box of its own is read apart.
    if (node instanceof Element && getComputedStyle(node).display !== 'inline') parts.push(' ');
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The button, link or heading with these words. */
export function called(selector: string, words: string | RegExp): HTMLElement {
  const found = all(selector).find((element) => {
    const said = element.getAttribute('aria-label') ?? textOf(element);
    return typeof words === 'string' ? said === words : words.test(said);
  });
  if (found === undefined) throw new Error(`No ${selector} is called ${String(words)}.`);
  return found;
}

/** The element that has the focus, however deep in shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** No violation of WCAG 2.2 AA that axe knows, in light and in dark. */
export async function expectAccessible(): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const said = violations.map(
      ({ id, help, nodes }) =>
        `${theme}: ${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
    expect(said).toEqual([]);
  }
  delete document.documentElement.dataset.theme;
}
