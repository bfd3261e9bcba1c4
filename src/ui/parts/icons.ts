import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** Our own drawings: 24 × 24, strokes of 1.75 in the colour of the text. Nothing is fetched from anywhere. */
const drawings = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  pin: '<path d="M12 21.5s-7-6.4-7-11.6a7 7 0 0 1 14 0c0 5.2-7 11.6-7 11.6Z"/><circle cx="12" cy="9.9" r="2.5"/>',
  person: '<circle cx="12" cy="8" r="3.75"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.25"/><path d="M2.75 19.5c.6-3.5 3-5.25 6.25-5.25s5.65 1.75 6.25 5.25"/><path d="M15.5 5.5a3.25 3.25 0 0 1 0 6M18 14.7c1.9.7 3 2.3 3.4 4.8"/>',
  briefcase: '<rect x="3" y="7.5" width="18" height="12" rx="2"/><path d="M8.5 7.5v-2a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v2M3 12.5h18"/>',
  globe: '<circle cx="12" cy="12" r="8.75"/><path d="M3.5 12h17M12 3.25c5 5.5 5 12 0 17.5-5-5.5-5-12 0-17.5Z"/>',
  speech: '<path d="M4 5.5h16v11h-8.5l-4.5 4v-4H4Z"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.25M12 19.25v2.25M2.5 12h2.25M19.25 12h2.25M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6M18.7 5.3l-1.6 1.6M6.9 17.1l-1.6 1.6"/>',
  moon: '<path d="M20 14.2A8.25 8.25 0 0 1 9.8 4a8.25 8.25 0 1 0 10.2 10.2Z"/>',
  device: '<rect x="3" y="4.5" width="18" height="12" rx="1.5"/><path d="M9 20.5h6M12 16.5v4"/>',
  check: '<path d="m4.5 12.5 5 5L19.5 7"/>',
  seal: '<path d="m12 2.75 2.3 1.9 3-.1.8 2.9 2.5 1.6-1 2.8 1 2.8-2.5 1.6-.8 2.9-3-.1-2.3 1.95-2.3-1.95-3 .1-.8-2.9-2.5-1.6 1-2.8-1-2.8 2.5-1.6.8-2.9 3 .1Z"/><path d="m8.5 12 2.5 2.5 4.5-4.75"/>',
  info: '<circle cx="12" cy="12" r="8.75"/><path d="M12 11v5.5M12 7.5v.1"/>',
  warning: '<path d="M12 3.5 21.5 20h-19Z"/><path d="M12 10v4.5M12 17v.1"/>',
  alert: '<circle cx="12" cy="12" r="8.75"/><path d="M12 7.5v5.5M12 16v.1"/>',
  question: '<path d="M8.75 9.25a3.25 3.25 0 1 1 4.6 3c-.9.45-1.35 1-1.35 2.25M12 17.75v.1"/>',
  pause: '<path d="M9 6.5v11M15 6.5v11"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  fit: '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>',
  refresh: '<path d="M19.5 8A8.25 8.25 0 0 0 4 10M4.5 16A8.25 8.25 0 0 0 20 14M19.75 3.5V8h-4.5M4.25 20.5V16h4.5"/>',
  stop: '<rect x="6.5" y="6.5" width="11" height="11" rx="1.5"/>',
  list: '<path d="M8.5 6.5h12M8.5 12h12M8.5 17.5h12M4 6.5h.1M4 12h.1M4 17.5h.1"/>',
  map: '<path d="m3.5 6 5.5-2.25 6 2.5 5.5-2.25v14.25l-5.5 2.25-6-2.5-5.5 2.25ZM9 3.75V18M15 6.25v14.25"/>',
  sliders: '<path d="M4 7h9M18 7h2M4 17h2M11 17h9"/><circle cx="15.5" cy="7" r="2.25"/><circle cx="8.5" cy="17" r="2.25"/>',
  scales: '<path d="M12 3.5v17M7.5 20.5h9M5 6.5l7-1.25 7 1.25M5 6.5l-2.75 7a2.9 2.9 0 0 0 5.5 0ZM19 6.5l-2.75 7a2.9 2.9 0 0 0 5.5 0Z"/>',
  document: '<path d="M6 3.25h8l4.5 4.5v13H6ZM14 3.25v4.5h4.5M9 12.5h6.5M9 16.25h6.5"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.3-3.3A4 4 0 0 0 13.3 5l-1.1 1.1M14 10a4 4 0 0 0-5.7 0L5 13.3A4 4 0 0 0 10.7 19l1.1-1.1"/>',
  external: '<path d="M13.5 4.5h6v6M19.5 4.5 11 13M17.5 14v5.5h-13v-13H10"/>',
  back: '<path d="M19.5 12h-15M10.5 6l-6 6 6 6"/>',
  down: '<path d="m5.5 9 6.5 6.5L18.5 9"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  home: '<path d="m3.5 11.5 8.5-7.5 8.5 7.5M6 9.5v10.5h12V9.5"/>',
  clock: '<circle cx="12" cy="12" r="8.75"/><path d="M12 7v5.25l3.5 2"/>',
  mail: '<rect x="3" y="5.5" width="18" height="13" rx="1.5"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
  key: '<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.5M16 7.5l2.5 2.5"/>',
  trash: '<path d="M4.5 6.5h15M9.5 6.5v-2.25h5v2.25M6.5 6.5l1 14h9l1-14M10.25 10.5v6M13.75 10.5v6"/>',
  edit: '<path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19ZM14 6.5l3.5 3.5"/>',
  eye: '<path d="M2.5 12S6 5.75 12 5.75 21.5 12 21.5 12 18 18.25 12 18.25 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="2.75"/>',
  door: '<path d="M10 4.5H5v15h5M14 8l4.5 4-4.5 4M18 12H9"/>',
} as const;

export type IconName = keyof typeof drawings;

/**
 * A drawing beside words that already say it: hidden from assistive technology. Needs `shared` in the element's styles.
 */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${unsafeSVG(drawings[name])}
  </svg>`;
}

/** Web Awesome would fetch its icons from an outside host: from now on they are ours, for `<wa-icon name="search">`. */
export function registerIcons(): void {
  registerIconLibrary('default', {
    resolver: (name) =>
      `data:image/svg+xml,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${Object.hasOwn(drawings, name) ? drawings[name as IconName] : ''}</svg>`,
      )}`,
  });
}
