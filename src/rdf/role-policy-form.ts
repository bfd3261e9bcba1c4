/** The rules of an alliance between their domain and the form that their shape makes: what is written is what is checked. */
import type { FormData, FormValue } from '../domain/form-field.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { PolicyRules } from '../domain/role-policy.ts';
import { describeForm } from './form.ts';
import { objects, oneIri } from './graph.ts';
import { replaceRecord } from './record.ts';
import { readPolicyRules } from './role-policy.ts';
import { agreementKindIri, attestationKindIri, mandateEndIri, roleIri, wa } from './terms.ts';
import { prepareShapes } from './validate.ts';

/** The rules have no address before they are published; this one stands in, also in the issues. */
const document = 'urn:rules' as DocumentUrl;
const focus = `${document}#policy` as Iri;

/** What the form of the rules holds for these. */
export function policyToForm(rules: PolicyRules): FormData {
  const literal = (value: string | number): readonly FormValue[] => [{ kind: 'literal', value: String(value) }];
  const links = (values: readonly Iri[]): readonly FormValue[] => values.map((value) => ({ kind: 'iri', value }));
  const requirements = rules.requirements.map(({ role, agreements, attestations, gracePeriod }): FormValue => ({
    kind: 'record',
    data: filled({
      role: links([roleIri(role)]),
      requiresAgreement: links(agreements.map(agreementKindIri)),
      requiresAttestation: links(attestations.map(attestationKindIri)),
      gracePeriod: literal(gracePeriod),
    }),
  }));
  return filled({
    requirement: requirements,
    quorum: literal(rules.quorum),
    leastVotes: literal(rules.leastVotes),
    majority: literal(rules.majority),
    qualifiedMajority: literal(rules.qualifiedMajority),
    meetingQuorum: literal(rules.meetingQuorum),
    interimSuspension: literal(rules.interimSuspension),
    replyPeriod: literal(rules.replyPeriod),
    readmission: literal(rules.readmission),
    whenMandateEnds: links([mandateEndIri(rules.whenMandateEnds)]),
    votingPeriod: literal(rules.votingPeriod),
    seatTerm: literal(rules.seatTerm),
    retention: literal(rules.retention),
  });
}

/** Values by the IRIs of their properties; a property without values is left out. */
const filled = (values: Readonly<Record<string, readonly FormValue[]>>): FormData =>
  Object.fromEntries(Object.entries(values).flatMap(([name, each]) => (each.length === 0 ? [] : [[wa(name), each]])));

/** The rules that a form says, or every fault that their shape and the rules across rows find in it. */
export async function policyFromForm(data: FormData): Promise<{ readonly rules: PolicyRules } | { readonly issues: readonly Issue[] }> {
  const form = describeForm('role-policy');
  const quads = replaceRecord(form, [], focus, data, document);
  const found = await prepareShapes().validateRecord(form.shape, quads, focus, document);
  const issues = [...found, ...rolesTwice(quads)];
  const rules = issues.some(({ severity }) => severity === 'error') ? undefined : readPolicyRules(quads, focus);
  if (rules !== undefined) return { rules };
  return { issues: issues.length > 0 ? issues : [notUnderstood] };
}

/** What two rows ask of one role would have to be guessed. */
function rolesTwice(quads: ReturnType<typeof replaceRecord>): Issue[] {
  const rows = objects(quads, focus, wa('requirement')).map(({ value }) => ({ row: value, role: oneIri(quads, value, wa('role')) }));
  return rows
    .filter(({ role }, at) => role !== undefined && rows.slice(0, at).some((earlier) => earlier.role === role))
    .map(({ row }): Issue => ({
      code: 'ROLE_TWICE',
      severity: 'error',
      document,
      focus: row,
      path: wa('role'),
      message: 'Another row says already what this role asks for.',
      remedy: 'Put both into one row, or choose another role.',
    }));
}

/** The shape asks no less than the reader; this keeps a mistake of ours from passing for rules. */
const notUnderstood: Issue = {
  code: 'NOT_UNDERSTOOD',
  severity: 'error',
  document,
  message: 'The rules cannot be understood as they stand.',
  remedy: 'Check each field; durations are written like P14D, and shares like 0.5.',
};
