import type { MemberActions } from '../../../src/actions/app.ts';
import type { DirectoryEntry } from '../../../src/domain/directory.ts';
import { toIri } from '../../../src/domain/iri.ts';
import '../../../src/ui/wz-app.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { overviewOf, SampleDesk, sampleKeys, SampleVetting } from '../../fakes/sample-desk.ts';
import { entryOf, sampleMembers } from '../../fakes/sample-members.ts';
import { attestationVerdict, failing, sampleAuthority, tamperedCheck } from '../../fakes/sample-standing.ts';

/**
 * Every way to stand, the vetting desk and a member's vetting, over plain data: for looking at them while they are made.
 * `?who=authority|member|nobody`; `&key=none` for somebody without a key.
 */
const parameters = new URLSearchParams(location.search);
const entries = sampleMembers.map(entryOf).map((entry): DirectoryEntry => {
  const { verdict, member } = entry;
  const pod = member.webid.slice(0, member.webid.indexOf('profile/'));
  const grant = { role: 'civics-producer', jurisdictions: ['IE'] } as const;
  if (pod.includes('layla')) return { ...entry, verdict: { ...verdict, state: 'suspended', underAppeal: true } };
  if (!pod.includes('shannon'))
    return {
      ...entry,
      verdict: { ...verdict, upholds: [toIri('https://w3id.org/webizen/alliance#values-universal-declaration-of-human-rights')] },
    };
  return {
    ...entry,
    verdict: {
      ...verdict,
      roles: [
        ...verdict.roles.slice(0, 1),
        failing(grant, 'unconfirmed', 'STATUS_UNAVAILABLE', 'https://vetting.example/guild/alliance/public/status/revocation.jsonld'),
        failing(
          { role: 'content-developer', jurisdictions: ['IE'] },
          'lapsed',
          'AGREEMENT_OUTDATED',
          `${pod}alliance/public/agreements/charter-1.0.0.jsonld`,
        ),
        failing({ role: 'pro-owner', jurisdictions: ['IE'] }, 'removed', 'ROLE_REMOVED', ''),
      ],
      credentials: [
        ...verdict.credentials,
        attestationVerdict(member.webid, pod, grant, { check: 'status', code: 'STATUS_UNAVAILABLE', outcome: 'unconfirmed' }),
      ],
    },
  };
});
const vetting = new SampleVetting();
const who = parameters.get('who') ?? 'authority';
const webId = who === 'authority' ? sampleAuthority.webid : vetting.member;
const canSign = parameters.get('key') !== 'none';
const overview: MemberActions['overview'] = () => Promise.resolve(overviewOf(webId, { isAuthority: who === 'authority', canSign }));
const app = createSampleApp({
  entries,
  languages: navigator.languages,
  desk: new SampleDesk(),
  vetting,
  keys: sampleKeys(webId, canSign),
  member: { overview } as MemberActions,
});
app.directory.others.push(tamperedCheck());
if (who !== 'nobody') app.session.state.set({ status: 'signed-in', webId, name: who === 'authority' ? sampleAuthority.name : [] });
const element = document.createElement('wz-app');
element.app = app;
document.body.append(element);
Object.assign(globalThis, { app });
