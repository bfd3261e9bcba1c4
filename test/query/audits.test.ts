import * as oxigraph from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { audits } from '../../src/query/audits.ts';
import { hintsFor, runQuery } from '../../src/query/run-query.ts';

describe.each(audits)('the audit $name', ({ title, question, query }) => {
  test('says what it asks in its first two lines', () => {
    expect(query).toMatch(/^# .+\n# .+[.?!]\n/);
    expect(title).not.toMatch(/[.?]$/);
    expect(question.length).toBeGreaterThan(20);
  });

  test('is understood by the engine and avoids what is slow in it', () => {
    expect(runQuery({ store: new oxigraph.Store() }, query).columns.length).toBeGreaterThan(1);
    expect(hintsFor(query)).toEqual([]);
  });

  test('takes our own conclusions from our own graphs only', () => {
    const ours = /wa:(listed|membershipState|memberSince|reason|documentKind|readFor|sha256|staleSince|issue)\b/;
    const outside = query.replace(/GRAPH <urn:webizen-alliance:\w+> \{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    expect(outside).not.toMatch(ours);
  });
});

test('there are at least ten audits', () => {
  expect(audits.length).toBeGreaterThanOrEqual(10);
});
