import type {
  AgreementActions,
  AgreementView,
  CommitteeActions,
  ConcernActions,
  FoundingActions,
  KeyActions,
  KeyView,
  MemberActions,
  MembershipOverview,
  PendingAppeal,
  StewardActions,
  PendingApplication,
} from '../../src/actions/app.ts';
import type { AgreementKind, AgreementVersion } from '../../src/domain/agreement.ts';
import type { InterestsDeclaration, Mandate, ValuesDeclaration } from '../../src/domain/attestation.ts';
import { documentOf, toIri, toWebId, type DocumentUrl, type Iri, type WebId } from '../../src/domain/iri.ts';
import type { Member } from '../../src/domain/member.ts';
import type { MembershipTask } from '../../src/domain/membership-task.ts';
import type { Reason, RoleStanding, Verdict } from '../../src/domain/membership.ts';
import { defaultRequirements } from '../../src/domain/role-policy.ts';
import { SampleGovernance, samplePolicy, seatOf } from './sample-governance.ts';
import { fromSampleForm, samplePolicyForm, toSampleForm } from './sample-policy-form.ts';
import { createSampleFounding } from './sample-founding.ts';
import { charterArabic, charterBefore, charterNow, otherText } from './sample-texts.ts';

/** Whose desk it is, and how far that person is. */
export type SampleWho = 'new' | 'member' | 'organization' | 'steward';

export interface SampleMembership {
  readonly member: Pick<MemberActions, 'overview' | 'preparePod' | 'apply'>;
  readonly keys: KeyActions;
  readonly agreements: AgreementActions;
  readonly steward: StewardActions;
  readonly committee: CommitteeActions;
  readonly concerns: ConcernActions;
  readonly founding: FoundingActions;
  readonly governance: SampleGovernance;
  /** What was done, in the order it was done: the name of the action and its arguments. */
  readonly done: unknown[][];
  /** The next action of any kind rejects with it. */
  fail: Error | undefined;
}

export const passphrase = 'four plain words here';
const now = '2026-11-21T10:42:00Z';
const commons = 'https://commons.example/alliance/';
const alliance = toWebId(`${commons}profile/card#me`);
const owners: Record<SampleWho, { readonly webId: WebId; readonly pod: string; readonly name: string }> = {
  new: owner('harbour', 'ada-okafor', 'Ada Okafor'),
  member: owner('harbour', 'ada-okafor', 'Ada Okafor'),
  organization: owner('grove', 'shannon-makers', 'Shannon Makers Co-operative'),
  steward: { webId: alliance, pod: commons, name: 'Demo Alliance' },
};

/** The person or body at whose desk a screen stands. */
export const ownerOf = (who: SampleWho): { readonly webId: WebId; readonly pod: string; readonly name: string } => owners[who];

function owner(server: string, slug: string, name: string): { readonly webId: WebId; readonly pod: string; readonly name: string } {
  const pod = `https://${server}.example/${slug}/`;
  return { webId: toWebId(`${pod}profile/card#me`), pod, name };
}

const english = (value: string): readonly { value: string; language: string }[] => [{ value, language: 'en' }];
const titles: Record<AgreementKind, string> = {
  charter: 'Charter of the demo alliance',
  'alliance-agreement': 'Alliance agreement',
  'community-of-practice-agreement': 'Community of practice agreement',
  'reseller-agreement': 'Reseller agreement',
  'host-agreement': 'Host agreement',
};

function versionOf(kind: AgreementKind, version: string, issued: string, answerBy: string): AgreementVersion {
  const id = documentOf(`${commons}agreements/${kind}-${version}.jsonld`);
  const languages = kind === 'charter' && version === '1.1.0' ? ['en', 'ar'] : ['en'];
  return {
    id,
    alliance,
    kind,
    title: kind === 'charter' ? [...english(titles[kind]), { value: 'ميثاق التحالف التجريبي', language: 'ar' }] : english(titles[kind]),
    version,
    issued,
    effective: issued,
    answerBy,
    texts: languages.map((language) => ({
      id: documentOf(`${commons}agreements/${kind}-${version}.${language}.md`),
      language,
      digestMultibase: `uEiD${kind.slice(0, 3)}${version}${language}k3Vt0Lw8Jx2PpQfQm5yZb1nR9cUeG7oHd4sTiA6w`.replaceAll('.', '0'),
    })),
  };
}

/** A class would say less: every action is one closure over the same few values. Plain data, no pods, no network. */
export function createSampleMembership(who: SampleWho = 'member'): SampleMembership {
  const { webId, pod, name } = owners[who];
  const done: unknown[][] = [];
  const self: { fail: Error | undefined } = { fail: undefined };
  async function act<T>(action: string, args: unknown[], make: () => T): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve));
    if (self.fail !== undefined) {
      const { fail } = self;
      self.fail = undefined;
      throw fail;
    }
    const made = make();
    done.push([action, ...args]);
    return made;
  }
  const isNew = who === 'new' || who === 'organization';

  // ---------------------------------------------------------------- keys
  const methodOf = (date: string, number: number): Iri => toIri(`${pod}profile/card#key-${date}-${number}`);
  let keys: KeyView[] = isNew
    ? []
    : [
        {
          id: methodOf('2026-03-10', 1),
          controller: webId,
          publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
          onThisDevice: true,
          listed: true,
          pinned: true,
          backupInPod: true,
        },
        {
          id: methodOf('2025-11-02', 1),
          controller: webId,
          publicKeyMultibase: 'z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
          retired: '2026-03-10T09:00:00Z',
          onThisDevice: false,
          listed: true,
          pinned: true,
          backupInPod: true,
        },
        {
          id: methodOf('2025-06-18', 1),
          controller: webId,
          publicKeyMultibase: 'z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf',
          revoked: '2025-10-30T00:00:00Z',
          onThisDevice: false,
          listed: true,
          pinned: true,
          backupInPod: false,
        },
      ];
  const changeKey = (method: Iri, change: Partial<KeyView>): void => {
    keys = keys.map((key) => (key.id === method ? { ...key, ...change } : key));
  };
  const keyActions: KeyActions = {
    list: () => act('list keys', [], () => keys),
    enrol: (words, controller = webId) =>
      act('enrol', [words], () => {
        const key: KeyView = {
          id: methodOf('2026-11-21', keys.filter(({ id }) => id.includes('2026-11-21')).length + 1),
          controller,
          publicKeyMultibase: 'z6MkeXCES4onVW4up9Qgz1KRnZsKmGufcaZxF6Zpv2w5QwUK',
          onThisDevice: true,
          listed: true,
          pinned: false,
          backupInPod: true,
        };
        keys = [key, ...keys];
        return { key, file: { name: 'alliance-key-2026-11-21-1.json', text: '{"type":"webizen-alliance-key"}' } };
      }),
    restore: (from, words) =>
      act('restore', [from, words], () => {
        if (words !== passphrase)
          throw Object.assign(new Error('That passphrase does not open this copy.'), { name: 'WrongPassphraseError' });
        const method = 'method' in from ? from.method : methodOf('2026-11-21', 1);
        changeKey(method, { onThisDevice: true });
        return keys.find(({ id }) => id === method) ?? keys[0]!;
      }),
    retire: (method) =>
      act('retire', [method], () => {
        changeKey(method, { retired: now });
      }),
    revoke: (method, from) =>
      act('revoke', [method, from], () => {
        changeKey(method, { revoked: from });
      }),
    askToPin: (method) => act('askToPin', [method], () => undefined),
  };

  // ---------------------------------------------------------------- agreements
  const charterOld = versionOf('charter', '1.0.0', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z');
  const charterNew = versionOf('charter', '1.1.0', '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z');
  const current = new Map<AgreementKind, AgreementVersion>(
    (Object.keys(titles) as AgreementKind[]).map((kind) => [
      kind,
      kind === 'charter' ? charterNew : versionOf(kind, '1.0.0', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z'),
    ]),
  );
  const accepted = new Map<AgreementKind, AgreementView['mine']>();
  const accept = (version: AgreementVersion, acceptedAt: string, status: 'accepted' | 'outdated'): DocumentUrl => {
    const document = documentOf(`${pod}alliance/public/agreements/${version.kind}-${version.version}.jsonld`);
    accepted.set(version.kind, { document, version: version.version, acceptedAt, language: 'en', status });
    return document;
  };
  if (!isNew) {
    accept(charterOld, '2026-03-11T09:30:00Z', 'outdated');
    accept(current.get('alliance-agreement')!, '2026-03-11T09:34:00Z', 'accepted');
  }
  const versionsOf = (kind: AgreementKind): readonly AgreementVersion[] =>
    kind === 'charter' ? [charterNew, charterOld] : [current.get(kind)!];
  const findVersion = (id: Iri): AgreementVersion => [...current.keys()].flatMap(versionsOf).find((version) => version.id === id)!;
  let interests: InterestsDeclaration | undefined = isNew
    ? undefined
    : {
        id: documentOf(`${pod}alliance/public/interests.jsonld`),
        issuer: webId,
        affiliates: [toWebId('https://grove.example/joan-serra/profile/card#me')],
        offices: ['Treasurer, Newtown Repair Café'],
        employers: ['Harbour Energy Pty Ltd'],
        validFrom: '2026-03-11T09:40:00Z',
      };
  let values: ValuesDeclaration | undefined;
  const agreements: AgreementActions = {
    list: () =>
      act('list agreements', [], () =>
        [...current].map(([kind, version]): AgreementView => ({
          kind,
          current: version,
          versions: versionsOf(kind),
          neededFor: defaultRequirements.filter((each) => each.agreements.includes(kind)).map(({ role }) => role),
          mine: accepted.get(kind),
        })),
      ),
    text: (id, languages) =>
      act('text', [id], () => {
        const version = findVersion(id);
        const language = languages.find((tag) => version.texts.some((text) => text.language === tag)) ?? 'en';
        const isCharter = version.kind === 'charter';
        const text = !isCharter
          ? otherText(titles[version.kind])
          : language === 'ar'
            ? charterArabic
            : version.version === '1.0.0'
              ? charterBefore
              : charterNow;
        return {
          id: version.id,
          kind: version.kind,
          title: version.title,
          version: version.version,
          language,
          text,
          digestMultibase: version.texts.find((each) => each.language === language)!.digestMultibase,
          ...(version === charterNew && language === 'en' && { before: { version: '1.0.0', text: charterBefore } }),
        };
      }),
    accept: (id, language, representative) => act('accept', [id, language, representative], () => accept(findVersion(id), now, 'accepted')),
    withdraw: (document) =>
      act('withdraw', [document], () => {
        for (const [kind, mine] of accepted) if (mine?.document === document) accepted.set(kind, { ...mine, status: 'withdrawn' });
      }),
    interests: () => act('interests', [], () => interests),
    declareInterests: (declared) =>
      act('declareInterests', [declared], () => {
        interests = { id: documentOf(`${pod}alliance/public/interests.jsonld`), issuer: webId, ...declared, validFrom: now };
      }),
    values: () => act('values', [], () => values),
    declareValues: (upholds) =>
      act('declareValues', [upholds], () => {
        values = { id: documentOf(`${pod}alliance/public/values.jsonld`), issuer: webId, upholds, validFrom: now };
      }),
  };

  // ---------------------------------------------------------------- the member
  let applied = !isNew;
  const isSteward = who === 'steward';
  const member: Member = {
    webid: webId,
    kind: who === 'organization' ? 'organization' : 'person',
    name: english(name),
    description: [],
    languages: ['en'],
    worksIn: ['AU'],
    representatives:
      who === 'organization'
        ? [
            {
              id: toIri(`${pod}alliance/public/membership.ttl#representation-1`),
              name: 'Niamh Burke',
              capacity: 'Director',
              from: '2025-01-01',
            },
            {
              id: toIri(`${pod}alliance/public/membership.ttl#representation-2`),
              name: 'Tomás Walsh',
              capacity: 'Treasurer',
              from: '2024-01-01',
              until: '2025-12-31',
            },
            {
              id: toIri(`${pod}alliance/public/membership.ttl#representation-3`),
              name: 'Aoife Lynch',
              capacity: 'Secretary',
              from: '2026-02-01',
            },
          ]
        : [],
  };
  const canSign = (): boolean =>
    keys.some((key) => key.onThisDevice && key.listed && key.revoked === undefined && key.retired === undefined);
  const tasks = (): readonly MembershipTask[] => {
    const charter = accepted.get('charter')?.status;
    const filled = who === 'new' ? 'not-started' : 'done';
    return [
      { id: 'profile', status: filled, issues: [] },
      { id: 'where', status: filled, issues: [] },
      { id: 'services', status: isNew ? 'not-started' : 'done', issues: [] },
      { id: 'key', status: canSign() ? 'done' : keys.length > 0 ? 'needs-attention' : 'not-started', issues: [] },
      {
        id: 'agreements',
        status: charter === 'accepted' ? 'done' : charter === 'outdated' ? 'needs-attention' : 'not-started',
        issues: [],
      },
      { id: 'interests', status: interests === undefined ? 'not-started' : 'done', issues: [] },
      { id: 'apply', status: applied ? (isNew ? 'waiting' : 'done') : 'not-started', issues: [] },
      { id: 'vetting', status: applied && !isNew ? 'needs-attention' : 'not-started', issues: [] },
    ];
  };
  const overview = (): MembershipOverview => ({
    webId,
    name: english(name),
    tasks: tasks(),
    offerings: isNew
      ? []
      : [{ document: documentOf(`${pod}alliance/public/offerings/solar.ttl`), name: english('Solar design'), issues: [] }],
    check: isNew ? undefined : { webid: webId, name: english(name), verdict: sampleVerdict(webId, pod), fetched: [], issues: [] },
    access:
      who === 'new' && done.every(([action]) => action !== 'preparePod') ? undefined : { public: 'readable', private: 'not-readable' },
    applied,
    isSteward,
    mayVote: who === 'member',
    isAuthority: false,
    canSign: canSign(),
    member,
  });

  const governance = new SampleGovernance(act, webId, pod);

  return {
    done,
    get fail() {
      return self.fail;
    },
    set fail(error) {
      self.fail = error;
    },
    keys: keyActions,
    agreements,
    member: {
      overview: () => act('overview', [], overview),
      preparePod: () => act('preparePod', [], () => undefined),
      apply: (application) =>
        act('apply', [application], () => {
          applied = true;
        }),
    },
    steward: createSampleSteward(act, keyActions, versionsOf, done, governance),
    committee: governance.committee,
    concerns: governance.concerns,
    founding: createSampleFounding(act, webId),
    governance,
  };
}

/** One role of each standing. */
export function sampleVerdict(webid: WebId, pod: string): Verdict {
  const reason = (code: string, text: string, remedy: string, document = `${pod}alliance/public/membership.ttl`): Reason => ({
    code,
    document,
    text,
    remedy,
  });
  const role = (
    name: RoleStanding['role'],
    standing: RoleStanding['standing'],
    since: string,
    reasons: readonly Reason[] = [],
  ): RoleStanding => ({
    role: name,
    jurisdictions: ['AU', 'NZ'],
    standing,
    since,
    codes: reasons.map(({ code }) => code).sort(),
    reasons,
  });
  const roles = [
    role('content-developer', 'good', '2026-03-12T10:00:00Z', [
      reason(
        'GRACE',
        'A newer version of the Charter waits for an answer until 31 December 2026.',
        'Read the newer version and accept it.',
        `${pod}alliance/public/agreements/charter-1.0.0.jsonld`,
      ),
    ]),
    role('value-added-reseller', 'lapsed', '2026-09-30T00:00:00Z', [
      reason(
        'EXPIRED',
        'The background check by Harbour Vetting ended on 30 September 2026.',
        'Ask the authority to renew it.',
        `${pod}alliance/public/attestations/background.jsonld`,
      ),
      reason('AGREEMENT_MISSING', 'The Reseller agreement was never accepted.', 'Read it and accept it.'),
    ]),
    role('ecosystem-consultancy', 'unconfirmed', '2026-11-20T08:30:00Z', [
      reason(
        'STATUS_UNAVAILABLE',
        'The status list of Grove Skills could not be read.',
        'Nothing for you to do: it is read again with the next reading.',
        `${pod}alliance/public/attestations/skills.jsonld`,
      ),
    ]),
    role('civics-producer', 'removed', '2026-08-01T00:00:00Z', [
      reason(
        'ROLE_REMOVED',
        'The alliance removed this role by a decision.',
        'Ask the alliance for its decision.',
        `${commons}register/7.jsonld`,
      ),
    ]),
  ];
  return {
    webid,
    listed: true,
    state: 'member',
    underAppeal: false,
    since: '2026-03-12T10:00:00Z',
    roles,
    reasons: [reason('ADMITTED', 'Both halves hold.', '', `${commons}register/3.jsonld`), ...roles.flatMap(({ reasons }) => reasons)],
    credentials: [],
    upholds: [],
    rights: [],
  };
}

const principleOfJoining = 'Charter, section 3: whoever agrees to the principles and is vetted can join.';
const principleOfVetting = 'Charter, section 4: whoever vets is trusted for what it knows.';

// ---------------------------------------------------------------- the steward
function createSampleSteward(
  act: <T>(action: string, args: unknown[], make: () => T) => Promise<T>,
  keys: KeyActions,
  versionsOf: (kind: AgreementKind) => readonly AgreementVersion[],
  done: readonly (readonly unknown[])[],
  governance: SampleGovernance,
): StewardActions {
  const ada = owner('harbour', 'ada-okafor', 'Ada Okafor');
  const joan = owner('grove', 'joan-serra', 'Joan Serra');
  const authority = { webid: toWebId('https://harbour.example/harbour-vetting/profile/card#me'), name: english('Harbour Vetting') };
  let pending: PendingApplication[] = [ada, joan].map(({ webId, pod, name }, index) => ({
    notification: documentOf(`${commons}alliance/inbox/${index + 1}`),
    applicant: webId,
    name: english(name),
    application: documentOf(`${pod}alliance/public/application.jsonld`),
    acceptance: index === 0 ? toIri(`${pod}alliance/public/agreements/charter-1.1.0.jsonld`) : undefined,
    roles: [{ role: index === 0 ? 'content-developer' : 'civics-producer', jurisdictions: index === 0 ? ['AU', 'NZ'] : ['ES'] }],
    consent: index === 0 ? 'I have read the charter and apply of my own free will.' : 'Hi estic d’acord.',
    receivedAt: '2026-11-20T16:05:00Z',
    problems:
      index === 0
        ? []
        : [
            {
              code: 'ACCEPTANCE_MISSING',
              document: `${pod}alliance/public/application.jsonld`,
              text: 'The acceptance that the application names was not found.',
              remedy: 'Ask the applicant to accept the charter again.',
            },
          ],
  }));
  let mandates: readonly Mandate[] = [
    {
      id: toIri(`${commons}register/2.jsonld#mandate-1`),
      authority: authority.webid,
      kinds: ['vetting-level-met', 'legal-identity'],
      roles: ['value-added-reseller', 'network-provider'],
      jurisdictions: ['AU', 'NZ'],
      levels: [],
      from: '2026-03-01T00:00:00Z',
      until: '2027-03-01T00:00:00Z',
      keys: [{ method: toIri('https://harbour.example/harbour-vetting/profile/card#key-2026-03-01-1'), publicKeyMultibase: 'z6MkhaXg' }],
      statusLists: documentOf('https://harbour.example/harbour-vetting/alliance/public/status/'),
      maxStatusAge: 'P7D',
    },
  ];
  let appeals: readonly PendingAppeal[] = [
    {
      appeal: {
        id: documentOf(`${joan.pod}alliance/public/appeals/1.jsonld`),
        issuer: joan.webId,
        alliance,
        against: toIri(`${commons}register/4.jsonld#event-1`),
        validFrom: '2026-10-20T09:00:00Z',
      },
      name: english(joan.name),
      event: governance.motions.flatMap(({ events }) => events).find(({ id }) => id === `${commons}register/4.jsonld#event-1`),
      paper: {
        salt: 'c2FsdHktc2FsdHktc2FsdHktc2FsdHktc2FsdHktc2E',
        reasons: 'The letters are about another company of the same name.',
        evidence: [],
      },
      recorded: false,
      body: 'meeting',
      problems: [],
    },
  ];
  let pins = [
    {
      notification: documentOf(`${commons}alliance/inbox/9`),
      webid: joan.webId,
      name: english(joan.name),
      key: {
        method: toIri(`${joan.pod}profile/card#key-2026-11-19-1`),
        publicKeyMultibase: 'z6MkqRYqQiSgvZQdnBytw86Qbs2ZWUkGv22od935YF4s8M7V',
      },
      problems: [],
    },
  ];
  return {
    pending: () => act('pending', [], () => pending),
    admit: (admissions) =>
      act('admit', [admissions.map(({ application, roles }) => [application.applicant, roles])], () => {
        pending = pending.filter((each) => !admissions.some(({ application }) => application === each));
        return governance.move(
          'ordinary',
          admissions.map(({ application, roles }) => ({ kind: 'admitted', member: application.applicant, roles, keys: [] })),
          principleOfJoining,
        );
      }),
    refuse: (application, reasons) =>
      act('refuse', [application.applicant, reasons], () => {
        pending = pending.filter((each) => each !== application);
        return governance.move('ordinary', [{ kind: 'refused', member: application.applicant, roles: [], keys: [] }], principleOfJoining);
      }),
    motions: () => act('motions', [], () => governance.motions),
    move: (draft) => act('move', [draft], () => governance.move(draft.kind, draft.proposals, draft.principle, draft.closes)),
    record: (motion) => act('record', [motion], () => governance.record(motion)),
    appeals: () => act('appeals', [], () => appeals),
    hearAppeal: (appeal, proposed, principle) =>
      act('hearAppeal', [appeal.appeal.id, proposed, principle], () => {
        appeals = appeals.filter((each) => each !== appeal);
        return governance.move(
          appeal.body,
          [
            {
              kind: proposed,
              member: appeal.appeal.issuer,
              roles: [],
              keys: [],
              evidence: { id: appeal.appeal.against, digestMultibase: 'uEiDappeal' },
            },
          ],
          principle,
        );
      }),
    movePolicy: (rules, motion) =>
      act('movePolicy', [rules, motion], () =>
        governance.move('ordinary', [{ kind: 'policy-adopted', member: alliance, roles: [], keys: [] }], motion.principle, motion.closes),
      ),
    callElection: (election) =>
      act('callElection', [election], () =>
        governance.move(
          'election',
          election.candidates.map(({ seat, member: candidate }) => ({
            kind: 'seat-filled',
            member: candidate,
            roles: [],
            keys: [],
            seat,
            until: election.until,
          })),
          election.principle,
          election.closes,
        ),
      ),
    newSeat: () => act('newSeat', [], () => seatOf(6)),
    describePolicy: () => act('describePolicy', [], () => samplePolicyForm),
    policyToForm: (rules) => act('policyToForm', [rules], () => toSampleForm(rules)),
    policyFromForm: (data) => act('policyFromForm', [data], () => fromSampleForm(data)),
    async keys() {
      const [own] = await keys.list();
      const seat = toIri(`${commons}profile/card#key-steward-2026-03-01-1`);
      const base = {
        listed: true,
        pinned: true,
        backupInPod: true,
        publicKeyMultibase: 'z6MkrCD1csqtgdj8sjrsu8jxcbeyP6m7LiK87NzhfWqio5yr',
      };
      const seatKeyHere = done.some(([action, from]) => action === 'restore' && (from as { method?: Iri }).method === seat);
      return [
        { ...base, id: own?.id ?? seat, controller: alliance, onThisDevice: own?.onThisDevice ?? false, purpose: 'alliance' as const },
        { ...base, id: seat, controller: toWebId(`${commons}profile/card#steward`), onThisDevice: seatKeyHere, purpose: 'seat' as const },
      ];
    },
    mandates: () => act('mandates', [], () => [{ ...authority, mandates }]),
    grantMandate: (mandate) =>
      act('grantMandate', [mandate], () => {
        mandates = [
          ...mandates,
          {
            ...mandate,
            id: toIri(`${commons}register/9.jsonld#mandate-1`),
            keys: [],
            statusLists: documentOf('https://grove.example/grove-skills/alliance/public/status/'),
          },
        ];
        return governance.move(
          'ordinary',
          [{ kind: 'mandate-granted', member: mandate.authority, roles: [], keys: [] }],
          principleOfVetting,
        );
      }),
    narrowMandate: (id, to, reasons) =>
      act('narrowMandate', [id, to, reasons], () => {
        mandates = mandates.map((mandate) => (mandate.id === id ? { ...mandate, ...to } : mandate));
        return governance.move(
          'ordinary',
          [{ kind: 'mandate-narrowed', member: authority.webid, roles: [], keys: [] }],
          principleOfVetting,
        );
      }),
    withdrawMandate: (id, reason) =>
      act('withdrawMandate', [id, reason], () => {
        mandates = mandates.filter((mandate) => mandate.id !== id);
        return governance.move(
          'ordinary',
          [{ kind: 'mandate-withdrawn', member: authority.webid, roles: [], keys: [] }],
          principleOfVetting,
        );
      }),
    policy: () => act('policy', [], () => samplePolicy),
    publishAgreement: (agreement) =>
      act('publishAgreement', [agreement], () =>
        governance.move('ordinary', [{ kind: 'agreement-adopted', member: alliance, roles: [], keys: [] }], principleOfJoining),
      ),
    answers: () =>
      act('answers', [], () => [
        {
          version: versionsOf('charter')[0]!,
          answered: [
            { webid: toWebId('https://grove.example/layla-haddad/profile/card#me'), name: [{ value: 'ليلى حدّاد', language: 'ar' }] },
          ],
          missing: [
            { webid: ada.webId, name: english(ada.name) },
            { webid: toWebId('https://grove.example/shannon-makers/profile/card#me'), name: english('Shannon Makers Co-operative') },
          ],
        },
      ]),
    pinRequests: () => act('pinRequests', [], () => pins),
    pin: (request) =>
      act('pin', [request.webid], () => {
        pins = pins.filter((each) => each !== request);
        return governance.move(
          'ordinary',
          [{ kind: 'key-pinned', member: request.webid, roles: [], keys: [request.key] }],
          principleOfVetting,
        );
      }),
    anchor: () => act('anchor', [], () => 12),
  };
}
