import type { NewEvent } from './append-to-register.ts';
import { readApplicationNotice } from '../rdf/application-notice.ts';
import { clearNotices } from './clear-notices.ts';
import { readPinNotice } from './pin-notice.ts';
import type { MemberPorts } from './ports.ts';
import { readInbox } from './read-inbox.ts';

/** Removes the notifications that asked for what was decided just now: the register holds the answer. */
export async function clearAnswered(ports: MemberPorts, events: readonly NewEvent[]): Promise<void> {
  const applications = new Set<string>(events.flatMap(({ application }) => application ?? []));
  const pinned = new Set(
    events.flatMap(({ kind, member, keys }) => (kind === 'key-pinned' ? keys.map(({ method }) => `${member} ${method}`) : [])),
  );
  const answered = [
    ...(applications.size === 0
      ? []
      : (await readInbox(ports, readApplicationNotice)).filter(({ application }) => applications.has(application))),
    ...(pinned.size === 0 ? [] : (await readInbox(ports, readPinNotice)).filter(({ actor, method }) => pinned.has(`${actor} ${method}`))),
  ];
  await clearNotices(
    ports,
    answered.map(({ notification }) => notification),
  );
}
