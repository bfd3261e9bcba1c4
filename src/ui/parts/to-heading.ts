import type { LitElement } from 'lit';

/** To the top of a page that now shows something else: for pages whose address names what they show. */
export function toHeading(page: LitElement): void {
  const heading = page.renderRoot.querySelector('h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  scrollTo({ top: 0, behavior: 'instant' });
  heading.focus({ preventScroll: true });
}
