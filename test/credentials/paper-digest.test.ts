import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newPaper, paperDigest } from '../../src/credentials/paper-digest.ts';
import type { WebId } from '../../src/domain/iri.ts';

const complainant = 'https://ana.example/profile/card#me' as WebId;
const anonymousWords = { reasons: 'Prices other than those declared.', evidence: ['https://ana.example/invoice.pdf', 'An invoice'] };
const words = { ...anonymousWords, complainant };

test('every paper has a salt of its own, so that nobody can guess its words from its digest', async () => {
  const papers = Array.from({ length: 20 }, () => newPaper(words));
  expect(new Set(papers.map(({ salt }) => salt)).size).toBe(20);
  for (const paper of papers) {
    expect(Buffer.from(paper.salt, 'base64url')).toHaveLength(32);
    expect(paper).toMatchObject(words);
  }
  expect(new Set(await Promise.all(papers.map(paperDigest))).size).toBe(20);
});

test('the digest can be computed again without this software', async () => {
  const paper = newPaper(words);
  const list = JSON.stringify(['webizen-alliance-v1-hearing-paper', paper.salt, words.reasons, words.evidence, complainant]);
  const hash = createHash('sha256').update(list, 'utf8').digest();
  expect(await paperDigest(paper)).toBe(`u${Buffer.concat([Buffer.of(0x12, 0x20), hash]).toString('base64url')}`);
});

test('other words, evidence, complainant or salt have another digest, wherever the words stand', async () => {
  const paper = newPaper(words);
  const anonymous = { salt: paper.salt, ...anonymousWords };
  const others = [
    { ...paper, reasons: `${paper.reasons} ` },
    { ...paper, evidence: [...words.evidence].reverse() },
    { ...paper, evidence: [words.evidence.join('","')] },
    { ...paper, evidence: [] },
    { ...paper, salt: newPaper(words).salt },
    anonymous,
    { ...anonymous, evidence: [...words.evidence, complainant] },
  ];
  const digests = await Promise.all([paper, ...others].map(paperDigest));
  expect(new Set(digests).size).toBe(others.length + 1);
});
