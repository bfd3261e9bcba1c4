import { describe, expect, test } from 'vitest';
import type { SaveOutcome, StoredRecord } from '../../src/actions/app.ts';
import { createMemberActions } from '../../src/actions/create-member-actions.ts';
import { publishOffering, type OfferingToPublish } from '../../src/actions/publish-offering.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { saveMember } from '../../src/actions/save-member.ts';
import type { FormData, FormValue } from '../../src/domain/form-field.ts';
import type { DocumentUrl, Iri } from '../../src/domain/iri.ts';
import type { Member } from '../../src/domain/member.ts';
import { UnreachableError } from '../../src/pod/pod-error.ts';
import { readOffering } from '../../src/rdf/offering.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { schema, wa } from '../../src/rdf/terms.ts';
import { apply, bodyOf, smallAlliance, type SmallAlliance } from './small-alliance.ts';

const text = (value: string, language = 'en'): FormValue => ({ kind: 'literal', value, language });
const code = (value: string): FormValue => ({ kind: 'literal', value });
const iri = (value: string): FormValue => ({ kind: 'iri', value });

const ana: FormData = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': [iri(schema('Person'))],
  [schema('name')]: [text('Ana Belo')],
  [schema('knowsLanguage')]: [code('en'), code('es')],
  [wa('seat')]: [code('AU-NSW')],
  [schema('areaServed')]: [code('AU')],
};
const solarDesign: FormData = {
  [schema('name')]: [text('Solar design'), text('Diseño solar', 'es')],
  [schema('category')]: [iri(wa('service-solar-design'))],
  [wa('role')]: [iri(wa('ContentDeveloper'))],
  [wa('delivery')]: [iri(wa('Remote'))],
  [schema('areaServed')]: [code('AU')],
  [wa('disputeJurisdiction')]: [code('AU')],
};
const withName = (data: FormData, name: string): FormData => ({ ...data, [schema('name')]: [text(name)] });

const membership = (ports: MemberPorts) => `${ports.storage}alliance/public/membership.ttl` as DocumentUrl;
const actionsOf = (ports: MemberPorts) => createMemberActions(ports, { lookup: () => Promise.resolve(undefined) });
const saved = (outcome: SaveOutcome): StoredRecord => {
  if (outcome.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return outcome.record;
};
async function newcomer(): Promise<SmallAlliance & { ports: MemberPorts; actions: ReturnType<typeof actionsOf> }> {
  const alliance = await smallAlliance();
  const ports = await alliance.join('ana');
  return { ...alliance, ports, actions: actionsOf(ports) };
}
const nameIn = (record: StoredRecord): string | undefined => {
  const [value] = record.data[schema('name')] ?? [];
  return value?.kind === 'literal' ? value.value : undefined;
};

describe('saving a profile', () => {
  test('writes the record where everybody finds it, and reads back as it was typed', async () => {
    const { ports, actions, pods } = await newcomer();
    const empty = await actions.open('member');
    expect(empty).toMatchObject({ document: undefined, version: undefined, data: {}, issues: [] });
    const outcome = await actions.save(empty, ana);
    expect(outcome).toMatchObject({ kind: 'saved', at: expect.stringMatching(/^2026-11-21T/) as string });
    expect(saved(outcome)).toMatchObject({ document: membership(ports), data: ana });
    expect(await actions.open('member')).toEqual(saved(outcome));
    expect(await pods.as().probe(membership(ports))).toBe('readable');
    expect(await bodyOf(ports, membership(ports))).toContain('<../../profile/card#me>');
    expect(await bodyOf(ports, `${ports.storage}settings/publicTypeIndex.ttl`)).toContain('<../alliance/public/membership.ttl>');
  });

  test('writes exactly what “Show the data” showed', async () => {
    const { ports, actions } = await newcomer();
    const empty = await actions.open('member');
    const shown = await actions.preview(empty, ana);
    await actions.save(empty, ana);
    expect(await bodyOf(ports, membership(ports))).toBe(shown);
  });

  test('writes nothing that the shapes refuse', async () => {
    const { ports, actions } = await newcomer();
    const wrong = { ...ana, [schema('email')]: [code('not an address')], [schema('name')]: [] };
    const outcome = await actions.save(await actions.open('member'), wrong);
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
    expect(outcome.issues.map((issue) => issue.path)).toEqual(expect.arrayContaining([schema('name'), schema('email')]));
    expect(await actions.check('member', wrong)).toEqual(outcome.issues);
    expect(await bodyOf(ports, membership(ports))).toBeUndefined();
  });

  test('keeps the claim of membership, the links to offerings, and what other applications wrote', async () => {
    const { ports, actions } = await newcomer();
    await apply(ports);
    saved(await actions.save(await actions.open('offering'), solarDesign));
    const { etag, body } = await ports.pod.read(membership(ports));
    await ports.pod.write(
      membership(ports),
      `${body}\n<#mine> <https://other.example/p> "theirs", [ <https://other.example/q> 7 ].`,
      'text/turtle',
      { kind: 'etag', etag: etag! },
    );
    saved(await actions.save(await actions.open('member'), ana));
    const after = (await bodyOf(ports, membership(ports)))!;
    for (const kept of ['wa:Membership', 'schema:makesOffer <offerings/solar-design.ttl#it>', '"theirs"', ' 7', '"Ana Belo"@en'])
      expect(after).toContain(kept);
  });
});

describe('two writers', () => {
  test('of the same record: the second sees both versions and nothing is lost', async () => {
    const { ports, actions } = await newcomer();
    saved(await actions.save(await actions.open('member'), ana));
    const [here, there] = [await actions.open('member'), await actionsOf(ports).open('member')];
    saved(await actionsOf(ports).save(there, withName(ana, 'Ana B.')));
    const before = await bodyOf(ports, membership(ports));
    const outcome = await actions.save(here, withName(ana, 'Ana Belo Silva'));
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
    expect(nameIn(outcome.theirs)).toBe('Ana B.');
    expect(outcome.mine[schema('name')]).toEqual([text('Ana Belo Silva')]);
    expect(await bodyOf(ports, membership(ports))).toBe(before);
    const merged = saved(await actions.save(outcome.theirs, outcome.mine));
    expect(nameIn(merged)).toBe('Ana Belo Silva');
  });

  test('of different parts of one document do not get into each other’s way', async () => {
    const { ports, actions } = await newcomer();
    saved(await actions.save(await actions.open('member'), ana));
    const record = await actions.open('member');
    await apply(ports);
    saved(await actions.save(record, withName(ana, 'Ana B.')));
    const after = await bodyOf(ports, membership(ports));
    expect(after).toContain('wa:Membership');
    expect(after).toContain('"Ana B."@en');
  });

  test('who wrote the same thing are one: a save whose answer was lost is not a conflict', async () => {
    const { ports, actions } = await newcomer();
    const empty = await actions.open('member');
    saved(await actions.save(empty, ana));
    saved(await actions.save(empty, ana));
    const offering = await actions.open('offering');
    const first = saved(await actions.save(offering, solarDesign));
    expect(saved(await actions.save(offering, solarDesign)).document).toBe(first.document);
    expect(await ports.pod.list(`${ports.storage}alliance/public/offerings/` as DocumentUrl)).toHaveLength(1);
  });

  test('who both start a profile: the second sees the first', async () => {
    const { actions } = await newcomer();
    const empty = await actions.open('member');
    saved(await actions.save(empty, ana));
    expect(await actions.save(empty, withName(ana, 'Somebody'))).toMatchObject({ kind: 'conflict', mine: withName(ana, 'Somebody') });
  });
});

describe('an offering', () => {
  test('has a document of its own, named after it, linked from the member and registered', async () => {
    const { ports, actions, pods } = await newcomer();
    const record = saved(await actions.save(await actions.open('offering'), solarDesign));
    expect(record.document).toBe(`${ports.storage}alliance/public/offerings/solar-design.ttl`);
    expect(await bodyOf(ports, membership(ports))).toContain('schema:makesOffer <offerings/solar-design.ttl#it>');
    expect(await bodyOf(ports, `${ports.storage}settings/publicTypeIndex.ttl`)).toContain('<../alliance/public/offerings/>');
    expect(await pods.as().probe(record.document!)).toBe('readable');
    const parsed = await parseRdf(record.source, { mediaType: 'text/turtle', baseIri: record.document! });
    const offering = parsed.ok ? readOffering(parsed.quads, `${record.document!}#it` as Iri) : undefined;
    expect(offering).toMatchObject({ offeredBy: ports.webId, role: 'content-developer', delivery: ['remote'], area: { included: ['AU'] } });
    expect(record.source).toContain('schema:Offer');
  });

  test('of the same name gets a number', async () => {
    const { actions } = await newcomer();
    saved(await actions.save(await actions.open('offering'), solarDesign));
    const other = { ...solarDesign, [schema('areaServed')]: [code('NZ')] };
    expect(saved(await actions.save(await actions.open('offering'), other)).document).toMatch(/solar-design-2\.ttl$/);
  });

  test('whose name has no plain letters is named after its kind', async () => {
    const { actions } = await newcomer();
    const arabic = { ...solarDesign, [schema('name')]: [text('تصميم الطاقة الشمسية', 'ar')] };
    expect(saved(await actions.save(await actions.open('offering'), arabic)).document).toMatch(/solar-design\.ttl$/);
  });

  test('that was saved but not linked is linked by saving again', async () => {
    const { ports, pods } = await newcomer();
    let fails = true;
    const flaky: MemberPorts = {
      ...ports,
      pod: {
        ...ports.pod,
        write: (url, ...rest) =>
          fails && url === membership(ports)
            ? Promise.reject(new UnreachableError(url, 'The network is gone.'))
            : pods.as(ports.webId).write(url, ...rest),
      },
    };
    const actions = actionsOf(flaky);
    const empty = await actions.open('offering');
    expect(await actions.save(empty, solarDesign)).toMatchObject({ kind: 'failed', code: 'UNREACHABLE' });
    fails = false;
    const record = saved(await actions.save(empty, solarDesign));
    expect(record.document).toMatch(/solar-design\.ttl$/);
    expect(await bodyOf(ports, membership(ports))).toContain('<offerings/solar-design.ttl#it>');
  });

  test('that was removed is gone with its link, and comes back byte for byte', async () => {
    const { ports, actions } = await newcomer();
    const record = saved(await actions.save(await actions.open('offering'), solarDesign));
    const url = record.document!;
    const { etag } = await ports.pod.read(url);
    const own = `# typed by hand\n${record.source}`;
    await ports.pod.write(url, own, 'text/turtle', { kind: 'etag', etag: etag! });
    const removed = await actions.removeOffering(url);
    expect(await bodyOf(ports, url)).toBeUndefined();
    expect(await bodyOf(ports, membership(ports))).not.toContain('makesOffer');
    await removed.restore();
    expect(await bodyOf(ports, url)).toBe(own);
    expect(await bodyOf(ports, membership(ports))).toContain('schema:makesOffer <offerings/solar-design.ttl#it>');
    await removed.restore();
    expect(await bodyOf(ports, url)).toBe(own);
  });

  test('that was replaced in the meantime is not written over by bringing the old one back', async () => {
    const { ports, actions } = await newcomer();
    const { document } = saved(await actions.save(await actions.open('offering'), solarDesign));
    const removed = await actions.removeOffering(document!);
    const other = { ...solarDesign, [schema('areaServed')]: [code('NZ')] };
    expect(saved(await actions.save(await actions.open('offering'), other)).document).toBe(document);
    await expect(removed.restore()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await bodyOf(ports, document!)).toContain('"NZ"');
  });

  test('outside of one’s own offerings is not removed', async () => {
    const { ports, actions } = await newcomer();
    await expect(actions.removeOffering(`${ports.storage}profile/card` as DocumentUrl)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await bodyOf(ports, `${ports.storage}profile/card`)).toBeDefined();
  });
});

describe('broken data in the pod', () => {
  const broken = '@prefix schema: <https://schema.org/>.\n<../../profile/card#me> schema:name "Ana" ;;; oops .\n';
  const breakIt = async () => {
    const person = await newcomer();
    await person.ports.pod.write(membership(person.ports), broken, 'text/turtle', { kind: 'absent' });
    return person;
  };

  test('is shown with the line where it breaks', async () => {
    const { actions } = await breakIt();
    const record = await actions.open('member');
    expect(record).toMatchObject({ data: {}, source: broken, issues: [{ code: 'SYNTAX', line: 2 }] });
    expect((await actions.overview()).tasks[0]).toMatchObject({
      id: 'profile',
      status: 'needs-attention',
      issues: [{ code: 'NOT_RDF', line: 2 }],
    });
  });

  test('is not written over', async () => {
    const { ports, actions } = await breakIt();
    expect(await actions.save(await actions.open('member'), ana)).toMatchObject({ kind: 'failed', code: 'NOT_RDF' });
    expect(await actions.save({ ...(await actions.open('offering')) }, solarDesign)).toMatchObject({ kind: 'failed', code: 'NOT_RDF' });
    await expect(apply(ports)).rejects.toMatchObject({ code: 'NOT_RDF' });
    expect(await bodyOf(ports, membership(ports))).toBe(broken);
  });

  test('is repaired by its owner’s own text, and only by one that can be read', async () => {
    const { ports, actions } = await breakIt();
    const record = await actions.open('member');
    expect(await actions.repair(record, 'still @ broken')).toMatchObject({ kind: 'invalid', issues: [{ code: 'SYNTAX' }] });
    expect(await bodyOf(ports, membership(ports))).toBe(broken);
    const mended = broken.replace(' ;;; oops', '@en');
    expect(nameIn(saved(await actions.repair(record, mended)))).toBe('Ana');
    expect(await bodyOf(ports, membership(ports))).toBe(mended);
    expect(await actions.repair(record, mended)).toMatchObject({ kind: 'conflict' });
  });

  test('where there is an empty document, saving fills it', async () => {
    const { ports, actions } = await newcomer();
    await ports.pod.write(membership(ports), '', 'text/turtle', { kind: 'absent' });
    saved(await actions.save(await actions.open('member'), ana));
    expect(await bodyOf(ports, membership(ports))).toContain('"Ana Belo"@en');
  });
});

describe('records as the domain knows them', () => {
  const member: Omit<Member, 'webid'> = {
    kind: 'organization',
    name: [{ value: 'Harbour Works', language: 'en' }],
    description: [{ value: 'We build boats.', language: 'en' }],
    languages: ['en', 'mi'],
    seat: 'NZ',
    worksIn: ['NZ', 'AU'],
    representatives: [],
    place: { name: [{ value: 'Lyttelton', language: 'en' }], lat: -43.603, lon: 172.72 },
    homepage: 'https://harbour.example/' as Iri,
  };
  const offering: OfferingToPublish = {
    name: [{ value: 'Boat survey', language: 'en' }],
    description: [],
    serviceType: wa('service-solar-design'),
    role: 'qualified-service-provider',
    delivery: ['on-site'],
    area: { included: ['NZ'], excluded: [] },
    disputes: ['NZ'],
    languages: ['en'],
    confidentialWork: false,
    terms: [
      {
        customerClasses: ['natural-person'],
        area: { included: ['NZ'], excluded: [] },
        price: '90.00',
        currency: 'NZD',
        unit: wa('unit-hour'),
      },
      {
        customerClasses: ['enterprise'],
        area: { included: ['NZ'], excluded: [] },
        price: '140.00',
        currency: 'NZD',
        unit: wa('unit-hour'),
      },
    ],
  };

  test('are saved through the same rules, and saving them again changes nothing', async () => {
    const { ports } = await newcomer();
    await saveMember(ports, member);
    const document = await publishOffering(ports, 'boat-survey', offering);
    const before = await Promise.all([membership(ports), document].map((url) => bodyOf(ports, url)));
    expect(before[0]).toContain('geo:lat -43.603');
    const parsed = await parseRdf(before[1]!, { mediaType: 'text/turtle', baseIri: document });
    expect(parsed.ok ? readOffering(parsed.quads, `${document}#it` as Iri)?.terms : []).toMatchObject([
      { id: `${document}#terms-1`, price: '90.00', customerClasses: ['natural-person'] },
      { id: `${document}#terms-2`, price: '140.00', customerClasses: ['enterprise'] },
    ]);
    await saveMember(ports, member);
    await publishOffering(ports, 'boat-survey', offering);
    expect(await Promise.all([membership(ports), document].map((url) => bodyOf(ports, url)))).toEqual(before);
  });

  test('that do not conform are refused', async () => {
    const { ports } = await newcomer();
    await expect(saveMember(ports, { ...member, name: [] })).rejects.toMatchObject({ code: 'SHAPE' });
    await expect(publishOffering(ports, 'x', { ...offering, area: { included: [], excluded: [] } })).rejects.toMatchObject({
      code: 'SHAPE',
    });
    expect(await bodyOf(ports, membership(ports))).toBeUndefined();
  });
});
