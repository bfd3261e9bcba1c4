import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { journey } from './visitor.ts';

describe('An auditor', () => {
  const { visit, account } = journey();

  test('asks a prepared question, edits its query, and takes the answer along', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.open('/audit?question=offerings-sources');
    await page.getByText(/^\d+ rows in/).waitFor();
    const rows = await page.locator('wz-result-table tbody tr').count();
    expect(rows).toBeGreaterThan(39);
    // Each row leads to the document that it was read from.
    expect(await page.locator('wz-result-table tbody tr').first().getByRole('link').last().getAttribute('href')).toMatch(/^http/);

    await page.getByText('Show the query').click();
    const editor = page.getByRole('textbox', { name: 'Query (SPARQL 1.1)' });
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SELECT (COUNT(*) AS ?all) WHERE { GRAPH ?g { ?s ?p ?o } }');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^1 rows? in/).waitFor();
    expect(page.url()).toContain('query=SELECT');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/^all\r\n\d+\r\n$/);
  });

  test('is shown the place where a query goes wrong', async () => {
    const someone = await visit();
    await someone.page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.open(`/audit?${new URLSearchParams({ query: 'SELECT * WHERE {\n ?s ?p }' }).toString()}`);
    await someone.page.getByText(/Line 2, column \d+/).waitFor();
  });

  test('reads why somebody is not listed, with what mends it', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.open(`/why?${new URLSearchParams({ webid: account('Corin Halvard').webid }).toString()}`);
    await page.getByRole('heading', { name: 'Why Corin Halvard is not listed' }).waitFor();
    await page.getByText('ACCEPTANCE_MISSING').first().waitFor();
    await page.getByText('What mends it:').first().waitFor();
    await someone.open('/index-report');
    await page.getByText('UNREACHABLE').first().waitFor();
  });
});
