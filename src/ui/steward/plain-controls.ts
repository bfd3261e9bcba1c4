import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { MemberCheck } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import { stateInWords } from '../../text/standing.ts';
import { readableAddress } from '../parts/address.ts';
import type { SearchChoice } from '../parts/find-choices.ts';
import { focusWhenDrawn, markInvalid, message, type FieldElement, type ValuesEvent } from '../parts/form/field-element.ts';
import { asTexts, asValues, plainChoices, plainField } from '../parts/form/plain-fields.ts';
import '../parts/form/wz-field-choice.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-search-choice.ts';
import type { WzSearchChoice } from '../parts/wz-search-choice.ts';

/** A question of a page without a shape. Issues carry its path; {@link focusOnIssue} goes to it by the same. */
interface Question {
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly issues: readonly Issue[];
}

const own = ({ path, issues }: Question): readonly Issue[] => issues.filter((issue) => issue.path === path);

/** One line of text, or a day. */
export function inputFor(
  question: Question & {
    readonly value: string;
    readonly type?: 'text' | 'date' | 'datetime-local' | 'url' | 'password';
    readonly onInput: (value: string) => void;
  },
): TemplateResult {
  const issues = own(question);
  return html`<wa-input
    class="${issues.length > 0 ? 'wrong' : ''} ${question.type === 'url' ? 'ltr' : ''}"
    data-path=${question.path}
    type=${question.type ?? 'text'}
    ?password-toggle=${question.type === 'password'}
    autocomplete=${question.type === 'password' ? 'new-password' : 'off'}
    .value=${question.value}
    @input=${(event: Event) => {
      question.onInput((event.target as HTMLInputElement).value);
    }}
  >
    <span slot="label">${question.label}</span>
    <span slot="hint">${message(question.help ?? '', issues)}</span>
  </wa-input>`;
}

/** Several lines of text. */
export function textAreaFor(
  question: Question & { readonly value: string; readonly rows?: number; readonly onInput: (value: string) => void },
): TemplateResult {
  const issues = own(question);
  return html`<wa-textarea
    class=${issues.length > 0 ? 'wrong' : ''}
    data-path=${question.path}
    rows=${question.rows ?? 2}
    resize="auto"
    .value=${question.value}
    @input=${(event: Event) => {
      question.onInput((event.target as HTMLTextAreaElement).value);
    }}
  >
    <span slot="label">${question.label}</span>
    <span slot="hint">${message(question.help ?? '', issues)}</span>
  </wa-textarea>`;
}

/** One of a few choices, or several of them. */
export function choiceFor<Value extends string>(
  question: Question & {
    readonly values: readonly string[];
    readonly choices: readonly Value[];
    readonly nameOf: (value: Value) => string;
    readonly isMany?: boolean;
    readonly languages: readonly string[];
    readonly onPick: (values: readonly Value[]) => void;
  },
): TemplateResult {
  const field = plainField(question.path, question.label, question.help ?? '', {
    ...(question.isMany !== true && { maxCount: 1 }),
    choices: plainChoices(question.choices, question.nameOf),
  });
  return html`<wz-field-choice
    data-path=${question.path}
    .field=${field}
    .values=${asValues(question.values)}
    .issues=${own(question).map((issue) => ({ ...issue, path: field.path }))}
    .languages=${question.languages}
    @wz-values=${(event: ValuesEvent) => {
      question.onPick(asTexts(event.values) as readonly Value[]);
    }}
  ></wz-field-choice>`;
}

/** One of many, found by typing. */
export function pickerFor(
  question: Question & {
    readonly value: string;
    readonly choices: readonly SearchChoice[];
    readonly isOptional?: boolean;
    readonly onPick: (value: string) => void;
  },
): TemplateResult {
  return html`<wz-search-choice
    data-path=${question.path}
    ?required=${question.isOptional !== true}
    .label=${question.label}
    .hint=${question.help ?? ''}
    .error=${own(question)[0]?.message ?? ''}
    .value=${question.value}
    .choices=${question.choices}
    @change=${(event: Event) => {
      event.stopPropagation();
      question.onPick((event.target as WzSearchChoice).value);
    }}
  ></wz-search-choice>`;
}

/** Members to pick from, each with its state. */
export const memberChoices = (members: readonly MemberCheck[], languages: readonly string[]): readonly SearchChoice[] =>
  members.map(({ webid, name, verdict }) => ({
    value: webid,
    label: plainText(name, languages, readableAddress(webid)),
    detail: stateInWords(verdict.state),
  }));

/** Goes to the field of the first issue, once it is drawn. */
export async function focusOnIssue(host: LitElement, issues: readonly Issue[]): Promise<void> {
  await host.updateComplete;
  const field = host.renderRoot.querySelector<FieldElement>(`[data-path="${issues[0]?.path ?? ''}"]`);
  if (field !== null) await focusWhenDrawn(field);
}

/** Tells assistive technology which inputs are wrong. Call after each drawing. */
export function markWrong(host: LitElement, issues: readonly Issue[]): void {
  for (const field of host.renderRoot.querySelectorAll<LitElement>('wa-input, wa-textarea')) {
    void field.updateComplete.then(() => {
      markInvalid(
        field,
        issues.some(({ path }) => path === field.dataset.path),
      );
    });
  }
}
