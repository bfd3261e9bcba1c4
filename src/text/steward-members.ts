import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Members', { id: 'steward-members.heading' });
export const introduction = (): string =>
  msg('Whom the register knows, as the directory on this device last read it. Whatever changes a member’s place is moved and voted on.', {
    id: 'steward-members.introduction',
  });
export const none = (): string =>
  msg('The directory on this device knows no members yet. Read the pods first.', { id: 'steward-members.none' });
export const find = (): string => msg('Find a member', { id: 'steward-members.find' });
export const found = (count: number): string => msg(str`Members: ${count}`, { id: 'steward-members.found' });
export const move = (): string => msg('Move something', { id: 'steward-members.move' });
export const moveAbout = (name: string): string => msg(str`about ${name}`, { id: 'steward-members.move-about' });
export const why = (): string => msg('How they stand, and why', { id: 'steward-members.why' });
