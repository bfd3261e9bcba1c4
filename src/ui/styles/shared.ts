import { css } from 'lit';

/**
 * What every page and part starts from: plain HTML, well set. Put it first in `static styles = [shared, css`…`]`.
 * Classes: `visually-hidden`, `quiet`, `small`, `card`, `badge`, `stack`, `cluster`, `plain` (a list without bullets), `prose`.
 */
export const shared = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    line-height: var(--wa-line-height-condensed);
    text-wrap: balance;
  }
  h1,
  h2 {
    font-family: var(--wa-font-family-heading);
    font-weight: var(--wa-font-weight-heading);
    letter-spacing: -0.012em;
  }
  h1 {
    font-size: var(--wa-font-size-3xl);
    line-height: 1.12;
  }
  h2 {
    font-size: var(--wa-font-size-xl);
  }
  h3 {
    font-size: var(--wa-font-size-l);
    font-weight: var(--wa-font-weight-semibold);
  }
  h4 {
    font-size: var(--wa-font-size-m);
    font-weight: var(--wa-font-weight-semibold);
  }
  /* A heading takes focus on navigation, so that a screen reader starts there; it is no control and needs no ring. */
  h1:focus {
    outline: none;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
  }
  fieldset {
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: var(--wa-font-weight-semibold);
  }
  p {
    text-wrap: pretty;
  }
  a {
    color: var(--wa-color-text-link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    overflow-wrap: anywhere;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :where(a, button, summary, input, [tabindex]):focus-visible {
    outline: var(--wa-focus-ring);
    outline-offset: var(--wa-focus-ring-offset);
    border-radius: var(--wa-border-radius-s);
  }
  h1:focus-visible {
    outline: none;
  }
  code,
  pre {
    font-family: var(--wa-font-family-code);
    font-size: 0.875em;
  }
  code {
    overflow-wrap: anywhere;
  }
  pre {
    margin: 0;
    padding: var(--wa-space-m);
    overflow-x: auto;
    background: var(--wa-color-surface-lowered);
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-m);
    /* Code reads from left to right in every language. */
    direction: ltr;
    text-align: left;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--wa-color-surface-border);
    margin-block: var(--wa-space-l);
  }
  svg.icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    flex: none;
    vertical-align: -0.2em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--wa-font-size-s);
  }
  caption {
    text-align: start;
    padding-block-end: var(--wa-space-xs);
    color: var(--wa-color-text-quiet);
  }
  th,
  td {
    padding: var(--wa-space-s);
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  th {
    font-weight: var(--wa-font-weight-semibold);
  }
  thead th {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }

  details > summary {
    cursor: pointer;
    min-block-size: 1.75rem;
  }

  .visually-hidden:not(:focus-within) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
  .quiet {
    color: var(--wa-color-text-quiet);
  }
  .small {
    font-size: var(--wa-font-size-s);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .plain {
    list-style: none;
    padding: 0;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--stack-gap, var(--wa-space-m));
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--cluster-gap, var(--wa-space-xs) var(--wa-space-m));
  }
  .card {
    padding: var(--wa-space-l);
    background: var(--wa-color-surface-raised);
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125rem 0.5rem;
    border-radius: var(--wa-border-radius-pill);
    font-size: var(--wa-font-size-xs);
    font-weight: var(--wa-font-weight-semibold);
    line-height: 1.4;
    color: var(--wa-color-neutral-on-normal);
    background: var(--wa-color-neutral-fill-quiet);
    border: 1px solid var(--wa-color-neutral-border-quiet);
  }
  .badge.success {
    color: var(--wa-color-success-on-quiet);
    background: var(--wa-color-success-fill-quiet);
    border-color: var(--wa-color-success-border-quiet);
  }
  .badge.warning {
    color: var(--wa-color-warning-on-quiet);
    background: var(--wa-color-warning-fill-quiet);
    border-color: var(--wa-color-warning-border-quiet);
  }
  .badge.danger {
    color: var(--wa-color-danger-on-quiet);
    background: var(--wa-color-danger-fill-quiet);
    border-color: var(--wa-color-danger-border-quiet);
  }
  .prose {
    max-inline-size: var(--wz-text-width);
  }
  .prose > * + * {
    margin-block-start: var(--wa-space-m);
  }
  .prose > * + h2 {
    margin-block-start: var(--wa-space-xl);
  }

  @media print {
    .no-print {
      display: none !important;
    }
    .card {
      border-color: #bbb;
      break-inside: avoid;
    }
  }
`;

/** A page: one column with the width and the edges that all pages share. Add after {@link shared}. */
export const page = css`
  :host {
    display: block;
    max-inline-size: var(--wz-content-width);
    margin-inline: auto;
    padding-inline: var(--wz-page-padding);
    padding-block: var(--wa-space-xl) var(--wa-space-4xl);
  }
  .lead {
    max-inline-size: var(--wz-text-width);
    margin-block-start: var(--wa-space-s);
    font-size: var(--wa-font-size-l);
    color: var(--wa-color-text-quiet);
  }
`;
