import { msg, str } from '@lit/localize';

export const reportHeading = (): string => msg('Reading report', { id: 'report.heading' });
export const reportIntroduction = (): string =>
  msg('The directory is made by reading the members’ own pods. Here is what was read, what was not, and why.', {
    id: 'report.introduction',
  });
export const read = (): string => msg('Documents read', { id: 'report.read' });
export const waiting = (): string => msg('Waiting', { id: 'report.waiting' });
export const unchanged = (): string => msg('Unchanged since last time', { id: 'report.unchanged' });
export const failed = (): string => msg('Could not be read', { id: 'report.failed' });
export const membersListed = (): string => msg('Members listed', { id: 'report.members-listed' });
export const lastRead = (when: string): string => msg(str`The pods were last read at ${when}`, { id: 'report.last-read' });
export const neverRead = (): string => msg('The pods were never read on this device.', { id: 'report.never-read' });
export const readAgain = (): string => msg('Read the pods again', { id: 'report.read-again' });
export const stop = (): string => msg('Stop reading', { id: 'report.stop' });
export const reading = (): string => msg('Reading the pods…', { id: 'report.reading' });
export const digest = (): string => msg('Digest of the index', { id: 'report.digest' });
export const digestHelp = (): string =>
  msg('Anyone who reads the same pods on the same day gets the same digest.', { id: 'report.digest-help' });
export const toDecisions = (): string => msg('Who decides here, and what was decided', { id: 'report.to-decisions' });
export const problems = (): string => msg('What could not be read', { id: 'report.problems' });
export const noProblems = (): string => msg('Everything the register leads to could be read.', { id: 'report.no-problems' });
export const columnDocument = (): string => msg('Document', { id: 'report.column-document' });
export const columnReason = (): string => msg('Reason', { id: 'report.column-reason' });
export const columnWhen = (): string => msg('Tried at', { id: 'report.column-when' });
export const columnNextTry = (): string => msg('Next try', { id: 'report.column-next-try' });
export const nextReading = (): string => msg('with the next reading', { id: 'report.next-reading' });
export const everyMember = (): string => msg('Everyone the register names', { id: 'report.every-member' });
export const columnMember = (): string => msg('Member', { id: 'report.column-member' });
export const columnListed = (): string => msg('In the directory', { id: 'report.column-listed' });
export const columnWhy = (): string => msg('Why', { id: 'report.column-why' });
export const listed = (): string => msg('Listed', { id: 'report.listed' });
export const notListed = (): string => msg('Not listed', { id: 'report.not-listed' });
export const details = (name: string): string => msg(str`Details of ${name}`, { id: 'report.details' });
export const loadMembers = (): string => msg('Looking everyone up…', { id: 'report.load-members' });

export const whyHeadingListed = (name: string): string => msg(str`Why ${name} is listed`, { id: 'why.heading-listed' });
export const whyHeadingNotListed = (name: string): string => msg(str`Why ${name} is not listed`, { id: 'why.heading-not-listed' });
export const whyAsk = (): string => msg('Why am I (not) listed?', { id: 'why.ask' });
export const whyAskHelp = (): string =>
  msg('Give the address that names you, the one you sign in with. It often ends in “profile/card#me”.', { id: 'why.ask-help' });
export const whyField = (): string => msg('Address of the member', { id: 'why.field' });
export const whyLook = (): string => msg('Look it up', { id: 'why.look' });
export const whyUnknown = (): string =>
  msg('The register does not name this address, and no member’s documents do.', { id: 'why.unknown' });
export const whyUnknownRemedy = (): string =>
  msg('If this is you: apply for membership, or ask the steward of the alliance what became of the application.', {
    id: 'why.unknown-remedy',
  });
export const whyApply = (): string => msg('Apply for membership', { id: 'why.apply' });
export const whyReasons = (): string => msg('What the index concludes', { id: 'why.reasons' });
export const whyIssues = (): string => msg('What the checks say of the documents', { id: 'why.issues' });
export const whyNoIssues = (): string => msg('Every document that was read passes the checks.', { id: 'why.no-issues' });
export const whyFetched = (): string => msg('What was read', { id: 'why.fetched' });
export const whyRemedy = (): string => msg('What mends it:', { id: 'why.remedy' });
export const whyMend = (): string => msg('Open the page that mends it', { id: 'why.mend' });
export const whyProvider = (): string => msg('See the provider’s page', { id: 'why.provider' });
export const whyStale = (when: string): string => msg(str`kept from ${when}`, { id: 'why.stale' });
export const columnStanding = (): string => msg('Standing', { id: 'report.column-standing' });
export const whySummary = (): string => msg('In short', { id: 'why.summary' });
export const whyStanding = (): string => msg('How it stands', { id: 'why.standing' });
export const whyAgreements = (): string => msg('Agreements', { id: 'why.agreements' });
export const whyNoAgreements = (): string => msg('No signed agreement was found.', { id: 'why.no-agreements' });
export const whyAttestations = (): string => msg('Attestations and other signed documents', { id: 'why.attestations' });
export const whyNoAttestations = (): string => msg('No attestation was found.', { id: 'why.no-attestations' });
export const sumRead = (read: number, all: number): string => msg(str`${read} of ${all} documents could be read`, { id: 'why.sum-read' });
export const sumChecks = (count: number): string =>
  msg(str`${count} problems found by the checks of the documents`, { id: 'why.sum-checks' });
export const sumNoChecks = (): string => msg('The documents pass the checks', { id: 'why.sum-no-checks' });
export const sumAgreements = (count: number, all: number): string =>
  msg(str`${count} of ${all} signed agreements count`, { id: 'why.sum-agreements' });
export const sumAttestations = (count: number, all: number): string =>
  msg(str`${count} of ${all} attestations count`, { id: 'why.sum-attestations' });
export const sumRoles = (count: number, all: number): string =>
  msg(str`${count} of ${all} roles are in good standing`, { id: 'why.sum-roles' });
export const columnKind = (): string => msg('What it is', { id: 'why.column-kind' });
export const columnReadAt = (): string => msg('Read at', { id: 'why.column-read-at' });
export const columnOutcome = (): string => msg('Outcome', { id: 'why.column-outcome' });
export const columnDigest = (): string => msg('Digest', { id: 'why.column-digest' });
export const outcomeRead = (): string => msg('Read', { id: 'why.outcome-read' });
/** What a document is, in people's words. */
export function documentKind(kind: string): string {
  const names: Record<string, () => string> = {
    register: () => msg('Register of the alliance', { id: 'kind.register' }),
    alliance: () => msg('The alliance’s own page', { id: 'kind.alliance' }),
    webid: () => msg('Personal page', { id: 'kind.webid' }),
    'type-index': () => msg('Index of the pod', { id: 'kind.type-index' }),
    membership: () => msg('Profile and membership', { id: 'kind.membership' }),
    acceptance: () => msg('Acceptance of an agreement', { id: 'kind.acceptance' }),
    application: () => msg('Application', { id: 'kind.application' }),
    offering: () => msg('Offering', { id: 'kind.offering' }),
    key: () => msg('Keys of a signer', { id: 'kind.key' }),
    attestation: () => msg('Attestation', { id: 'kind.attestation' }),
    withdrawal: () => msg('Withdrawal', { id: 'kind.withdrawal' }),
    interests: () => msg('Declaration of interests', { id: 'kind.interests' }),
    values: () => msg('Values declared', { id: 'kind.values' }),
    'status-list': () => msg('Status list of an authority', { id: 'kind.status-list' }),
    policy: () => msg('Rules of the alliance', { id: 'kind.policy' }),
    agreement: () => msg('Agreement of the alliance', { id: 'kind.agreement' }),
    'agreement-text': () => msg('Text of an agreement', { id: 'kind.agreement-text' }),
    motion: () => msg('Motion', { id: 'kind.motion' }),
    vote: () => msg('Vote', { id: 'kind.vote' }),
    decision: () => msg('Decision', { id: 'kind.decision' }),
    container: () => msg('Folder', { id: 'kind.container' }),
  };
  return names[kind]?.() ?? kind;
}
