import { css, html, type TemplateResult } from 'lit';
import type { RoleStanding, Standing } from '../../domain/membership.ts';
import { roleInWords, roleStandingInWords } from '../../text/standing.ts';
import { icon, type IconName } from './icons.ts';

const drawings: Readonly<Record<Standing, IconName>> = { good: 'seal', lapsed: 'clock', unconfirmed: 'question', removed: 'cross' };

/** One role and how it stands: a drawing, the role with its places, and the standing in words. Never by colour alone. */
export function standingLine(role: RoleStanding, languages: readonly string[]): TemplateResult {
  return html`<span class="standing ${role.standing}">
    ${icon(drawings[role.standing])}
    <span>${roleInWords(role, languages)} <strong class="how">${roleStandingInWords(role, languages)}</strong></span>
  </span>`;
}

/** What {@link standingLine} needs in the styles of its element. */
export const standingStyles = css`
  .standing {
    display: flex;
    gap: 0.5rem;
  }
  .standing > svg {
    margin-block-start: 0.22em;
    color: var(--wa-color-text-quiet);
  }
  .standing .how {
    display: inline-block;
    padding-inline: 0.4375rem;
    border-radius: var(--wa-border-radius-pill);
    font-size: 0.8125em;
    font-weight: var(--wa-font-weight-semibold);
    color: var(--wa-color-neutral-on-normal);
    background: var(--wa-color-neutral-fill-normal);
  }
  .standing.good > svg {
    color: var(--wa-color-success-border-loud);
  }
  .standing.good .how {
    color: var(--wa-color-success-on-quiet);
    background: var(--wa-color-success-fill-normal);
  }
  .standing.lapsed > svg,
  .standing.unconfirmed > svg {
    color: var(--wa-color-warning-on-quiet);
  }
  .standing.lapsed .how {
    color: var(--wa-color-warning-on-normal);
    background: var(--wa-color-warning-fill-normal);
  }
  .standing.unconfirmed .how {
    color: var(--wa-color-warning-on-quiet);
    background: none;
    box-shadow: inset 0 0 0 1px var(--wa-color-warning-border-loud);
  }
  .standing.removed > svg {
    color: var(--wa-color-danger-on-quiet);
  }
  .standing.removed .how {
    color: var(--wa-color-danger-on-normal);
    background: var(--wa-color-danger-fill-normal);
  }
`;
