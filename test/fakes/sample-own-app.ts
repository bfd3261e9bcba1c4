import type { DraftActions } from '../../src/actions/app.ts';
import { createSampleApp, type SampleApp } from './sample-app.ts';
import { createSampleMembership, ownerOf, type SampleMembership, type SampleWho } from './sample-membership.ts';

export interface SampleOwnApp extends SampleApp {
  /** What the screens did, and how to make the next action fail. */
  readonly world: SampleMembership;
}

/** The product as a person signed in sees it: membership, keys, agreements and the steward's desk as plain data. */
export function createSampleOwnApp(who: SampleWho = 'member', parts: { readonly languages?: readonly string[] } = {}): SampleOwnApp {
  const world = createSampleMembership(who);
  const kept = new Map<string, Awaited<ReturnType<DraftActions['load']>>>();
  const { session, ...app } = createSampleApp({
    member: world.member as SampleApp['member'],
    keys: world.keys,
    agreements: world.agreements,
    steward: world.steward,
    committee: world.committee,
    concerns: world.concerns,
    founding: world.founding,
    drafts: {
      load: async (key) => kept.get(key),
      keep: async (key, data) => void kept.set(key, { data, at: '2026-11-21T10:42:00Z' }),
      drop: async (key) => void kept.delete(key),
    },
    languages: ['en'],
    ...parts,
  });
  const { webId, name } = ownerOf(who);
  session.state.set({ status: 'signed-in', webId, name: [{ value: name, language: 'en' }] });
  app.directory.decisions = world.governance;
  return { ...app, session, world };
}
