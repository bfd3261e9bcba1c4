/** A small alliance in memory pods, served over http on this machine, for the command line to read. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admit } from '../../src/actions/admit.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import { layoutOf } from '../../src/actions/pod-layout.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import { toIri, type DocumentUrl, type WebId } from '../../src/domain/iri.ts';
import type { Offering } from '../../src/domain/offering.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { writeMember } from '../../src/rdf/member.ts';
import { writeOffering } from '../../src/rdf/offering.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { wa } from '../../src/rdf/terms.ts';
import { accept, agreements, apply, decideAll, passphrase, quickKeys } from '../actions/small-alliance.ts';

export interface ServedAlliance {
  readonly pods: MemoryPods;
  readonly register: DocumentUrl;
  /** The alliance's pinned key. */
  readonly key: string;
  /** Ana is a member with an offering; Bo was admitted and does not point back; Cat applied. */
  readonly ana: MemberPorts;
  readonly bo: MemberPorts;
  readonly cat: MemberPorts;
  /** Takes the members’ pods off the network, and puts them back. */
  setReachable(reachable: boolean): void;
  stop(): Promise<void>;
}

export async function serveAlliance(): Promise<ServedAlliance> {
  const pods = new MemoryPods();
  const server = createServer((request, response) => {
    answer(pods, request, response).catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const alliances = `http://localhost:${port}`;
  const members = `http://127.0.0.1:${port}`;

  const home = pods.createPod(alliances, 'commons', { displayName: 'Commons of Makers' });
  const register = new URL('register/latest', home.storage).href as DocumentUrl;
  let seconds = 0;
  // A clock that moves on: nothing is decided before it was moved.
  const now = (): Date => new Date(Date.parse('2026-11-20T09:00:00Z') + 1000 * seconds++);
  const portsOf = (opened: { webId: WebId; storage: DocumentUrl }): MemberPorts => ({
    pod: pods.as(opened.webId),
    ...opened,
    anonymous: pods.as(),
    now,
    register,
    keys: quickKeys(),
  });
  const steward = portsOf(home);
  // The founders live beside the alliance: the members' server can fail without them.
  const founders: MemberPorts[] = [];
  for (const name of ['Fay', 'Gil', 'Hal']) {
    const founder = portsOf(pods.createPod(alliances, name.toLowerCase(), { displayName: name }));
    await enrolKey(founder, passphrase);
    await preparePod(founder);
    founders.push(founder);
  }
  const { key } = await foundAlliance(
    steward,
    { name: [{ value: 'Commons of Makers', language: 'en' }], passphrase, agreements },
    founders,
  );

  const join = async (name: string): Promise<MemberPorts> => {
    const ports = portsOf(pods.createPod(members, name.toLowerCase(), { displayName: name }));
    await preparePod(ports);
    const { membership } = layoutOf(ports.storage);
    const member = {
      webid: ports.webId,
      kind: 'person',
      name: [{ value: name, language: 'en' }],
      description: [],
      languages: ['en'],
      seat: 'AU-NSW',
      worksIn: ['AU'],
      place: sydney,
      representatives: [],
    } as const;
    await ports.pod.write(membership, serialiseTurtle(writeMember(member, membership), { baseIri: membership }), 'text/turtle', {
      kind: 'absent',
    });
    await enrolKey(ports, passphrase);
    await apply(ports, { roles: [{ role: 'content-developer', jurisdictions: ['AU'] }], consent: 'I ask to be admitted of my own will.' });
    await accept(ports, 'alliance-agreement');
    return ports;
  };
  const [ana, bo, cat] = [await join('Ana'), await join('Bo'), await join('Cat')];
  for (const member of [ana, bo, cat]) await offer(member);
  const pending = await pendingApplications(steward);
  const admitted = pending.filter(({ applicant }) => applicant !== cat.webId);
  const moved = await admit(
    steward,
    admitted.map((application) => ({ application, roles: application.roles })),
  );
  await decideAll({ steward, founders }, moved);
  await takeBack(bo);
  return {
    pods,
    register,
    key: key.publicKeyMultibase,
    ana,
    bo,
    cat,
    setReachable: (reachable) => {
      pods.setReachable(members, reachable);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const sydney = { lat: -33.87, lon: 151.21, name: [{ value: 'Sydney', language: 'en' }] };

async function offer(ports: MemberPorts): Promise<void> {
  const document = new URL('solar-design.ttl', layoutOf(ports.storage).offerings).href as DocumentUrl;
  const offering: Offering = {
    id: toIri(`${document}#it`),
    offeredBy: ports.webId,
    name: [{ value: 'Solar design', language: 'en' }],
    description: [{ value: 'Roofs, sheds and small farms.', language: 'en' }],
    serviceType: wa('service-solar-design'),
    role: 'content-developer',
    delivery: ['on-site'],
    area: { included: ['AU'], excluded: ['AU-TAS'] },
    disputes: ['AU-NSW'],
    languages: ['en'],
    confidentialWork: false,
    terms: [
      {
        id: toIri(`${document}#terms-1`),
        customerClasses: ['natural-person', 'student'],
        area: { included: ['AU'], excluded: [] },
        price: '90.00',
        currency: 'AUD',
        unit: wa('unit-hour'),
        validFrom: '2026-01-01',
      },
    ],
  };
  await ports.pod.write(document, serialiseTurtle(writeOffering(offering), { baseIri: document }), 'text/turtle', { kind: 'absent' });
}

/** A member that no longer points to the alliance: the description stays, the claim goes. Answers the way back. */
export async function takeBack({ pod, storage }: MemberPorts): Promise<() => Promise<void>> {
  const { url, body, etag } = await pod.read(layoutOf(storage).membership);
  const without = body.replace(/\n<#[^>]+> a wa:Membership[\s\S]*?\.\n/, '\n');
  if (without === body) throw new Error('There was no claim to take back.');
  const changed = await pod.write(url, without, 'text/turtle', etag === undefined ? { kind: 'matches', body } : { kind: 'etag', etag });
  return async () => {
    await pod.write(url, body, 'text/turtle', { kind: 'matches', body: changed.body });
  };
}

async function answer(pods: MemoryPods, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const answered = await pods.fetch(`http://${request.headers.host ?? ''}${request.url ?? '/'}`, { headers });
  // As pod servers do, so that a page can read it too.
  const readable = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, last-modified, link, location' };
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), ...readable });
  response.end(answered.status === 304 ? undefined : Buffer.from(await answered.arrayBuffer()));
}
