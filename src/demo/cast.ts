import type { MemberPorts } from '../actions/ports.ts';

/** Everybody, with what they work with, by the names of their pods. */
export type Cast = ReadonlyMap<string, MemberPorts>;

export function portsOf(cast: Cast, slug: string): MemberPorts {
  const ports = cast.get(slug);
  if (ports === undefined) throw new Error(`${slug} has not entered.`);
  return ports;
}
