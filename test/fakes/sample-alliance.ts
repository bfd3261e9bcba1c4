import { type DocumentUrl, documentOf, toIri } from '../../src/domain/iri.ts';
import frozen from '../fixtures/frozen-alliance.json';
import { admittedOn, FakeAlliance, type MemberPlaces } from './fake-alliance.ts';
import { FakeWeb } from './fake-web.ts';

/**
 * Three members on two hosts, admitted by open votes and by sealed ones: one has a right, and an untidy profile with a blank node, one an offering without a price, one a host that
 * is down.
 */
export async function sampleAlliance(): Promise<{ web: FakeWeb; alliance: FakeAlliance; members: MemberPlaces[] }> {
  const web = new FakeWeb();
  const alliance = new FakeAlliance(web);
  const members = [];
  for (const pod of ['https://pods.example/alice/', 'https://pods.example/bob/', 'https://dead.example/carol/']) {
    members.push(await alliance.publish(pod, 2));
  }
  const [alice, bob] = members;
  const knows =
    '<#me> <http://xmlns.com/foaf/0.1/knows> [ <http://xmlns.com/foaf/0.1/name> "Björn \\"B\\" \\n"@es-AR; <http://x/n> 01.50 ].';
  const profile = alice?.profile ?? '';
  web.put(profile, `${textAt(web, profile)}\n${knows}`);
  const offering = `${bob?.offerings ?? ''}service-1.ttl`;
  web.put(offering, textAt(web, offering).replace(/schema:price 90\.00;?/, ''));
  await alliance.admit(members.slice(0, 1));
  const roles = [{ role: 'network-provider', jurisdictions: ['NZ', 'AU'], level: alliance.webid }] as const;
  await alliance.admit(members.slice(1), { roles }, { sealed: true });
  const right = { id: toIri(`${alliance.pod}#mark`), kind: 'use of the mark', basis: 'Work acknowledged.', from: admittedOn };
  const granted = { ...right, holder: members[0]?.webid ?? alliance.webid };
  await alliance.record([{ kind: 'right-granted', member: granted.holder, right: granted }], { recorded: '2026-04-01T00:00:00Z' });
  web.fail('https://dead.example', { code: 'UNREACHABLE', message: 'Nothing answers.' });
  return { web, alliance, members };
}

/**
 * That alliance as it was once written, document by document, with the digest it must always come to at the T of the tests.
 * Where this digest changes, every published digest does: that is worth a decision record.
 */
export function frozenAlliance(): { web: FakeWeb; register: DocumentUrl; digest: string } {
  const web = new FakeWeb();
  for (const { url, mediaType, body } of frozen.documents) web.put(url, body, mediaType);
  web.fail('https://dead.example', { code: 'UNREACHABLE', message: 'Nothing answers.' });
  return { web, register: documentOf(frozen.register), digest: frozen.digest };
}

export const textAt = (web: FakeWeb, url: string): string => new TextDecoder().decode(web.body(url));
