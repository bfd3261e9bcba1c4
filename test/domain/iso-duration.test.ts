import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDuration } from '../../src/domain/iso-duration.ts';

test.each([
  ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
  ['2028-01-31T10:00:00Z', 'P1M', '2028-02-29T10:00:00Z'],
  ['2028-02-29T10:00:00Z', 'P1Y', '2029-02-28T10:00:00Z'],
  ['2026-11-21T10:00:00Z', 'P2M', '2027-01-21T10:00:00Z'],
  ['2026-12-31T23:00:00Z', 'PT2H', '2027-01-01T01:00:00Z'],
  ['2026-11-21T10:00:00Z', 'P1Y2M3W4DT5H6M7S', '2028-02-15T15:06:07Z'],
  ['2026-11-21T10:00:00+02:00', 'P0D', '2026-11-21T08:00:00Z'],
  ['2026-11-21T10:00:00Z', 'PT0.5S', '2026-11-21T10:00:00.500Z'],
])('%s and %s is %s', (from, duration, then) => {
  expect(addDuration(from, duration)).toBe(then);
});

test.each(['', 'P', 'PT', '14D', 'P-1D', 'P1.5D', 'P1DT', 'P1H', 'p1d', 'P1D '])('“%s” is no duration', (duration) => {
  expect(addDuration('2026-11-21T10:00:00Z', duration)).toBeUndefined();
});

test('no time has none after it', () => {
  expect(addDuration('soon', 'P1D')).toBeUndefined();
});

test('a longer duration never ends earlier', () => {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.nat(500), fc.nat(500), fc.constantFrom('D', 'W', 'M', 'Y'), (from, one, more, unit) => {
      const end = (count: number): number => Date.parse(addDuration(from.toISOString(), `P${count}${unit}`) ?? '');
      expect(end(one + more)).toBeGreaterThanOrEqual(end(one));
    }),
  );
});
