import type { ProposedEvent } from './decision.ts';
import type { RegisterEvent } from './membership.ts';

/**
 * What an event says, as text: equal for an event of the register and the proposal that was decided, whatever the order of
 * what has no order. Left out is what only recording gives it: its name, the name of a mandate and of a right that it
 * grants, `recorded`, `decision`.
 */
export function eventWords({ mandate, right, ...event }: RegisterEvent | ProposedEvent): string {
  return words({
    ...without(event, 'id', 'recorded', 'decision'),
    mandate: mandate && without(mandate, 'id'),
    right: right && (event.kind === 'right-granted' ? without(right, 'id') : right),
  });
}

const without = (value: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

function words(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(words).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name}:${words(part)}`);
  return `{${entries.sort().join()}}`;
}
