import { localized } from '@lit/localize';
import { geoPath } from 'd3-geo';
import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Jurisdiction } from '../../../domain/jurisdiction.ts';
import type { Point } from '../../../domain/place.ts';
import * as text from '../../../text/map.ts';
import { countryName } from '../../../text/places.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';
import { cluster, type Cluster } from './clusters.ts';
import { closest, moved, projectionOf, viewOf, wholeWorld, zoomed, type Size, type View } from './view.ts';
import { loadWorld, type World } from './world.ts';

/** A result on the map: the number it has in the list, and its name. */
export interface MapPoint extends Point {
  readonly number: number;
  readonly name: string;
}

/** The reader points at results on the map (none: at nothing any more), or picks one. */
export class MapPointEvent extends CustomEvent<readonly number[]> {
  constructor(type: 'wz-point' | 'wz-pick', numbers: readonly number[]) {
    super(type, { detail: numbers });
  }
}

/**
 * A map of the world drawn from outlines that come with the app: no map service is asked, so nobody learns where one
 * looks. It repeats what the list says, with the same numbers, and can be skipped.
 *
 * @fires wz-point - numbers pointed at, by mouse or focus
 * @fires wz-pick - the number that was chosen
 */
@customElement('wz-map')
@localized()
export class WzMap extends LitElement {
  @property({ attribute: false }) points: readonly MapPoint[] = [];
  /** Numbers that the list points at. */
  @property({ attribute: false }) highlighted: readonly number[] = [];
  /** The customer's own jurisdiction, tinted. */
  @property() home: Jurisdiction = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @property() label = '';
  /** How many results name no place and are in the list only. */
  @property({ type: Number }) placeless = 0;
  /** Shows one place: a pin without a number, which leads nowhere. */
  @property({ type: Boolean }) single = false;
  @state() private world: World | undefined;
  @state() private hasFailed = false;
  @state() private size: Size = { width: 0, height: 0 };
  @state() private view: View | undefined;
  /** Once the reader has moved the map, new results no longer move it. */
  private isMoved = false;
  private drag: { x: number; y: number; view: View } | undefined;
  private readonly resize = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    if (width === 0 || (width === this.size.width && height === this.size.height)) return;
    this.size = { width, height };
    if (!this.isMoved) this.view = undefined;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  private async load(): Promise<void> {
    try {
      this.world = await loadWorld();
      // The customer's country can be shown only now.
      if (!this.isMoved) this.view = undefined;
    } catch {
      this.hasFailed = true;
    }
  }

  protected override firstUpdated(): void {
    const frame = this.renderRoot.querySelector('.frame');
    if (frame !== null) this.resize.observe(frame);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('points') && !samePoints(changed.get('points') ?? [], this.points)) || changed.has('home')) {
      this.isMoved = false;
      this.view = undefined;
    }
    if (this.view === undefined && this.size.width > 0) this.view = this.fit();
  }

  /** All results; without any, the country the customer is in; else the world. */
  private fit(): View {
    if (this.points.length > 0) return viewOf(this.points, this.size, this.single ? 700 : undefined);
    const country = this.homeCountry;
    return country === undefined ? wholeWorld(this.size) : viewOf(country.shape, this.size);
  }

  private get homeCountry(): World['countries'][number] | undefined {
    const code = this.home.split('-')[0];
    return this.world?.countries.find((country) => country.code === code);
  }

  override render(): TemplateResult {
    const label = this.label === '' ? text.mapLabel() : this.label;
    return html`
      <section aria-label=${label}>
        <a class="skip visually-hidden" href="#after">${text.skipMap()}</a>
        <div class="frame">
          ${this.hasFailed ? html`<p class="note">${text.noMap()}</p>` : this.renderDrawing()}
          <div class="controls">
            <button
              type="button"
              title=${text.zoomIn()}
              @click=${() => {
                this.zoom(1.7);
              }}
            >
              ${icon('plus')}<span class="visually-hidden">${text.zoomIn()}</span>
            </button>
            <button
              type="button"
              title=${text.zoomOut()}
              @click=${() => {
                this.zoom(1 / 1.7);
              }}
            >
              ${icon('minus')}<span class="visually-hidden">${text.zoomOut()}</span>
            </button>
            <button type="button" title=${text.showAll()} @click=${this.showAll}>
              ${icon('fit')}<span class="visually-hidden">${text.showAll()}</span>
            </button>
          </div>
        </div>
        <p class="outlines">
          ${this.placeless === 0 ? nothing : this.points.length === 0 ? text.noPlaces() : text.someWithoutPlace(this.placeless)}
          ${text.outlines()}
        </p>
        <span id="after" tabindex="-1"></span>
      </section>
    `;
  }

  private renderDrawing(): TemplateResult | typeof nothing {
    const { world, view, size } = this;
    if (view === undefined || size.width === 0) return nothing;
    const projection = projectionOf(view, size);
    const path = geoPath(projection).digits(1);
    const home = this.homeCountry;
    const clusters = cluster(
      this.points.flatMap((point) => {
        const [x, y] = projection([point.lon, point.lat]) ?? [];
        return x === undefined || y === undefined ? [] : [{ x, y, item: point }];
      }),
      46,
      30,
    ).filter(({ x, y }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20);
    return html`<svg
      viewBox="0 0 ${size.width} ${size.height}"
      class=${this.drag === undefined ? '' : 'dragging'}
      @pointerdown=${this.startDrag}
      @pointermove=${this.moveDrag}
      @pointerup=${this.endDrag}
      @pointercancel=${this.endDrag}
    >
      ${
        world === undefined
          ? nothing
          : svg`
          <g aria-hidden="true">
            <path class="land" d=${path(world.land) ?? ''}></path>
            ${home === undefined ? nothing : svg`<path class="home" d=${path(home.shape) ?? ''}></path>`}
            <path class="borders" d=${path(world.borders) ?? ''}></path>
            ${this.renderNames(world, view, clusters)}
          </g>`
      }
      <g>${[...clusters].reverse().map((one) => this.renderMarker(one))}</g>
    </svg>`;
  }

  /** Names of countries, the largest first, where they touch neither each other nor a marker. */
  private renderNames(world: World, view: View, clusters: readonly Cluster<MapPoint>[]): TemplateResult<2>[] {
    const projection = projectionOf(view, this.size);
    const taken = clusters.map(({ x, y }) => ({ left: x - 18, right: x + 18, top: y - 18, bottom: y + 18 }));
    const names: TemplateResult<2>[] = [];
    const byArea = world.countries
      .filter(({ area, code }) => code !== 'AQ' && area * view.scale ** 2 > 1400)
      .sort((a, b) => b.area - a.area);
    for (const country of byArea) {
      const [x, y] = projection([country.middle[0], country.middle[1]]) ?? [];
      if (x === undefined || y === undefined || names.length === 16) continue;
      const name = countryName(country.code, this.languages);
      const half = name.length * 3.4;
      const box = { left: x - half, right: x + half, top: y - 9, bottom: y + 9 };
      if (box.left < 4 || box.right > this.size.width - 4 || box.top < 4 || box.bottom > this.size.height - 4) continue;
      if (half * 2 > Math.sqrt(country.area) * view.scale * 1.7) continue;
      if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top))
        continue;
      taken.push(box);
      names.push(svg`<text class="name" x=${x.toFixed(1)} y=${(y + 4).toFixed(1)}>${name}</text>`);
    }
    return names;
  }

  private renderMarker({ x, y, items }: Cluster<MapPoint>): TemplateResult<2> {
    if (this.single) return svg`<circle class="pin" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="8"></circle>`;
    const numbers = items.map(({ number }) => number);
    const isHighlighted = numbers.some((number) => this.highlighted.includes(number));
    const [first] = items;
    const shown = numbers.length <= 2 ? numbers.join(', ') : `${numbers[0]} +${numbers.length - 1}`;
    const half = Math.max(14, 6 + shown.length * 4);
    const label =
      items.length === 1 && first !== undefined ? text.marker(String(first.number), first.name) : text.markers(numbers.join(', '));
    return svg`<a
      href="#results"
      class="marker ${isHighlighted ? 'highlighted' : ''}"
      transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
      aria-label=${label}
      @click=${(event: Event) => {
        event.preventDefault();
        this.pick(items);
      }}
      @pointerenter=${() => this.dispatchEvent(new MapPointEvent('wz-point', numbers))}
      @pointerleave=${() => this.dispatchEvent(new MapPointEvent('wz-point', []))}
      @focus=${() => this.dispatchEvent(new MapPointEvent('wz-point', numbers))}
      @blur=${() => this.dispatchEvent(new MapPointEvent('wz-point', []))}
    >
      <rect x=${-half} y="-14" width=${half * 2} height="28" rx="14"></rect>
      <text y="4.5" direction="ltr">${shown}</text>
    </a>`;
  }

  /** Picks a result; of several at one marker, comes closer as long as that parts them. */
  private pick(items: readonly MapPoint[]): void {
    const [first] = items;
    if (first === undefined) return;
    const apart = items.some(({ lat, lon }) => Math.abs(lat - first.lat) > 0.02 || Math.abs(lon - first.lon) > 0.02);
    const closer = viewOf(items, this.size, closest);
    if (items.length > 1 && apart && this.view !== undefined && closer.scale > this.view.scale * 1.2) {
      this.isMoved = true;
      this.view = closer;
      return;
    }
    this.dispatchEvent(new MapPointEvent('wz-pick', [first.number]));
  }

  private zoom(factor: number): void {
    if (this.view === undefined) return;
    this.isMoved = true;
    this.view = zoomed(this.view, this.size, factor);
  }

  private readonly showAll = (): void => {
    this.isMoved = false;
    this.view = this.fit();
  };

  private readonly startDrag = (event: PointerEvent): void => {
    if (this.view === undefined || event.button !== 0 || (event.target as Element).closest('.marker')) return;
    // With a finger one scrolls the page; the map is moved with its buttons and by its markers.
    if (event.pointerType === 'touch') return;
    this.drag = { x: event.clientX, y: event.clientY, view: this.view };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  private readonly moveDrag = (event: PointerEvent): void => {
    if (this.drag === undefined) return;
    this.isMoved = true;
    this.view = moved(this.drag.view, this.size, event.clientX - this.drag.x, event.clientY - this.drag.y);
  };

  private readonly endDrag = (): void => {
    this.drag = undefined;
    this.requestUpdate();
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      section {
        position: relative;
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
      .frame {
        position: relative;
        flex: 1;
        min-block-size: 10rem;
        overflow: hidden;
        background: var(--wz-map-water);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
      }
      svg:not(.icon) {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        cursor: grab;
        user-select: none;
      }
      svg.dragging {
        cursor: grabbing;
      }
      .land {
        fill: var(--wz-map-land);
        stroke: var(--wz-map-border);
        stroke-width: 0.8;
      }
      .home {
        fill: var(--wz-map-home);
      }
      .borders {
        fill: none;
        stroke: var(--wz-map-border);
        stroke-width: 0.8;
      }
      .name {
        fill: var(--wa-color-text-quiet);
        font-size: 11px;
        text-anchor: middle;
        letter-spacing: 0.02em;
      }
      .pin {
        fill: var(--wa-color-brand-fill-loud);
        stroke: var(--wa-color-surface-raised);
        stroke-width: 3;
      }
      .marker {
        cursor: pointer;
        text-decoration: none;
      }
      .marker rect {
        fill: var(--wa-color-brand-fill-loud);
        stroke: var(--wa-color-surface-raised);
        stroke-width: 2;
      }
      .marker text {
        fill: var(--wa-color-brand-on-loud);
        font-size: 12px;
        font-weight: 700;
        text-anchor: middle;
        font-variant-numeric: tabular-nums;
      }
      .marker:hover rect,
      .marker.highlighted rect {
        fill: var(--wz-saffron);
        stroke: var(--wa-color-text-normal);
      }
      .marker:hover text,
      .marker.highlighted text {
        fill: oklch(0.22 0.04 75);
      }
      .marker:focus-visible {
        outline: none;
      }
      .marker:focus-visible rect {
        stroke: var(--wa-color-focus);
        stroke-width: 4;
      }
      .controls {
        position: absolute;
        inset-block-start: 0.75rem;
        inset-inline-end: 0.75rem;
        display: flex;
        flex-direction: column;
        overflow: hidden;
        background: var(--wa-color-surface-raised);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
        box-shadow: var(--wa-shadow-s);
      }
      .controls button {
        display: grid;
        place-items: center;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-normal);
        cursor: pointer;
      }
      .controls button + button {
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .controls button:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      .controls button:focus-visible {
        outline-offset: -3px;
      }
      .skip:focus {
        position: absolute;
        z-index: 1;
        inset-block-start: 0.75rem;
        inset-inline-start: 0.75rem;
        padding: 0.5rem 0.75rem;
        background: var(--wa-color-surface-raised);
        border-radius: var(--wa-border-radius-m);
      }
      .note {
        padding: var(--wa-space-l);
        color: var(--wa-color-text-quiet);
      }
      .outlines {
        margin-block-start: 0.375rem;
        font-size: var(--wa-font-size-2xs);
        color: var(--wa-color-text-quiet);
      }
      @media print {
        .controls {
          display: none;
        }
      }
    `,
  ];
}

const samePoints = (a: readonly MapPoint[], b: readonly MapPoint[]): boolean =>
  a.length === b.length && a.every(({ lat, lon }, index) => lat === b[index]?.lat && lon === b[index].lon);

declare global {
  interface HTMLElementTagNameMap {
    'wz-map': WzMap;
  }
}
