import { expect, test } from 'vitest';
import { endOfDay, parseInstant } from '../../src/domain/instant.ts';

test('a day means its last second in UTC', () => {
  expect(parseInstant('2026-11-21')).toBe('2026-11-21T23:59:59Z');
  expect(endOfDay(new Date('2026-11-21T00:00:00Z'))).toBe('2026-11-21T23:59:59Z');
});

test('a time keeps its second and is told in UTC', () => {
  expect(parseInstant('2026-11-21T10:00:00+11:00')).toBe('2026-11-20T23:00:00Z');
  expect(parseInstant('2026-11-21T10:00Z')).toBe('2026-11-21T10:00:00Z');
});

test.each(['', 'tomorrow', '2026-13-01', '2026-02-30', '2026-11-21T10:00:00', '21/11/2026'])('“%s” is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
