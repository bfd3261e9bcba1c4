import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { pickText } from '../domain/language.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import type { AppConfiguration, FoundingState } from './app.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { examineFounder } from './founding-founders.ts';
import { type MovedFounding, findFounding, foundingPlace } from './founding-motion.ts';
import { asAlliance } from './founding-proposal.ts';
import { foundersVotes } from './founding-votes.ts';
import { readDocument, requireGraph } from './graph-document.ts';
import type { MemberPorts } from './ports.ts';

/** How far the founding in the signed-in pod has come. */
export async function foundingState(ports: MemberPorts): Promise<FoundingState> {
  const home = asAlliance(ports);
  const founding = await findFounding(home.pod, foundingPlace(home.storage));
  if (founding === undefined) return { stage: 'nothing', founders: [] };
  const { motion } = founding;
  const [votes, founders, pointer] = await Promise.all([
    foundersVotes(home, founding),
    concurrently(motion.electorate, 4, ({ holder }) => examineFounder(home, holder)),
    readDocument(home.pod, home.register),
  ]);
  const told = { motion, founders: founders.map(({ webid, name }, at) => ({ webid, name, signed: votes[at] !== undefined })) };
  if (pointer === undefined) return { stage: 'moved', ...told };
  return { stage: 'founded', ...told, register: home.register, configuration: await configurationText(home, founding) };
}

/** The text of `alliance.json`, to put beside the site: the register, the key it is pinned by, where founders have their pods. */
async function configurationText(ports: MemberPorts, { motion, key }: MovedFounding): Promise<string> {
  const home = readWebIdDocument((await requireGraph(ports.pod, documentOf(ports.webId))).quads, ports.webId);
  const configuration: AppConfiguration = {
    alliances: [{ name: pickText(home.name, ['en'])?.value ?? '', register: ports.register, key: key.publicKeyMultibase }],
    podProviders: [...new Set(home.issuers)].map((issuer) => ({ name: new URL(issuer).host, issuer })),
    languages: await languagesOf(ports, { motion }),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** The languages of the agreements, in their order: readers of others choose among them. */
async function languagesOf({ pod }: MemberPorts, { motion }: Pick<MovedFounding, 'motion'>): Promise<readonly string[]> {
  const adopted = motion.proposals.flatMap(({ kind, evidence }) => (kind === 'agreement-adopted' ? (evidence ?? []) : []));
  const found = await concurrently(adopted, 4, ({ id }) => findCredential(pod, id as DocumentUrl));
  const languages = found.flatMap((each) => (each && readAgreementVersion(each.quads)?.texts.map(({ language }) => language)) ?? []);
  return [...new Set(languages)];
}
