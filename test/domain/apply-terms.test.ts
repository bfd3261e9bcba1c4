import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsRowFor, type Customer } from '../../src/domain/apply-terms.ts';
import { toIri, toWebId } from '../../src/domain/iri.ts';
import { covers } from '../../src/domain/jurisdiction.ts';
import type { Offering } from '../../src/domain/offering.ts';
import { customerClasses, roles } from '../../src/domain/role.ts';
import type { TermsRow } from '../../src/domain/terms.ts';
import { days, jurisdictions, offering } from './directory-arbitrary.ts';

const today = '2026-11-21';
const document = 'https://ana.example/alliance/public/offerings/solar.ttl';

function row(id: string, parts: Partial<TermsRow>): TermsRow {
  return {
    id: toIri(`${document}#${id}`),
    customerClasses: ['natural-person'],
    area: { included: ['AU'], excluded: [] },
    price: '90.00',
    currency: 'AUD',
    unit: toIri('https://w3id.org/webizen/alliance#unit-hour'),
    ...parts,
  };
}

function withRows(...terms: TermsRow[]): Offering {
  return {
    id: toIri(`${document}#it`),
    offeredBy: toWebId('https://ana.example/profile/card#me'),
    name: [],
    description: [],
    serviceType: toIri('https://w3id.org/webizen/alliance#service-solar-design'),
    role: 'content-developer',
    delivery: ['remote'],
    area: { included: ['AU'], excluded: [] },
    disputes: ['AU'],
    languages: ['en'],
    confidentialWork: false,
    terms,
  };
}

const anaInNsw: Customer = { jurisdiction: 'AU-NSW', customerClass: 'natural-person' };

describe('the row that applies', () => {
  test('is the one for the customer’s class, there, on that day', () => {
    const rows = [
      row('student', { customerClasses: ['student'] }),
      row('person', {}),
      row('nz', { area: { included: ['NZ'], excluded: [] } }),
    ];
    expect(termsRowFor(withRows(...rows), anaInNsw, today)).toEqual({ row: rows[1], reason: 'APPLIES' });
  });

  test('holds in every subdivision of its region but those it excludes', () => {
    const one = withRows(row('a', { area: { included: ['AU'], excluded: ['AU-TAS'] } }));
    expect(termsRowFor(one, anaInNsw, today).reason).toBe('APPLIES');
    expect(termsRowFor(one, { ...anaInNsw, jurisdiction: 'AU-TAS' }, today)).toEqual({ reason: 'NOT_THERE' });
  });

  test('holds wherever the offering is served, and nowhere else, when it names no region', () => {
    const one = withRows(row('a', { area: { included: [], excluded: ['AU-TAS'] } }));
    expect(termsRowFor(one, anaInNsw, today).reason).toBe('APPLIES');
    expect(termsRowFor(one, { ...anaInNsw, jurisdiction: 'AU-TAS' }, today).reason).toBe('NOT_THERE');
    expect(termsRowFor(one, { ...anaInNsw, jurisdiction: 'NZ' }, today).reason).toBe('NOT_THERE');
  });

  test('is the one in money where another differs in currency alone', () => {
    const rows = [row('a', { currency: 'https://w3id.org/webizen/alliance#TimeCredit' }), row('b', {})];
    expect(termsRowFor(withRows(...rows), anaInNsw, today).row).toBe(rows[1]);
    expect(termsRowFor(withRows(...rows), { customerClass: 'natural-person' }, today).row).toBe(rows[1]);
  });

  test('holds on its first and on its last day', () => {
    const one = withRows(row('a', { validFrom: '2026-01-01', validThrough: '2026-12-31' }));
    expect(termsRowFor(one, anaInNsw, '2026-01-01').reason).toBe('APPLIES');
    expect(termsRowFor(one, anaInNsw, '2026-12-31').reason).toBe('APPLIES');
    expect(termsRowFor(one, anaInNsw, '2025-12-31')).toEqual({ reason: 'NOT_YET' });
    expect(termsRowFor(one, anaInNsw, '2027-01-01')).toEqual({ reason: 'NO_LONGER' });
  });

  test('is the one of the smaller area where two hold', () => {
    const rows = [row('country', {}), row('state', { area: { included: ['AU-NSW'], excluded: [] } })];
    expect(termsRowFor(withRows(...rows), anaInNsw, today).row).toBe(rows[1]);
    expect(termsRowFor(withRows(...rows), { ...anaInNsw, jurisdiction: 'AU-VIC' }, today).row).toBe(rows[0]);
  });

  test('is nobody’s where the offering states no terms or none for the class', () => {
    expect(termsRowFor(withRows(), anaInNsw, today)).toEqual({ reason: 'NO_TERMS' });
    expect(termsRowFor(withRows(row('a', { customerClasses: ['enterprise'] })), anaInNsw, today)).toEqual({ reason: 'NOT_FOR_CLASS' });
  });
});

describe('a members’ row', () => {
  const members = row('members', { customerClasses: ['alliance-member'], memberRole: 'value-added-reseller', price: '60.00' });
  const general = row('general', { customerClasses: ['natural-person', 'small-business'] });

  test('is for those who say to hold that role, and comes before a general row', () => {
    const buyer: Customer = { ...anaInNsw, memberRoles: ['value-added-reseller'] };
    expect(termsRowFor(withRows(general, members), buyer, today).row).toBe(members);
    expect(termsRowFor(withRows(general, members), { ...buyer, memberRoles: ['content-developer'] }, today).row).toBe(general);
    expect(termsRowFor(withRows(general, members), anaInNsw, today).row).toBe(general);
  });

  test('is not shown to a member who names no role, and says so', () => {
    const buyer: Customer = { jurisdiction: 'AU', customerClass: 'alliance-member' };
    expect(termsRowFor(withRows(members), buyer, today)).toEqual({ reason: 'MEMBERS_ONLY' });
    expect(termsRowFor(withRows(members), { ...buyer, memberRoles: ['value-added-reseller'] }, today).row).toBe(members);
  });

  test('without a role is for every member', () => {
    const any = row('any', { customerClasses: ['alliance-member'] });
    expect(termsRowFor(withRows(any), { jurisdiction: 'AU', customerClass: 'alliance-member' }, today).row).toBe(any);
  });
});

describe('what the customer does not say', () => {
  test('picks no row that depends on the class', () => {
    expect(termsRowFor(withRows(row('a', { customerClasses: ['student'] })), { jurisdiction: 'AU' }, today)).toEqual({
      reason: 'CLASS_NOT_SAID',
    });
    const everyone = row('all', { customerClasses: customerClasses.filter((one) => one !== 'alliance-member') });
    expect(termsRowFor(withRows(everyone), { jurisdiction: 'AU' }, today).row).toBe(everyone);
  });

  test('picks no row that depends on the jurisdiction', () => {
    const rows = [row('au', {}), row('nz', { area: { included: ['NZ'], excluded: [] } })];
    expect(termsRowFor(withRows(...rows), { customerClass: 'natural-person' }, today)).toEqual({ reason: 'JURISDICTION_NOT_SAID' });
    expect(termsRowFor(withRows(row('au', {})), { customerClass: 'natural-person' }, today).reason).toBe('APPLIES');
  });
});

describe('for any matrix and any customer', () => {
  const any = offering(`${document}#it`, 'https://ana.example/profile/card#me');
  const customer = fc.record({
    jurisdiction: fc.constantFrom(...jurisdictions),
    customerClass: fc.constantFrom(...customerClasses),
    memberRoles: fc.subarray([...roles]),
  });
  const day = fc.constantFrom(...days);

  test('the row is one of the matrix, for them, there, valid that day; a members’ row only with the role', () => {
    fc.assert(
      fc.property(any, customer, day, (one, who, on) => {
        const { row: found, reason } = termsRowFor(one, who, on);
        expect(found !== undefined).toBe(reason === 'APPLIES');
        if (found === undefined) return;
        expect(one.terms).toContain(found);
        expect(found.area.included.length === 0 || covers(found.area, who.jurisdiction)).toBe(true);
        expect((found.validFrom ?? on) <= on && on <= (found.validThrough ?? on)).toBe(true);
        if (who.customerClass === 'alliance-member' || !found.customerClasses.includes(who.customerClass)) {
          expect(found.customerClasses).toContain('alliance-member');
          if (found.memberRole !== undefined) expect(who.memberRoles).toContain(found.memberRole);
        }
      }),
    );
  });

  test('the order of the rows plays no part', () => {
    fc.assert(
      fc.property(any, customer, day, (one, who, on) => {
        expect(termsRowFor({ ...one, terms: [...one.terms].reverse() }, who, on)).toEqual(termsRowFor(one, who, on));
      }),
    );
  });
});
