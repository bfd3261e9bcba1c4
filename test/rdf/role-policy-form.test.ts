import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormData, FormField, FormValue } from '../../src/domain/form-field.ts';
import { type PolicyRules, defaultRequirements } from '../../src/domain/role-policy.ts';
import { agreementKinds } from '../../src/domain/agreement.ts';
import { attestationKinds } from '../../src/domain/attestation.ts';
import { roles } from '../../src/domain/role.ts';
import { describeForm } from '../../src/rdf/form.ts';
import { policyFromForm, policyToForm } from '../../src/rdf/role-policy-form.ts';
import { mandateEndIri, roleIri, wa } from '../../src/rdf/terms.ts';

const usual: PolicyRules = {
  requirements: defaultRequirements,
  ...{ quorum: 0.5, majority: 0.5, qualifiedMajority: 0.66, leastVotes: 3, meetingQuorum: 0.2 },
  ...{ whenMandateEnds: 'flag', interimSuspension: 'P30D', votingPeriod: 'P14D', replyPeriod: 'P14D' },
  ...{ seatTerm: 'P1Y', readmission: 'P2Y', retention: 'P7Y' },
};
const form = describeForm('role-policy');
const text = (value: string): readonly FormValue[] => [{ kind: 'literal', value }];
const issuesOf = async (data: FormData) => {
  const answer = await policyFromForm(data);
  return 'issues' in answer ? answer.issues : [];
};

describe('the form of the rules', () => {
  test('asks in groups: roles, committee, general meeting, members, authorities, periods', () => {
    expect(form.groups.map(({ id }) => id)).toEqual(['requirements', 'committee', 'general-meeting', 'members', 'mandates', 'periods']);
    expect(form.fields.map(({ group, path }) => [group, path.slice(wa.base.length)])).toEqual([
      ['requirements', 'requirement'],
      ['committee', 'quorum'],
      ['committee', 'leastVotes'],
      ['committee', 'majority'],
      ['committee', 'qualifiedMajority'],
      ['general-meeting', 'meetingQuorum'],
      ['members', 'interimSuspension'],
      ['members', 'replyPeriod'],
      ['members', 'readmission'],
      ['mandates', 'whenMandateEnds'],
      ['periods', 'votingPeriod'],
      ['periods', 'seatTerm'],
      ['periods', 'retention'],
    ]);
  });

  test('says for each field which control, in four languages', () => {
    const field = (path: string): FormField | undefined => form.fields.find((each) => each.path === wa(path));
    expect(field('quorum')).toMatchObject({ editor: 'number', minCount: 1, maxCount: 1, minInclusive: 0, maxInclusive: 1 });
    expect(field('leastVotes')).toMatchObject({ editor: 'number', minInclusive: 3 });
    expect(field('votingPeriod')).toMatchObject({ editor: 'text', minCount: 1, maxCount: 1 });
    expect(field('whenMandateEnds')).toMatchObject({ editor: 'choice' });
    const rows = field('requirement')?.record;
    expect(rows?.type).toBe(wa('RoleRequirement'));
    expect(rows?.fields.map(({ editor, choices }) => [editor, choices?.length])).toEqual([
      ['choice', roles.length],
      ['choice', agreementKinds.length],
      ['choice', attestationKinds.length],
      ['text', undefined],
    ]);
    for (const { label, help, choices } of [...form.fields, ...(rows?.fields ?? [])]) {
      const all = [label, help, ...(choices ?? []).map((choice) => choice.label)];
      for (const said of all) expect(said.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'es', 'fr']);
    }
  });
});

describe('rules there and back', () => {
  const duration = fc.constantFrom('P14D', 'P0D', 'P1Y', 'P2Y6M', 'PT24H', 'P1DT12H');
  const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
  const majorities = fc.tuple(hundredths(50, 99), hundredths(50, 99)).map((two) => two.sort((one, other) => one - other));
  const rules: fc.Arbitrary<PolicyRules> = fc
    .tuple(
      majorities,
      fc.record({
        requirements: fc.subarray([...roles]).chain((some) =>
          fc.tuple(
            ...some.map((role) =>
              fc.record({
                role: fc.constant(role),
                agreements: fc.subarray([...agreementKinds]),
                attestations: fc.subarray([...attestationKinds]),
                gracePeriod: duration,
              }),
            ),
          ),
        ),
        quorum: hundredths(0, 100),
        leastVotes: fc.integer({ min: 3, max: 9999 }),
        meetingQuorum: hundredths(0, 100),
        whenMandateEnds: fc.constantFrom('keep' as const, 'flag' as const, 'void' as const),
        ...{ interimSuspension: duration, votingPeriod: duration, replyPeriod: duration },
        ...{ seatTerm: duration, readmission: duration, retention: duration },
      }),
    )
    .map(([[majority, qualifiedMajority], rest]) => ({ ...rest, majority, qualifiedMajority }));

  test('are the same', async () => {
    await fc.assert(
      fc.asyncProperty(rules, async (each) => {
        expect(await policyFromForm(policyToForm(each))).toEqual({ rules: each });
      }),
      { numRuns: 25 },
    );
  });

  test('the form of the rules that ship with the product has no fault', async () => {
    expect(await policyFromForm(policyToForm(usual))).toEqual({ rules: usual });
  });

  test('a row that nobody filled in is no row', async () => {
    const data = policyToForm({ ...usual, requirements: [] });
    const answer = await policyFromForm({ ...data, [wa('requirement')]: [{ kind: 'record', data: {} }] });
    expect(answer).toEqual({ rules: { ...usual, requirements: [] } });
  });
});

describe('a form with a fault makes no rules, and says which field, which rule, and what mends it', () => {
  test.each<[string, string, string, readonly FormValue[]]>([
    ['fewer than three votes', 'RANGE', 'leastVotes', text('2')],
    ['part of a vote', 'DATATYPE', 'leastVotes', text('3.5')],
    ['a quorum of more than all', 'RANGE', 'quorum', text('1.1')],
    ['a quorum of less than none', 'RANGE', 'quorum', text('-0.1')],
    ['a quorum in words', 'DATATYPE', 'quorum', text('half')],
    ['a majority of fewer than half', 'RANGE', 'majority', text('0.4')],
    ['a majority that nobody can reach', 'RANGE', 'majority', text('1')],
    ['a majority greater than that for grave decisions', 'ORDER', 'majority', text('0.9')],
    ['a grave majority that nobody can reach', 'RANGE', 'qualifiedMajority', text('1.0')],
    ['a general meeting of more than all', 'RANGE', 'meetingQuorum', text('20')],
    ['a time to vote in words', 'DATATYPE', 'votingPeriod', text('two weeks')],
    ['weeks, which this datatype has not', 'DATATYPE', 'replyPeriod', text('P2W')],
    ['a negative duration', 'PATTERN', 'seatTerm', text('-P1Y')],
    ['parts of seconds', 'PATTERN', 'retention', text('PT0.5S')],
    ['nothing', 'MISSING', 'readmission', []],
    ['two values', 'TOO_MANY', 'interimSuspension', [...text('P1D'), ...text('P2D')]],
    ['no rule for the end of mandates', 'MISSING', 'whenMandateEnds', []],
    ['an unknown rule for the end of mandates', 'NOT_IN_LIST', 'whenMandateEnds', [{ kind: 'iri', value: wa('Charter') }]],
    [
      'two rules',
      'TOO_MANY',
      'whenMandateEnds',
      (['keep', 'void'] as const).map((value) => ({ kind: 'iri', value: mandateEndIri(value) })),
    ],
  ])('%s: %s at %s', async (_, code, field, values) => {
    const data = policyToForm(usual);
    const issues = await issuesOf({ ...data, [wa(field)]: values });
    expect(issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, wa(field)]);
    for (const { severity, message, remedy } of issues) {
      expect(severity).toBe('error');
      expect(message).toMatch(/^\p{Lu}.*\.$/u);
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  const row = (role: string, grace = 'P0D'): FormValue => ({
    kind: 'record',
    data: { [wa('role')]: [{ kind: 'iri', value: role }], [wa('gracePeriod')]: text(grace) },
  });
  test.each<[string, string, string, readonly FormValue[], string]>([
    ['a role twice', 'ROLE_TWICE', 'role', [row(roleIri('pro-owner')), row(roleIri('civics-producer')), row(roleIri('pro-owner'))], '3'],
    ['a role that the alliance has not', 'CLASS', 'role', [row(roleIri('pro-owner')), row(wa('Overlord'))], '2'],
    ['no grace said', 'MISSING', 'gracePeriod', [row(roleIri('pro-owner'), '')], '1'],
    ['grace in words', 'DATATYPE', 'gracePeriod', [row(roleIri('pro-owner'), 'a week')], '1'],
  ])('%s: %s at %s of the row', async (_, code, field, rows, number) => {
    const issues = await issuesOf({ ...policyToForm(usual), [wa('requirement')]: rows });
    const found = issues.find((issue) => issue.code === code && issue.path === wa(field));
    expect(found?.focus).toMatch(new RegExp(`#requirement-${number}$`));
    expect(found?.remedy).toMatch(/\.$/);
  });
});
