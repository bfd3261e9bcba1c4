import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TaskStatus } from '../../../domain/membership-task.ts';
import * as text from '../../../text/membership.ts';
import { shared } from '../../styles/shared.ts';
import { icon, type IconName } from '../icons.ts';

export interface Task {
  readonly href: string;
  readonly title: string;
  readonly hint: string;
  readonly status: TaskStatus;
  /** How many things stand in the way. */
  readonly problems: number;
}

const looks: Readonly<Record<TaskStatus, { readonly icon: IconName; readonly style: string }>> = {
  done: { icon: 'check', style: 'success' },
  'needs-attention': { icon: 'warning', style: 'danger' },
  incomplete: { icon: 'edit', style: 'warning' },
  'not-started': { icon: 'plus', style: '' },
  waiting: { icon: 'clock', style: '' },
};

/** A long piece of work as tasks, in any order, each with its state in words (GOV.UK design system, task list). */
@customElement('wz-task-list')
@localized()
export class WzTaskList extends LitElement {
  @property({ attribute: false }) tasks: readonly Task[] = [];

  override render(): TemplateResult {
    return html`<ul class="plain">
      ${this.tasks.map((task, index) => {
        const look = looks[task.status];
        return html`<li>
          <div>
            <a href=${task.href} aria-describedby="hint-${index} status-${index}">${task.title}</a>
            <p id="hint-${index}" class="quiet small">${task.hint}</p>
          </div>
          <span id="status-${index}" class="badge ${look.style}">
            ${icon(look.icon)} ${text.taskStatus(task.status)}${task.problems > 0 ? html` · ${text.problems(task.problems)}` : nothing}
          </span>
        </li>`;
      })}
    </ul>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      li {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-xs) var(--wa-space-l);
        padding-block: var(--wa-space-m);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      li > div {
        flex: 1 1 18rem;
      }
      li:hover {
        background: var(--wa-color-surface-lowered);
      }
      a {
        font-size: var(--wa-font-size-l);
        font-weight: var(--wa-font-weight-semibold);
      }
      /* The whole line leads there. */
      a::after {
        content: '';
        position: absolute;
        inset: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-task-list': WzTaskList;
  }
}
