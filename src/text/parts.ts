import { msg, str } from '@lit/localize';

// The search choice: one of many, found by typing.
export const clearChoice = (label: string): string => msg(str`Clear: ${label}`, { id: 'parts.clear-choice' });
export const choicesFound = (count: number): string =>
  count === 1 ? msg('1 choice', { id: 'parts.choices-one' }) : msg(str`${count} choices`, { id: 'parts.choices' });
export const noChoice = (typed: string): string => msg(str`Nothing here is called “${typed}”.`, { id: 'parts.no-choice' });
export const moreChoices = (count: number): string => msg(str`${count} more: type to narrow the list`, { id: 'parts.more-choices' });
