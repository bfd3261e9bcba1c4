import { describe, expect, test } from 'vitest';
import { rememberCustomer, rememberedCustomer, suggestedJurisdiction } from '../../../src/ui/discover/customer.ts';

describe('where a customer may be', () => {
  test('is guessed from the first language that names a region', () => {
    expect(suggestedJurisdiction(['en', 'es-AR', 'fr-FR'])).toBe('AR');
    expect(suggestedJurisdiction(['zh-Hant-TW'])).toBe('TW');
  });
  test('is not guessed from a region that is no country', () => {
    expect(suggestedJurisdiction(['es-419', 'en-150', 'nonsense!'])).toBeUndefined();
  });
  test('is simply not remembered where the device keeps nothing', () => {
    rememberCustomer({ jurisdiction: 'AU', customerClass: 'student' });
    expect(rememberedCustomer()).toEqual({});
  });
});
