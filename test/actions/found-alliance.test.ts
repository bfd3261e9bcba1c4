import { expect, test } from 'vitest';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { findCharter, readAgreementText } from '../../src/actions/read-charter.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { ConflictError } from '../../src/pod/pod-error.ts';
import { bodyOf, charterEn, charterEs, smallAlliance } from './small-alliance.ts';

const founding = {
  name: [{ value: 'Commons of Makers', language: 'en' }],
  texts: [
    { language: 'en', title: 'Charter', markdown: charterEn },
    { language: 'es', title: 'Carta', markdown: charterEs },
  ],
};

test('anybody can follow an alliance from its register to the text of its charter', async () => {
  const { pods, register, steward } = await smallAlliance();
  const charter = await findCharter(pods.as(), register);
  expect(charter).toMatchObject({ alliance: steward.webId, inbox: `${steward.storage}alliance/inbox/` });
  const text = await readAgreementText(pods.as(), charter.agreement, ['es-AR', 'en']);
  expect(text).toMatchObject({ language: 'es', text: charterEs, version: '1.0.0' });
  expect((await readRegister(pods.as(), register)).versions).toMatchObject([{ number: 1, events: [], alliance: steward.webId }]);
});

test('links in what is written are relative, so that the pod can move', async () => {
  const { steward } = await smallAlliance();
  expect(await bodyOf(steward, `${steward.storage}register/latest`)).toContain('<1.jsonld>');
  expect(await bodyOf(steward, `${steward.storage}agreements/charter-1.0.0.ttl`)).toContain('<charter-1.0.0.en.md>');
  expect(await bodyOf(steward, `${steward.storage}profile/card`)).toContain('<../register/latest>');
});

test('founding again changes nothing', async () => {
  const { steward } = await smallAlliance();
  const before = await Promise.all(
    ['register/1.jsonld', 'register/latest', 'agreements/charter-1.0.0.ttl', 'profile/card'].map((path) =>
      bodyOf(steward, steward.storage + path),
    ),
  );
  await foundAlliance(steward, founding);
  const after = await Promise.all(
    ['register/1.jsonld', 'register/latest', 'agreements/charter-1.0.0.ttl', 'profile/card'].map((path) =>
      bodyOf(steward, steward.storage + path),
    ),
  );
  expect(after).toEqual(before);
});

test('another text under the same version is refused', async () => {
  const { steward } = await smallAlliance();
  const texts = [{ language: 'en', title: 'Charter', markdown: '# Charter\n\nWe keep everything.\n' }];
  await expect(foundAlliance(steward, { ...founding, texts })).rejects.toThrow(ConflictError);
});

test('a text that was changed after it was published is not shown for acceptance', async () => {
  const { pods, register, steward } = await smallAlliance();
  const url = `${steward.storage}agreements/charter-1.0.0.en.md` as DocumentUrl;
  const { etag } = await steward.pod.read(url);
  await steward.pod.write(url, charterEn.replaceAll('\n', '\r\n'), 'text/markdown', { kind: 'etag', etag: etag! });
  const { agreement } = await findCharter(pods.as(), register);
  await expect(readAgreementText(pods.as(), agreement, ['en'])).rejects.toMatchObject({ code: 'TEXT_CHANGED', document: url });
});
