import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SealedChoice } from '../../src/domain/decision.ts';
import {
  type Element,
  base,
  decodeElement,
  decodeScalars,
  encodeElement,
  encodeScalars,
  hidingBase,
  identity,
  order,
  randomScalar,
  toScalar,
} from '../../src/credentials/ristretto.ts';
import {
  ChoiceError,
  type SealRules,
  holdsFor,
  isSound,
  mostQuestions,
  opensTo,
  sealChoice,
  sealedContext,
  sumOpenings,
} from '../../src/credentials/sealed-choice.ts';
import { proveZeroOrOne, provesZeroOrOne } from '../../src/credentials/zero-or-one.ts';

const motion = 'uEiDV4RvgExampleOfADigestOfAMotion';
const seat = 'https://alliance.example/register/seats#seat-1';
const committee: SealRules = { context: sealedContext(motion, seat), atMostOne: true };
const ballot: SealRules = { ...committee, atMostOne: false };
const asTwo = { ...committee, questions: 2 };

const [forIt, against, abstain] = [[1, 0] as const, [0, 1] as const, [0, 0] as const];
const committeeChoice = fc.constantFrom(forIt, against, abstain);
const shares = (length: number) => fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: length, maxLength: length });
/** Whatever a voter could commit to, whether the software would or not. */
const commitTo = (value: bigint, blinding = randomScalar()): Element =>
  hidingBase()
    .multiply(blinding)
    .add(base.multiplyUnsafe(toScalar(value)));
const bytesOf = ({ context, atMostOne }: SealRules, questions: number): Uint8Array =>
  new TextEncoder().encode(`${atMostOne ? 'at most one' : 'any'} of ${String(questions)} ${context}`);

describe('a sealed choice', () => {
  test.each([
    ['for', forIt],
    ['against', against],
    ['abstain', abstain],
  ])('“%s” is sound, opens to what was chosen, and to nothing else', (_, choice) => {
    const { sealed, opening } = sealChoice(choice, committee);
    expect(isSound(sealed, asTwo)).toBe(true);
    expect(opensTo(sealed, opening)).toBe(true);
    for (const other of [forIt, against, abstain].filter((each) => each !== choice))
      expect(opensTo(sealed, { ...opening, shares: other })).toBe(false);
  });

  test('of an election answers every question on its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((questions) => shares(questions)),
        (choice) => {
          const { sealed, opening } = sealChoice(choice, ballot);
          expect(isSound(sealed, { ...ballot, questions: choice.length })).toBe(true);
          expect(opensTo(sealed, opening)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('looks the same whatever was chosen: every part has the same length', () => {
    const lengths = [forIt, against, abstain].map((choice) => {
      const { commitments, proof } = sealChoice(choice, committee).sealed;
      return [...commitments, proof].map((text) => text.length).join();
    });
    // Two elements; a challenge and three scalars for each of three commitments: 32 bytes each, in base64url.
    expect(new Set(lengths)).toEqual(new Set(['44,44,428']));
  });

  test('is never sealed alike twice, so that nobody can compare', () => {
    const all = Array.from({ length: 8 }, () => sealChoice(forIt, committee).sealed);
    expect(new Set(all.flatMap(({ commitments }) => commitments)).size).toBe(16);
    expect(new Set(all.map(({ proof }) => proof)).size).toBe(8);
  });

  test('is not made of a choice against the rules', () => {
    for (const wrong of [[], [1, 1], [2, 0], [-1, 0], [0.5, 0], [NaN, 0]] as unknown as (0 | 1)[][])
      expect(() => sealChoice(wrong, committee), JSON.stringify(wrong)).toThrow(ChoiceError);
    expect(() => sealChoice(new Array<0>(mostQuestions + 1).fill(0), ballot)).toThrow(ChoiceError);
  });
});

describe('nobody can seal another choice than 0 or 1:', () => {
  test.each([2n, -1n, 3n, order - 1n, 10n ** 30n])('a share of %s has no proof that is made as the others are', (value) => {
    for (const claimed of [0, 1] as const) {
      const blindings = [randomScalar(), randomScalar()] as const;
      const commitments = [commitTo(value, blindings[0]), commitTo(0n, blindings[1])];
      const witnesses = [
        { value: claimed, blinding: blindings[0] },
        { value: 0 as const, blinding: blindings[1] },
      ];
      const proof = proveZeroOrOne(commitments, witnesses, bytesOf(ballot, 2));
      expect(isSound({ commitments: commitments.map(encodeElement), proof }, { ...ballot, questions: 2 })).toBe(false);
    }
  });

  test('both for and against is two answers of which one may be, and is sound only where both may', () => {
    const { sealed } = sealChoice([1, 1], ballot);
    expect(isSound(sealed, { ...ballot, questions: 2 })).toBe(true);
    expect(isSound(sealed, asTwo)).toBe(false);
    // With a third proof as an honest voter would make it of the sum, which is 2.
    const blindings = [randomScalar(), randomScalar()] as const;
    const commitments = blindings.map((blinding) => commitTo(1n, blinding));
    const sum = commitments.reduce((all, each) => all.add(each));
    for (const claimed of [0, 1] as const) {
      const witnesses = [...blindings.map((blinding) => ({ value: 1 as const, blinding }))];
      const all = [...witnesses, { value: claimed, blinding: toScalar(blindings[0] + blindings[1]) }];
      const proof = proveZeroOrOne([...commitments, sum], all, bytesOf(committee, 2));
      expect(isSound({ commitments: commitments.map(encodeElement), proof }, asTwo)).toBe(false);
    }
  });

  test('one for and one less than nothing against has a sum of 0, and is not sound for it', () => {
    const blindings = [randomScalar(), randomScalar()] as const;
    const commitments = [commitTo(1n, blindings[0]), commitTo(-1n, blindings[1])];
    const sum = commitTo(0n, toScalar(blindings[0] + blindings[1]));
    const witnesses = [
      { value: 1 as const, blinding: blindings[0] },
      { value: 0 as const, blinding: blindings[1] },
      { value: 0 as const, blinding: toScalar(blindings[0] + blindings[1]) },
    ];
    const proof = proveZeroOrOne([...commitments, sum], witnesses, bytesOf(committee, 2));
    expect(isSound({ commitments: commitments.map(encodeElement), proof }, asTwo)).toBe(false);
  });

  test('a proof that is fitted to a commitment chosen after its challenge is none, for the hash covers the commitment', () => {
    // Against a hash of the announcements alone: choose them and the halves first, then solve for the commitment.
    const [announcement, challenge, response] = [commitTo(0n), randomScalar(), randomScalar()];
    const inverse = ristretto255.Point.Fn.inv(challenge);
    const commitment = hidingBase()
      .multiply(toScalar(response * inverse))
      .subtract(announcement.multiply(inverse));
    const proof = encodeScalars([challenge, challenge, response, 0n]);
    expect(provesZeroOrOne(proof, [commitment], bytesOf(ballot, 1))).toBe(false);
  });

  test('a commitment without a blinding seals nothing, and is refused', () => {
    expect(decodeElement(encodeElement(identity))).toBeUndefined();
    for (const commitment of [identity, base]) {
      const proof = encodeScalars(new Array<bigint>(7).fill(1n));
      expect(provesZeroOrOne(proof, [commitment, commitTo(0n)], bytesOf(ballot, 2))).toBe(false);
    }
    const proof = proveZeroOrOne([base], [{ value: 1, blinding: 0n }], bytesOf(ballot, 1));
    expect(provesZeroOrOne(proof, [base], bytesOf(ballot, 1))).toBe(false);
  });
});

describe('a sealed choice is worth nothing', () => {
  const { sealed, opening } = sealChoice(forIt, committee);

  test.each<[string, Partial<typeof asTwo>]>([
    ['for another motion', { context: sealedContext('uEiAnother', seat) }],
    ['for another seat', { context: sealedContext(motion, 'https://alliance.example/register/seats#seat-2') }],
    ['where any number may be chosen', { atMostOne: false }],
    ['for one question', { questions: 1 }],
    ['for three questions', { questions: 3 }],
    ['for none', { questions: 0 }],
  ])('%s', (_, other) => {
    expect(isSound(sealed, { ...asTwo, ...other })).toBe(false);
  });

  test('under the proof of another choice of the same seat, or with the answers the other way round', () => {
    const other = sealChoice(against, committee).sealed;
    expect(isSound({ ...sealed, proof: other.proof }, asTwo)).toBe(false);
    expect(isSound({ ...sealed, commitments: [...sealed.commitments].reverse() }, asTwo)).toBe(false);
    expect(isSound({ ...sealed, commitments: [sealed.commitments[0] ?? '', other.commitments[1] ?? ''] }, asTwo)).toBe(false);
  });

  test('with any bit changed', () => {
    const texts = [...sealed.commitments, sealed.proof];
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, change) => {
        const bytes = Buffer.from((texts[which] ?? '').slice(1), 'base64url');
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
        const changed = texts.map((text, index) => (index === which ? `u${bytes.toString('base64url')}` : text));
        expect(isSound({ commitments: changed.slice(0, 2), proof: changed[2] ?? '' }, asTwo)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['only the multibase letter', () => 'u'],
    ['another multibase letter', (text) => `z${text.slice(1)}`],
    ['padding', (text) => `${text}=`],
    ['white space', (text) => `${text} `],
    ['one byte more', (text) => `u${Buffer.concat([Buffer.from(text.slice(1), 'base64url'), Buffer.of(0)]).toString('base64url')}`],
    ['one byte less', (text) => `u${Buffer.from(text.slice(1), 'base64url').subarray(1).toString('base64url')}`],
    ['the alphabet of plain base64', (text) => text.replaceAll('-', '+').replaceAll('_', '/').replace(/.$/, '+')],
    ['all ones', (text) => `u${Buffer.alloc(Buffer.from(text.slice(1), 'base64url').length, 255).toString('base64url')}`],
  ])('with %s in the place of bytes', (_, change) => {
    expect(isSound({ ...sealed, proof: change(sealed.proof) }, asTwo)).toBe(false);
    const [first = '', second = ''] = sealed.commitments;
    const broken: SealedChoice = { ...sealed, commitments: [change(first), second] };
    expect(isSound(broken, asTwo)).toBe(false);
    expect(opensTo(broken, opening)).toBe(false);
    expect(opensTo(sealed, { ...opening, blindings: [change(opening.blindings[0] ?? ''), opening.blindings[1] ?? ''] })).toBe(false);
    expect(holdsFor(sumOpenings([opening]), [broken])).toBe(false);
  });

  test('with the last letter spelled in another way that has the same bytes', () => {
    // 32 bytes leave two bits of the last letter over; only 0 is the published form.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const respell = (text: string): string => `${text.slice(0, -1)}${letters[letters.indexOf(text.at(-1) ?? '') + 1] ?? ''}`;
    const [first = '', second = ''] = sealed.commitments;
    expect(decodeElement(first)).toBeDefined();
    expect(decodeElement(respell(first))).toBeUndefined();
    expect(isSound({ ...sealed, commitments: [respell(first), second] }, asTwo)).toBe(false);
  });

  test('with a scalar that is not below the order: no number has a second spelling', () => {
    const scalars = decodeScalars(sealed.proof, 10) ?? [];
    expect(isSound({ ...sealed, proof: encodeScalars(scalars) }, asTwo)).toBe(true);
    scalars.forEach((scalar, at) => {
      const proof = encodeScalars(scalars.with(at, scalar + order));
      expect(decodeScalars(proof, 10)).toBeUndefined();
      expect(isSound({ ...sealed, proof }, asTwo)).toBe(false);
    });
    const again = encodeScalars([(decodeScalars(opening.blindings[0] ?? '', 1)?.[0] ?? 0n) + order]);
    expect(opensTo(sealed, { ...opening, blindings: [again, opening.blindings[1] ?? ''] })).toBe(false);
  });

  // RFC 9496, appendix A.2 and A.3: encodings that are not canonical, negative, not on the curve, or out of range.
  test.each([
    '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20',
    '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('with %s in the place of an element', (hex) => {
    const text = `u${Buffer.from(hex, 'hex').toString('base64url')}`;
    expect(decodeElement(text)).toBeUndefined();
    expect(isSound({ ...sealed, commitments: [text, sealed.commitments[1] ?? ''] }, asTwo)).toBe(false);
  });
});

describe('a tally', () => {
  const seats = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...committee, context: sealedContext(motion, `${seat}${String(at)}`) }));
  const votes = (choices: readonly (readonly (0 | 1)[])[]) => {
    const rules = seats(choices.length);
    return choices.map((choice, at) => sealChoice(choice, rules[at] ?? committee));
  };

  test('is the sum of all choices, and everybody can check it', () => {
    fc.assert(
      fc.property(fc.array(committeeChoice, { minLength: 1, maxLength: 6 }), (choices) => {
        const cast = votes(choices);
        const tally = sumOpenings(cast.map(({ opening }) => opening));
        expect(tally.totals).toEqual([0, 1].map((question) => choices.reduce<number>((sum, choice) => sum + (choice[question] ?? 0), 0)));
        expect(
          holdsFor(
            tally,
            cast.map(({ sealed }) => sealed),
          ),
        ).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  const cast = votes([forIt, forIt, against, abstain]);
  const sealed = cast.map((each) => each.sealed);
  const tally = sumOpenings(cast.map(({ opening }) => opening));

  test('holds in whatever order the votes are named', () => {
    expect(tally.totals).toEqual([2, 1]);
    expect(holdsFor(tally, [...sealed].reverse())).toBe(true);
  });

  test.each([
    ['one more for it', [3, 1]],
    ['one less for it', [1, 1]],
    ['a vote moved', [1, 2]],
    ['a vote less than nothing', [2, -1]],
    ['more votes than there are', [2, 5]],
    ['a fraction', [2, 1.5]],
    ['no number', [2, NaN]],
    ['one question', [2]],
    ['three questions', [2, 1, 0]],
  ])('of %s does not hold', (_, totals) => {
    expect(holdsFor({ ...tally, totals }, sealed)).toBe(false);
  });

  test('does not hold for one vote less, one twice, or none', () => {
    expect(holdsFor(tally, sealed.slice(1))).toBe(false);
    expect(holdsFor(tally, [...sealed, ...sealed.slice(0, 1)])).toBe(false);
    expect(holdsFor(tally, [])).toBe(false);
  });

  test('does not hold with other blindings, nor with those of the questions exchanged', () => {
    expect(holdsFor({ ...tally, blindings: [...tally.blindings].reverse() }, sealed)).toBe(false);
    expect(holdsFor({ ...tally, blindings: [encodeScalars([1n]), tally.blindings[1] ?? ''] }, sealed)).toBe(false);
    expect(holdsFor({ ...tally, blindings: [''] }, sealed)).toBe(false);
  });

  test('of no votes is empty and holds for none', () => {
    expect(sumOpenings([])).toEqual({ totals: [], blindings: [] });
    expect(holdsFor({ totals: [], blindings: [] }, [])).toBe(true);
    expect(holdsFor({ totals: [], blindings: [] }, sealed)).toBe(false);
  });

  test('is not made of openings that answer other questions, or that are none', () => {
    const [first] = cast;
    if (first === undefined) throw new Error('no vote');
    expect(() => sumOpenings([first.opening, sealChoice([1], ballot).opening])).toThrow(ChoiceError);
    expect(() => sumOpenings([{ ...first.opening, shares: [2, 0] as unknown as (0 | 1)[] }])).toThrow(ChoiceError);
    expect(() => sumOpenings([{ ...first.opening, blindings: ['u', 'u'] }])).toThrow(ChoiceError);
  });

  test('would hold for a choice that hides 5, which is why each must be sound', () => {
    const blindings = [randomScalar(), randomScalar()] as const;
    const stuffed: SealedChoice = { commitments: [commitTo(5n, blindings[0]), commitTo(0n, blindings[1])].map(encodeElement), proof: 'u' };
    const honest = votes([abstain, abstain, abstain, abstain, abstain]);
    const sums = sumOpenings([
      ...honest.map(({ opening }) => opening),
      { shares: abstain, blindings: blindings.map((each) => encodeScalars([each])) },
    ]);
    expect(holdsFor({ ...sums, totals: [5, 0] }, [...honest.map((each) => each.sealed), stuffed])).toBe(true);
    expect(isSound(stuffed, asTwo)).toBe(false);
  });
});

test('the generator that hides is the one that its text is hashed to, and not the other', () => {
  expect(Buffer.from(hidingBase().toBytes()).toString('hex')).toBe('fc8ac1fa7ada8fd029c18b8f0c7526ca8f24ab79336f33504d2f923cf56b0e01');
  expect(hidingBase().equals(base)).toBe(false);
  expect(hidingBase().is0()).toBe(false);
});
