import { expect, test } from 'vitest';
import { createDrafts } from '../../src/browser/drafts.ts';
import type { FormData } from '../../src/domain/form-field.ts';

const data: FormData = { 'https://schema.org/price': [{ kind: 'literal', value: '90.00' }] };
const now = () => new Date('2026-11-21T10:31:00Z');

test('a draft survives the tab that typed it, to the last cent', async () => {
  await createDrafts(now).keep('ada member', data);
  expect(await createDrafts(now).load('ada member')).toEqual({ data, at: '2026-11-21T10:31:00.000Z' });
});

test('a draft belongs to one person and one record', async () => {
  await createDrafts(now).keep('ada member', data);
  expect(await createDrafts(now).load('eve member')).toBeUndefined();
});

test('a draft that was saved is gone', async () => {
  const drafts = createDrafts(now);
  await drafts.keep('ada member', data);
  await drafts.drop('ada member');
  expect(await drafts.load('ada member')).toBeUndefined();
});
