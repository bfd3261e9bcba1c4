import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import type { geoContains, geoGraticule10, geoMercator, geoPath, GeoProjection } from 'd3-geo';
import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Point } from '../../../domain/place.ts';
import * as text from '../../../text/form.ts';
import { countryName } from '../../../text/places.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';
import { loadFineCountries, type Outline } from './fine-countries.ts';

interface Geo {
  readonly geoMercator: typeof geoMercator;
  readonly geoPath: typeof geoPath;
  readonly geoContains: typeof geoContains;
  readonly geoGraticule10: typeof geoGraticule10;
}
interface View {
  readonly lon: number;
  readonly lat: number;
  /** 1 shows the whole world; each step doubles. */
  readonly zoom: number;
}

/** The drawing's own size; the stage has the same proportions. */
const width = 640;
const height = 380;
const wholeWorld: View = { lon: 10, lat: 22, zoom: 1 };
const deepest = 256;
/** From here on the coarse outlines look it. */
const fineFrom = 4;

/**
 * A point of the Earth, chosen on a map by pointer or keyboard. The outlines come with the app, so that no map service
 * learns where anybody lives. A choice is rounded to two decimals, about a kilometre.
 *
 * @fires change - when another point was chosen. Read `point`.
 */
@customElement('wz-place-picker')
@localized()
export class WzPlacePicker extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) point: Point | undefined;
  @property() label = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private view: View = wholeWorld;
  @state() private geo: Geo | undefined;
  @state() private countries: readonly Outline[] | undefined;
  @state() private hasFailed = false;
  @query('svg.map') private readonly map!: SVGSVGElement;
  #isFine = false;
  #drag: { readonly x: number; readonly y: number; readonly view: View; moved: boolean } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const [geo, { loadWorld }] = await Promise.all([import('d3-geo'), import('../map/world.ts')]);
      const { countries } = await loadWorld();
      this.geo = geo;
      this.countries ??= countries;
    } catch {
      this.hasFailed = true;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('point') && this.point !== undefined && (!this.hasUpdated || !this.#isInView(this.point))) {
      this.view = { lon: this.point.lon, lat: this.point.lat, zoom: Math.max(this.view.zoom, 8) };
    }
    if (this.view.zoom >= fineFrom && !this.#isFine) {
      this.#isFine = true;
      void loadFineCountries().then(
        (countries) => (this.countries = countries),
        () => undefined,
      );
    }
  }

  override render(): TemplateResult {
    if (this.hasFailed) return html`<p class="quiet">${text.mapFailed()}</p>`;
    const { zoom } = this.view;
    return html`
      <p id="help" class="help">${text.mapHelp()}</p>
      <div class="frame">
        <div
          class="stage"
          role="application"
          tabindex="0"
          aria-roledescription=${text.mapRole()}
          aria-label=${this.label}
          aria-describedby="help where"
          @keydown=${this.#press}
          @pointerdown=${this.#grab}
          @pointermove=${this.#move}
          @pointerup=${this.#release}
          @pointercancel=${() => (this.#drag = undefined)}
        >
          ${this.#renderMap()}
        </div>
        <div class="buttons">
          <wa-button
            size="s"
            appearance="filled-outlined"
            ?disabled=${zoom >= deepest}
            @click=${() => {
              this.#zoom(2);
            }}
          >
            ${icon('plus')}<span class="visually-hidden">${text.zoomIn()}</span>
          </wa-button>
          <wa-button
            size="s"
            appearance="filled-outlined"
            ?disabled=${zoom <= 1}
            @click=${() => {
              this.#zoom(0.5);
            }}
          >
            ${icon('minus')}<span class="visually-hidden">${text.zoomOut()}</span>
          </wa-button>
          <wa-button size="s" appearance="filled-outlined" ?disabled=${zoom <= 1} @click=${() => (this.view = wholeWorld)}>
            ${icon('globe')}<span class="visually-hidden">${text.wholeWorld()}</span>
          </wa-button>
        </div>
      </div>
      <p id="where" class="where" role="status">${this.#where()}</p>
    `;
  }

  #renderMap(): TemplateResult {
    const projection = this.#projection();
    if (this.geo === undefined || projection === undefined || this.countries === undefined)
      return html`<p class="loading">${text.mapLoading()}</p>`;
    const path = this.geo.geoPath(projection);
    const spot = this.point === undefined ? null : projection([this.point.lon, this.point.lat]);
    return html`<svg class="map" viewBox="0 0 ${width} ${height}" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <rect class="water" width=${width} height=${height}></rect>
      <path class="grid" d=${path(this.geo.geoGraticule10()) ?? ''}></path>
      ${this.countries.map(({ shape }) => {
        const drawn = path(shape);
        return drawn === null ? nothing : svg`<path class="land" d=${drawn}></path>`;
      })}
      ${
        spot === null
          ? nothing
          : svg`<g class="spot" transform="translate(${spot[0].toFixed(1)} ${spot[1].toFixed(1)})"><path d="M0 0c-1-7-9-11-9-19a9 9 0 0 1 18 0c0 8-8 12-9 19Z"></path><circle cy="-19" r="3.2"></circle></g>`
      }
    </svg>`;
  }

  #projection(): GeoProjection | undefined {
    const { lon, lat, zoom } = this.view;
    return this.geo
      ?.geoMercator()
      .rotate([-lon, 0])
      .center([0, lat])
      .scale((width / (2 * Math.PI)) * zoom)
      .translate([width / 2, height / 2])
      .clipExtent([
        [-2, -2],
        [width + 2, height + 2],
      ]);
  }

  #where(): string {
    if (this.point === undefined) return text.noPoint();
    const [lat, lon] = [this.point.lat, this.point.lon].map((degrees) =>
      degrees.toLocaleString(this.languages[0], { maximumFractionDigits: 4 }),
    ) as [string, string];
    const { lat: y, lon: x } = this.point;
    const code = this.countries?.find(({ shape }) => this.geo?.geoContains(shape, [x, y]))?.code ?? '';
    return code === '' ? text.chosenPoint(lat, lon) : text.chosenPointIn(lat, lon, countryName(code, this.languages));
  }

  #isInView(point: Point): boolean {
    const spot = this.#projection()?.([point.lon, point.lat]);
    return spot === undefined || (spot !== null && spot[0] > 0 && spot[0] < width && spot[1] > 20 && spot[1] < height);
  }

  #zoom(factor: number): void {
    const zoom = Math.min(deepest, Math.max(1, this.view.zoom * factor));
    const around = factor > 1 && this.point !== undefined && this.#isInView(this.point) ? this.point : this.view;
    this.view = zoom === 1 ? wholeWorld : { lon: around.lon, lat: around.lat, zoom };
  }

  #choose(lon: number, lat: number): void {
    const point = { lat: round(clamp(lat, -85, 85)), lon: round(((((lon + 180) % 360) + 360) % 360) - 180) };
    this.point = point;
    this.dispatchEvent(new Event('change'));
  }

  #press(event: KeyboardEvent): void {
    const step = (event.shiftKey ? 2 : 18) / this.view.zoom;
    const from = this.point ?? { lon: this.view.lon, lat: this.view.lat };
    // Small steps vanish in the rounding: never less than one of it.
    const by = Math.max(step, 0.01);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, by],
      ArrowDown: [0, -by],
    };
    const move = moves[event.key];
    if (move !== undefined)
      this.#choose(this.point === undefined ? from.lon : from.lon + move[0], this.point === undefined ? from.lat : from.lat + move[1]);
    else if (event.key === '+' || event.key === '=') this.#zoom(2);
    else if (event.key === '-') this.#zoom(0.5);
    else return;
    event.preventDefault();
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, y: event.clientY, view: this.view, moved: false };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === undefined) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(x, y) < 5) return;
    drag.moved = true;
    const perPixel = 360 / (this.map.getBoundingClientRect().width * drag.view.zoom);
    const shrink = Math.cos((drag.view.lat * Math.PI) / 180);
    this.view = { ...drag.view, lon: drag.view.lon - x * perPixel, lat: clamp(drag.view.lat + y * perPixel * shrink, -75, 80) };
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag === undefined || drag.moved) return;
    const matrix = this.map.getScreenCTM();
    if (matrix === null) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const place = this.#projection()?.invert?.([x, y]);
    if (place !== null && place !== undefined) this.#choose(place[0], place[1]);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .help {
        margin-block-end: 0.375rem;
        font-size: var(--wa-font-size-s);
        color: var(--wa-form-control-hint-color);
      }
      .frame {
        position: relative;
        overflow: hidden;
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: var(--wa-form-control-border-radius);
      }
      .frame:focus-within {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      .stage {
        aspect-ratio: 640 / 380;
        background: var(--wz-map-water);
        cursor: crosshair;
        touch-action: pan-y;
      }
      .stage:focus-visible {
        outline: none;
      }
      .loading {
        padding: var(--wa-space-l);
        color: var(--wa-color-text-quiet);
      }
      svg.map {
        display: block;
        inline-size: 100%;
        block-size: 100%;
      }
      .water {
        fill: var(--wz-map-water);
      }
      .land {
        fill: var(--wz-map-land);
        stroke: var(--wz-map-border);
        stroke-width: 0.75;
        vector-effect: non-scaling-stroke;
      }
      .grid {
        fill: none;
        stroke: var(--wz-map-border);
        stroke-width: 0.5;
        opacity: 0.4;
      }
      .spot path {
        fill: var(--wa-color-brand-fill-loud);
        stroke: var(--wa-color-surface-raised);
        stroke-width: 1.5;
      }
      .spot circle {
        fill: var(--wa-color-surface-raised);
      }
      .buttons {
        position: absolute;
        inset-block-start: var(--wa-space-xs);
        inset-inline-end: var(--wa-space-xs);
        display: grid;
        gap: var(--wa-space-2xs);
      }
      .where {
        margin-block-start: 0.375rem;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
    `,
  ];
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

declare global {
  interface HTMLElementTagNameMap {
    'wz-place-picker': WzPlacePicker;
  }
}
