import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HostGate } from '../../src/crawl/politeness.ts';

const host = 'https://pods.example';
const silence = { code: 'TIMEOUT', message: 'The server did not answer in time.' };

describe('the gate of a host', () => {
  test('lets few requests through at once, and the next when one is over', () => {
    const gate = new HostGate(2, () => 0);
    gate.begin(host);
    expect(gate.isOpen(host, 0)).toBe(true);
    gate.begin(host);
    expect(gate.isOpen(host, 0)).toBe(false);
    expect(gate.isOpen('https://other.example', 0)).toBe(true);
    gate.end(host, undefined);
    expect(gate.isOpen(host, 0)).toBe(true);
  });

  test('stays shut until the time that the host named', () => {
    const gate = new HostGate(2, () => 0);
    expect(gate.pause(host, 1000, 5000)).toBe(5000);
    expect(gate.isOpen(host, 4999)).toBe(false);
    expect(gate.isOpen(host, 5000)).toBe(true);
    expect(gate.nextOpening([host, 'https://other.example'], 1000)).toBe(5000);
    expect(gate.nextOpening([host], 5000)).toBeUndefined();
  });

  test('stays shut longer each time a host names none, with a little chance, until it answers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const gate = new HostGate(2, () => chance);
        const pauses = [1, 4, 16].map((factor) => gate.pause(host, 0, undefined) / (1000 * factor));
        for (const pause of pauses) expect(pause).toBeCloseTo(1 + chance / 2);
        gate.begin(host);
        gate.end(host, undefined);
        expect(gate.pause(host, 100_000, undefined)).toBeCloseTo(100_000 + 1000 * (1 + chance / 2));
      }),
    );
  });

  test('a host that was silent three times in a row is set aside; one that answers in between is not', () => {
    const gate = new HostGate(2, () => 0);
    const ask = (failing?: typeof silence): void => {
      gate.begin(host);
      gate.end(host, failing);
    };
    ask(silence);
    ask(silence);
    ask();
    ask(silence);
    ask(silence);
    expect(gate.setAside(host)).toBeUndefined();
    ask(silence);
    expect(gate.setAside(host)).toMatchObject({ code: 'TIMEOUT' });
  });

  test('a host that is left alone is open, so that what waits for it is told at once', () => {
    const gate = new HostGate(1, () => 0);
    gate.pause(host, 0, 1_000_000);
    gate.leaveAlone(host, { code: 'RATE_LIMITED', message: 'Later.' });
    expect(gate.isOpen(host, 0)).toBe(true);
    expect(gate.setAside(host)).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
