import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createRef, type Ref } from 'lit/directives/ref.js';
import { firstText, valuesOf, withValues } from '../../../domain/form-data.ts';
import type { FormData, FormField, FormValue } from '../../../domain/form-field.ts';
import type { Issue } from '../../../domain/issue.ts';
import type { Point } from '../../../domain/place.ts';
import * as text from '../../../text/form.ts';
import { shared } from '../../styles/shared.ts';
import { FieldElement, fieldStyles, message } from './field-element.ts';
import { renderField } from './render-field.ts';
import './wz-place-picker.ts';
import type { WzPlacePicker } from './wz-place-picker.ts';

type RecordValue = Extract<FormValue, { kind: 'record' }>;

/** A place: what people call it, and a point on the map, chosen there or typed. Points at a single building are offered to be rounded. */
@customElement('wz-field-place')
@localized()
export class WzFieldPlace extends FieldElement {
  @state() private removed: RecordValue | undefined;
  readonly #fields = new Map<string, Ref<FieldElement>>();

  get #record(): RecordValue | undefined {
    return this.values.find((value) => value.kind === 'record');
  }
  get #data(): FormData {
    return this.#record?.data ?? {};
  }
  get #coordinates(): { readonly lat: FormField; readonly lon: FormField } | undefined {
    const fields = this.field.record?.fields ?? [];
    const lat = fields.find((field) => /lat(itude)?$/i.test(field.path));
    const lon = fields.find((field) => /(long|longitude|lng)$/i.test(field.path));
    return lat === undefined || lon === undefined ? undefined : { lat, lon };
  }
  get #point(): Point | undefined {
    const coordinates = this.#coordinates;
    if (coordinates === undefined) return undefined;
    const [lat, lon] = [coordinates.lat, coordinates.lon].map((field) => firstText(this.#data, field) ?? '') as [string, string];
    const isPoint =
      /^-?\d+(\.\d+)?$/.test(lat) && /^-?\d+(\.\d+)?$/.test(lon) && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
    return isPoint ? { lat: Number(lat), lon: Number(lon) } : undefined;
  }

  override render(): TemplateResult {
    const coordinates = this.#coordinates;
    const others = (this.field.record?.fields ?? []).filter((field) => field !== coordinates?.lat && field !== coordinates?.lon);
    return html`
      <fieldset aria-describedby="message">
        <legend>${this.label}</legend>
        <div id="message" class="message">${message(this.help, this.ownIssues)}</div>
        ${others.map((field) => this.#renderField(field))}
        ${
          coordinates === undefined
            ? nothing
            : html`
                <wz-place-picker
                  .label=${text.mapOf(this.plainLabel)}
                  .point=${this.#point}
                  .languages=${this.languages}
                  @change=${this.#pick}
                ></wz-place-picker>
                <div class="coordinates">${this.#renderField(coordinates.lat)} ${this.#renderField(coordinates.lon)}</div>
                ${
                  this.#isTooExact()
                    ? html`<div class="undo" role="status">
                        <span>${text.tooExact()}</span>
                        <wa-button size="s" appearance="outlined" @click=${this.#roundOff}>${text.roundOff()}</wa-button>
                      </div>`
                    : nothing
                }
              `
        }
        ${
          this.removed !== undefined
            ? html`<div class="undo" role="status">
                <span>${text.placeRemoved()}</span>
                <wa-button class="undo-button" size="s" appearance="outlined" @click=${this.#undo}>${text.undo()}</wa-button>
              </div>`
            : this.field.minCount === 0 && this.#record !== undefined
              ? html`<div><wa-button size="s" appearance="outlined" @click=${this.#remove}>${text.removePlace()}</wa-button></div>`
              : nothing
        }
      </fieldset>
    `;
  }

  #renderField(field: FormField): TemplateResult {
    const reference = this.#fields.get(field.path) ?? createRef<FieldElement>();
    this.#fields.set(field.path, reference);
    return renderField(field, {
      values: valuesOf(this.#data, field.path),
      issues: this.issues.filter((issue) => issue.path === field.path && issue.path !== this.field.path),
      languages: this.languages,
      summarise: undefined,
      reference,
      onValues: (values) => {
        this.#keep(withValues(this.#data, field.path, values));
      },
    });
  }

  override focusIssue(issue: Issue): void {
    const field = this.#fields.get(issue.path ?? '')?.value;
    if (field === undefined) this.focus();
    else field.focusIssue(issue);
  }

  #keep(data: FormData): void {
    const id = this.#record?.id ?? this.removed?.id;
    this.removed = undefined;
    this.tell(Object.keys(data).length === 0 ? [] : [{ kind: 'record', ...(id !== undefined && { id }), data }]);
  }

  #pick(event: Event): void {
    const { point } = event.target as WzPlacePicker;
    if (point !== undefined) this.#setPoint(point.lat.toFixed(2), point.lon.toFixed(2));
  }

  #setPoint(lat: string, lon: string): void {
    const coordinates = this.#coordinates;
    if (coordinates === undefined) return;
    const value = (field: FormField, text: string): readonly FormValue[] => [
      { kind: 'literal', value: text, ...(field.datatype !== undefined && { datatype: field.datatype }) },
    ];
    this.#keep(
      withValues(
        withValues(this.#data, coordinates.lat.path, value(coordinates.lat, lat)),
        coordinates.lon.path,
        value(coordinates.lon, lon),
      ),
    );
  }

  #isTooExact(): boolean {
    const coordinates = this.#coordinates;
    if (coordinates === undefined || this.#point === undefined) return false;
    return [coordinates.lat, coordinates.lon].some((field) => /\.\d{3,}$/.test(firstText(this.#data, field) ?? ''));
  }

  #roundOff(): void {
    const point = this.#point;
    if (point !== undefined) this.#setPoint(point.lat.toFixed(2), point.lon.toFixed(2));
    this.renderRoot.querySelector<HTMLElement>('wz-place-picker')?.focus();
  }

  #remove(): void {
    this.removed = this.#record;
    this.tell([]);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.undo-button')?.focus());
  }

  #undo(): void {
    const { removed } = this;
    this.removed = undefined;
    if (removed !== undefined) this.tell([removed]);
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      fieldset {
        gap: var(--wa-space-m);
      }
      .coordinates {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 12rem));
        gap: var(--wa-space-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-field-place': WzFieldPlace;
  }
}
