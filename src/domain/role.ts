/** The roles an admission can name, in the order people see them. Slugs are those of the command line. */
export const roles = [
  'network-provider',
  'value-added-reseller',
  'qualified-service-provider',
  'content-developer',
  'ecosystem-consultancy',
  'civics-producer',
  'pro-owner',
] as const;
export type Role = (typeof roles)[number];

/** Who buys: the customer classes a terms row can name. Slugs are those of the command line. */
export const customerClasses = [
  'natural-person',
  'student',
  'non-profit',
  'small-business',
  'enterprise',
  'public-body',
  'alliance-member',
] as const;
export type CustomerClass = (typeof customerClasses)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
export const isCustomerClass = (text: string): text is CustomerClass => (customerClasses as readonly string[]).includes(text);
