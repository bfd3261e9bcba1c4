import { html, type TemplateResult } from 'lit';

/** Our mark: a W of two halves that hold each other, as a membership does. Beside the name it is decoration. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 48 48" fill="none" stroke-width="6" stroke-linecap="round" aria-hidden="true">
    <mask id="knot" maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
      <path fill="#fff" d="M0 0h48v48H0z" />
      <path stroke="#000" stroke-width="9.5" stroke-linecap="butt" d="M17.5 37.5A11.5 11.5 0 0 0 29 26V12" />
    </mask>
    <path mask="url(#knot)" stroke="var(--wz-saffron)" d="M19 13v13a11.5 11.5 0 0 0 23 0V10" />
    <path stroke="var(--wz-petrol)" d="M6 10v16a11.5 11.5 0 0 0 23 0V13" />
  </svg>`;
}
