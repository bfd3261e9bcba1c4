import { sampleRules } from './sample-governance.ts';
import type { PolicyRules, StewardActions } from '../../src/actions/app.ts';
import type { FormData, FormDescription, FormValue } from '../../src/domain/form-field.ts';
import { toIri } from '../../src/domain/iri.ts';

const path = (name: string) => toIri(`https://w3id.org/webizen/alliance#${name}`);
const english = (value: string) => [{ value, language: 'en' }];
const numbers = { quorum: 'Quorum', majority: 'Majority', qualifiedMajority: 'Majority to expel and to change the rules' } as const;
type Asked = keyof typeof numbers;
const asked = Object.keys(numbers) as Asked[];

/** A form of the rules with three of their questions: the shape has them all. */
export const samplePolicyForm: FormDescription = {
  shape: path('RolePolicyShape'),
  type: path('RolePolicy'),
  groups: [{ id: 'votes', label: english('Votes'), order: 1 }],
  fields: asked.map((name, order) => ({
    path: path(name),
    editor: 'number',
    label: english(numbers[name]),
    help: english('A share between 0 and 1.'),
    group: 'votes',
    order,
    minCount: 1,
    maxCount: 1,
    multilingual: false,
    minInclusive: 0,
    maxInclusive: 1,
  })),
};

export const toSampleForm = (rules: PolicyRules): FormData =>
  Object.fromEntries(asked.map((name) => [path(name), [{ kind: 'literal' as const, value: String(rules[name]) }]]));

const numberIn = (value: FormValue | undefined): number => (value?.kind === 'literal' ? Number(value.value) : Number.NaN);

/** The other rules stay as they are. */
export function fromSampleForm(data: FormData): Awaited<ReturnType<StewardActions['policyFromForm']>> {
  const read = asked.map((name) => [name, numberIn(data[path(name)]?.[0])] as const);
  const wrong = read.filter(([, value]) => !(value >= 0 && value <= 1));
  if (wrong.length > 0)
    return {
      issues: wrong.map(([name]) => ({
        code: 'RANGE',
        severity: 'error',
        document: '',
        path: path(name),
        message: 'Give a share between 0 and 1.',
        remedy: '',
      })),
    };
  return { rules: { ...sampleRules, ...Object.fromEntries(read) } };
}
