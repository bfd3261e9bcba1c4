import { isCustomerClass, type CustomerClass } from '../../domain/role.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { isJurisdiction } from '../../text/places.ts';
import { remember, remembered } from '../preferences.ts';

/** Who is looking, and where they are: said once, remembered on this device, and never sent anywhere. */
export interface KnownCustomer {
  readonly jurisdiction?: Jurisdiction;
  readonly customerClass?: CustomerClass;
}

export function rememberedCustomer(): KnownCustomer {
  const jurisdiction = remembered('jurisdiction') ?? '';
  const customerClass = remembered('customer-class') ?? '';
  return { ...(isJurisdiction(jurisdiction) && { jurisdiction }), ...(isCustomerClass(customerClass) && { customerClass }) };
}

export function rememberCustomer({ jurisdiction, customerClass }: { readonly jurisdiction: string; readonly customerClass: string }): void {
  remember('jurisdiction', jurisdiction);
  remember('customer-class', customerClass);
}

/**
 * The country to ask about (“Are you in Australia?”): the region of the first of the reader's languages that has one.
 * A guess, so it is only offered; undefined once it was declined.
 */
export function suggestedJurisdiction(languages: readonly string[]): Jurisdiction | undefined {
  if (remembered('place-declined') !== undefined) return undefined;
  for (const tag of languages) {
    try {
      const { region } = new Intl.Locale(tag);
      if (region !== undefined && isJurisdiction(region)) return region;
    } catch {
      // Not a language tag: the next one may be.
    }
  }
  return undefined;
}

export function declineSuggestion(): void {
  remember('place-declined', 'yes');
}
