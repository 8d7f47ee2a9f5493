// SPDX-License-Identifier: GPL-3.0-or-later
// Chromium driven by Playwright, while servers.mjs runs: Playwright's own writer (full and minimal), and chrome-har's, which
// makes HAR of the events of the DevTools protocol, as web performance tools do.
//
//   node playwright.mjs FOLDER      CHROMIUM names the program
import fs from 'node:fs';
import path from 'node:path';
import { harFromMessages } from 'chrome-har';
import { chromium } from 'playwright-core';

const [folder] = process.argv.slice(2);
const app = 'http://127.0.0.1:9413';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
});
const settle = async (page) => {
  await page.waitForFunction(() => /done|failed/.test(document.getElementById('state')?.textContent), { timeout: 20000, polling: 300 });
  console.log(await page.textContent('#state'));
  await page.waitForTimeout(500);
};

async function own(scenario, mode, content) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, recordHar: { path: path.join(folder, `playwright-${scenario}-${mode}.har`), mode, content },
  });
  const page = await context.newPage();
  await page.goto(`${app}/${scenario}`);
  await settle(page);
  await context.close();
}

async function ofEvents(scenario) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const messages = [];
  const emit = client.emit.bind(client);
  client.emit = (method, params) => {
    if (/^(Page|Network)\./.test(String(method))) messages.push({ method, params });
    return emit(method, params);
  };
  await client.send('Page.enable');
  await client.send('Network.enable');
  client.on('Network.loadingFinished', async (params) => {
    const received = messages.find(({ method, params: p }) => method === 'Network.responseReceived' && p.requestId === params.requestId);
    const { body, base64Encoded } = await client.send('Network.getResponseBody', { requestId: params.requestId }).catch(() => ({}));
    if (received && body !== undefined) Object.assign(received.params.response, { body, encoding: base64Encoded ? 'base64' : undefined });
  });
  await page.goto(`${app}/${scenario}`);
  await settle(page);
  fs.writeFileSync(path.join(folder, `chrome-har-${scenario}.har`), JSON.stringify(harFromMessages(messages, { includeTextFromResponseBody: true }), null, 2));
  await context.close();
}

await own('pkce', 'full', 'embed');
await own('bad', 'minimal', 'embed');
await ofEvents('pkce').catch((problem) => console.log(problem));
await browser.close();
