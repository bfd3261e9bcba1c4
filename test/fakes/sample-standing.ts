import type { MemberCheck, VettingChange } from '../../src/actions/app.ts';
import { toIri, toWebId, type WebId } from '../../src/domain/iri.ts';
import type { ChainLink, CredentialVerdict, Reason, RoleGrant, RoleStanding, Verdict } from '../../src/domain/membership.ts';

/** The authority of the sample alliance, and what members of it hold. */
export const sampleAuthority = {
  webid: toWebId('https://vetting.example/guild/profile/card#me'),
  name: [
    { value: 'Guild of Assayers', language: 'en' },
    { value: 'Gremio de Ensayadores', language: 'es' },
  ],
} as const;

const register = 'https://commons.example/alliance/register/3.jsonld';
const lists = 'https://vetting.example/guild/alliance/public/status/';

/** Every link of the chain as it holds. */
function chainOf(document: string, isAttestation: boolean): readonly ChainLink[] {
  const passed = (check: ChainLink['check'], by: string, date?: string): ChainLink => ({
    check,
    outcome: 'passed',
    document: by,
    ...(date !== undefined && { date }),
  });
  const signed = '2026-03-10T09:00:00Z';
  return [
    passed('document', document, signed),
    ...(isAttestation ? [] : [passed('text', 'https://commons.example/alliance/agreements/charter-1.0.0.en.md')]),
    passed('signature', document, signed),
    passed('key', isAttestation ? 'https://vetting.example/guild/profile/card' : register, signed),
    passed('subject', document),
    ...(isAttestation ? [passed('mandate', register, '2026-03-01T00:00:00Z')] : []),
    passed('validity', document, '2027-05-03T00:00:00Z'),
    ...(isAttestation ? [passed('status', `${lists}revocation.jsonld`, '2026-11-20T06:00:00Z')] : []),
  ];
}

export function acceptanceVerdict(webid: WebId, pod: string): CredentialVerdict {
  const document = `${pod}alliance/public/agreements/charter-1.0.0.jsonld`;
  return {
    document,
    type: 'acceptance',
    outcome: 'counts',
    codes: [],
    chain: chainOf(document, false),
    issuer: webid,
    subject: webid,
    validFrom: '2026-03-10T09:00:00Z',
    agreement: { kind: 'charter', version: '1.0.0', id: toIri('https://commons.example/alliance/agreements/charter-1.0.0.jsonld') },
  };
}

/** An attestation that counts, or fails with a code at one of its links. */
export function attestationVerdict(
  webid: WebId,
  pod: string,
  { role, jurisdictions }: RoleGrant,
  failed?: { readonly check: ChainLink['check']; readonly code: string; readonly outcome?: 'failed' | 'unconfirmed' },
): CredentialVerdict {
  const document = `${pod}alliance/public/attestations/skills.jsonld`;
  const chain = chainOf(document, true).map((link): ChainLink =>
    link.check === failed?.check ? { ...link, outcome: failed.outcome ?? 'failed', code: failed.code } : link,
  );
  return {
    document,
    type: 'attestation',
    outcome: failed === undefined ? 'counts' : failed.outcome === 'unconfirmed' ? 'unconfirmed' : 'does-not-count',
    codes: failed === undefined ? [] : [failed.code],
    chain,
    issuer: sampleAuthority.webid,
    subject: webid,
    validFrom: '2026-03-10T09:00:00Z',
    validUntil: '2027-05-03T00:00:00Z',
    attestation: { kind: 'professional-skills', roles: [role], jurisdictions },
  };
}

export const reasonOf = (code: string, document: string, text = '', remedy = ''): Reason => ({ code, document, text, remedy });

/** A member in good standing in every role; the first role is vetted. */
export function verdictOf(webid: WebId, pod: string, grants: readonly RoleGrant[], part: Partial<Verdict> = {}): Verdict {
  const [first] = grants;
  return {
    webid,
    listed: true,
    state: 'member',
    underAppeal: false,
    since: '2026-03-12T10:00:00Z',
    roles: grants.map((grant): RoleStanding => ({ ...grant, standing: 'good', codes: [], reasons: [] })),
    reasons: [reasonOf('ADMITTED', register, 'The register admits this member, and names exactly the acceptance that stands in its pod.')],
    credentials: [acceptanceVerdict(webid, pod), ...(first === undefined ? [] : [attestationVerdict(webid, pod, first)])],
    policy: toIri('https://commons.example/alliance/policy/1.jsonld'),
    upholds: [],
    rights: [],
    ...part,
  };
}

/** A standing that does not hold, with its reason. */
export function failing(grant: RoleGrant, standing: RoleStanding['standing'], code: string, document: string): RoleStanding {
  const reason = reasonOf(code, document);
  return { ...grant, standing, since: '2026-11-01T00:00:00Z', codes: [code], reasons: [reason] };
}

/** Somebody whose one attestation was tampered with: known, a member, and not good in the role. */
export function tamperedCheck(): MemberCheck {
  const pod = 'https://grove.example/silver-tongue/';
  const webid = toWebId(`${pod}profile/card#me`);
  const grant: RoleGrant = { role: 'value-added-reseller', jurisdictions: ['IE'] };
  const document = `${pod}alliance/public/attestations/skills.jsonld`;
  const verdict = verdictOf(webid, pod, [grant], {
    roles: [failing(grant, 'lapsed', 'SIGNATURE', document)],
    reasons: [reasonOf('ADMITTED', register), reasonOf('SIGNATURE', document)],
    credentials: [acceptanceVerdict(webid, pod), attestationVerdict(webid, pod, grant, { check: 'signature', code: 'SIGNATURE' })],
  });
  return {
    webid,
    name: [{ value: 'Silver Tongue Ltd', language: 'en' }],
    verdict,
    authorities: [sampleAuthority],
    fetched: [
      {
        document,
        fetchedAt: '2026-11-20T08:30:00Z',
        sha256: 'a3f1'.repeat(16),
        kind: 'attestation',
        status: 200,
        mediaType: 'application/vc',
      },
    ],
    issues: [],
  };
}

/** What a reading would show after a change, as far as a test needs it: the attestation makes its roles good, or takes that away. */
export function previewOf(verdict: Verdict, change: VettingChange): Verdict {
  const isGiven = change.kind === 'issue' || change.status === 'in-force';
  const touched = change.kind === 'issue' ? change.attestation.roles : verdict.roles.map(({ role }) => role);
  const code = change.kind === 'status' && change.status === 'on-hold' ? 'ON_HOLD' : 'REVOKED';
  return {
    ...verdict,
    roles: verdict.roles.map((standing): RoleStanding => {
      if (!touched.includes(standing.role)) return standing;
      const { role, jurisdictions } = standing;
      return isGiven
        ? { role, jurisdictions, standing: 'good', codes: [], reasons: [] }
        : failing({ role, jurisdictions }, 'lapsed', code, change.attestation);
    }),
  };
}
