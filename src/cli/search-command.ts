import type { DirectoryQuery, Hit } from '../domain/directory.ts';
import { pickText } from '../domain/language.ts';
import { customerClasses, roles } from '../domain/role.ts';
import { createSearch } from '../index/search.ts';
import { printable } from '../query/results.ts';
import { conceptOf, labelOf, serviceTypeScheme } from '../text/concepts.ts';
import { loadSubdivisions } from '../text/places.ts';
import { priceForCustomers } from '../text/terms.ts';
import { whySentence } from '../text/why.ts';
import { UsageError, type Command, type Input } from './command.ts';
import { atFlag, countOf, indexFlag, indexOf, iriOf, jurisdictionOf, pointOf, quantityOf, wordOf } from './flags.ts';
import { readIndexAt } from './read-index.ts';

const languages = ['en'];

export const command: Command = {
  name: 'search',
  summary: 'Finds providers in an index, as the Discover page does.',
  positionals: '',
  flags: {
    index: indexFlag,
    text: { value: 'WORDS', help: 'Words in names, services (in any language) and descriptions.' },
    near: { value: 'lat,lon', help: 'Sort by distance to here.' },
    within: { value: 'KM', help: 'With --near: no farther than this.' },
    jurisdiction: { value: 'C', help: 'Where the customer is: AU or AU-NSW. Only local providers are found.' },
    'customer-class': { value: 'CLASS', help: `Who buys: ${customerClasses.join(', ')}.` },
    'member-role': { value: 'ROLE', help: 'A role the buyer holds in the alliance, for members’ prices.', multiple: true },
    role: { value: 'ROLE', help: `Only under this role: ${roles.join(', ')}.` },
    service: { value: 'SERVICE', help: 'This service and those under it: solar-design, or its IRI.' },
    upholds: { value: 'IRI', help: 'Who declares to uphold this values instrument; can be given more than once.', multiple: true },
    language: { value: 'CODE', help: 'Who can deal in this language: en, es-AR.' },
    foreign: { help: 'Also show providers that are not local, with where a dispute would go.' },
    limit: { value: 'N', help: 'At most so many.' },
    at: atFlag,
  },
  notes: 'Exit status: 0 answered, also when nobody was found · 2 wrong usage · 3 the index could not be read.',
  async run(input, io) {
    if (input.positionals.length > 0)
      throw new UsageError(`“${input.positionals.join(' ')}” is not understood. Words to search for go with --text.`);
    const file = indexOf(input);
    const asked = queryOf(input);
    const { index, bytes, at } = await readIndexAt(file, input);
    const on = (at ?? io.now().toISOString()).slice(0, 10);
    const { total, hits, foreignTotal } = createSearch(index.directory())({ ...asked, on });
    await loadSubdivisions();
    if (input.has('json')) {
      io.answer(JSON.stringify({ total, hits: hits.map(asJson), foreignTotal, on, bytesRead: bytes, requests: 0 }));
      return 0;
    }
    for (const hit of hits) io.answer(asText(hit));
    io.say(total === 1 ? '1 offering.' : `${total} offerings.`);
    if (foreignTotal > 0 && asked.foreign !== true) io.say(`${foreignTotal} more that are not local: add --foreign.`);
    return 0;
  },
};

function queryOf(input: Input): Omit<DirectoryQuery, 'on'> {
  const text = input.value('text');
  const near = pointOf(input, 'near');
  const within = quantityOf(input, 'within');
  if (within !== undefined && near === undefined) throw new UsageError('--within needs --near: kilometres from where?');
  const jurisdiction = jurisdictionOf(input, 'jurisdiction');
  const customerClass = input.value('customer-class');
  const memberRoles = input.values('member-role').map((role) => wordOf(role, 'member-role', roles));
  const role = input.value('role');
  const service = input.value('service');
  if (service !== undefined && !serviceTypeScheme.some(({ slug, iri }) => slug === service || iri === service)) {
    throw new UsageError(`--service takes one of ${serviceTypeScheme.map(({ slug }) => slug).join(', ')}, not “${service}”.`);
  }
  const upholds = input.values('upholds').map(iriOf);
  const language = input.value('language');
  const limit = countOf(input, 'limit', 0);
  return {
    ...(text !== undefined && { text }),
    ...(near && { near }),
    ...(within !== undefined && { within }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(customerClass !== undefined && { customerClass: wordOf(customerClass, 'customer-class', customerClasses) }),
    ...(memberRoles.length > 0 && { memberRoles }),
    ...(role !== undefined && { role: wordOf(role, 'role', roles) }),
    ...(service !== undefined && { service: conceptOf(service)?.iri ?? service }),
    ...(upholds.length > 0 && { upholds }),
    ...(language !== undefined && { language }),
    ...(limit !== undefined && { limit }),
    foreign: input.has('foreign'),
  };
}

/** One hit for programs. `terms` is the one row that applies, or null; what a hit has to be trusted on stands in `trust`. */
function asJson({ webid, entry, offering, terms, local, km, why }: Hit): object {
  const { id, name, description, serviceType, role, delivery, area, disputes, languages: spoken, place, confidentialWork } = offering;
  const { listed, state, underAppeal, since, roles: granted, reasons, policy, upholds, credentials } = entry.verdict;
  const vettedBy = credentials.filter(({ type, outcome }) => type === 'attestation' && outcome === 'counts');
  return {
    webid,
    name: pickText(entry.member.name, languages)?.value ?? webid,
    km: km === undefined ? null : Math.round(km * 1000) / 1000,
    local,
    offering: {
      id,
      name,
      description,
      serviceType,
      role,
      delivery,
      area,
      disputes,
      languages: spoken,
      ...(place && { place }),
      confidentialWork,
    },
    terms: terms ?? null,
    trust: {
      ...{ listed, state, underAppeal, since: since ?? null, roles: granted, reasons, policy: policy ?? null, upholds },
      vettedBy: vettedBy.map(({ document, issuer, attestation, validUntil }) => ({ document, issuer, ...attestation, validUntil })),
      authorities: entry.authorities ?? [],
      sources: entry.sources,
    },
    why: why.map((one) => whySentence(one, languages)),
  };
}

/** One hit for people. */
function asText({ webid, entry, offering, terms, km, why }: Hit): string {
  const name = pickText(entry.member.name, languages)?.value ?? webid;
  const title = pickText(offering.name, languages)?.value ?? labelOf(offering.serviceType, languages);
  const lines = [
    `${title} — ${name}${km === undefined ? '' : ` (${Math.round(km)} km)`}`,
    `    ${offering.id}`,
    ...(terms === undefined ? [] : [`    ${priceForCustomers(terms, languages)}`]),
    ...why.map((one) => `    ${whySentence(one, languages)}`),
  ];
  return lines.map(printable).join('\n');
}
