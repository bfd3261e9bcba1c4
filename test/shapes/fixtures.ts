/** The examples of `test/fixtures/shapes/`: one valid document per shape, and one invalid for each constraint, which tells its fault in its first line. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { parseRdf } from '../../src/rdf/parse.ts';
import { prefixes } from '../../src/rdf/terms.ts';

export interface Fixture {
  readonly shape: string;
  readonly file: string;
  readonly document: string;
  /** Undefined for a valid one. */
  readonly fault: { readonly code: string; readonly path: string } | undefined;
  readonly turtle: string;
}

const folder = join(import.meta.dirname, '../fixtures/shapes');
const documents: Readonly<Record<string, string>> = {
  'agreement-version': 'https://alliance.example/alliance/public/agreements/charter-1.0.0.jsonld',
  attestation: 'https://ana.example/alliance/public/attestations/qualification.jsonld',
  member: 'https://ana.example/alliance/public/membership.ttl',
  membership: 'https://ana.example/alliance/public/membership.ttl',
  place: 'https://ana.example/alliance/public/membership.ttl',
  offering: 'https://ana.example/alliance/public/offerings/solar-design.ttl',
  'role-policy': 'https://alliance.example/alliance/public/policies/1.jsonld',
  'terms-row': 'https://ana.example/alliance/public/offerings/solar-design.ttl',
};

/** `schema:name` in full. */
function expand(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix] ?? ''}${local}`;
}

export const fixtures: readonly Fixture[] = readdirSync(folder).flatMap((shape) =>
  readdirSync(join(folder, shape))
    .filter((file) => file.endsWith('.ttl'))
    .map((file): Fixture => {
      const turtle = readFileSync(join(folder, shape, file), 'utf8');
      const [, code, path] = /^# ([A-Z_]+) at (\S+)/.exec(turtle) ?? [];
      return {
        shape,
        file,
        document: documents[shape] ?? '',
        fault: code === undefined || path === undefined ? undefined : { code, path: expand(path) },
        turtle,
      };
    }),
);

export async function quadsOf({ turtle, document }: Pick<Fixture, 'turtle' | 'document'>): Promise<Quad[]> {
  const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}
