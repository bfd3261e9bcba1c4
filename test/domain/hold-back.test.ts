import { expect, test } from 'vitest';
import { lossesThatHoldBack } from '../../src/domain/hold-back.ts';
import { toWebId } from '../../src/domain/iri.ts';

const members = Array.from({ length: 20 }, (_, number) => toWebId(`https://member-${number}.example/card#me`));

test('an index that lost a tenth of its members is published', () => {
  expect(lossesThatHoldBack(members, members.slice(2))).toEqual([]);
});

test('one that lost more is held back, and says whom it lost', () => {
  expect(lossesThatHoldBack(members, members.slice(3))).toEqual(members.slice(0, 3));
});

test('members whose leaving the register explains are not missed', () => {
  expect(lossesThatHoldBack(members, members.slice(3), new Set(members.slice(0, 1)))).toEqual([]);
});

test('a first index has nothing to lose', () => {
  expect(lossesThatHoldBack([], members)).toEqual([]);
});
