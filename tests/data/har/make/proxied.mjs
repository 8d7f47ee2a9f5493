// SPDX-License-Identifier: GPL-3.0-or-later
// Chromium through a proxy that records, while servers.mjs runs.
//
//   mitmdump --listen-port 9430 --ssl-insecure -s SCRIPT --set hardump=FILE &      (SCRIPT only where it has no hardump of its own)
//   node proxied.mjs SCENARIO...; then interrupt mitmdump, which writes FILE
import { chromium } from 'playwright-core';

const app = 'http://127.0.0.1:9413';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--proxy-server=http://127.0.0.1:9430', '--proxy-bypass-list=<-loopback>'],
});
for (const scenario of process.argv.slice(2)) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${app}/${scenario === 'pkce' ? 'old' : scenario}`);
  await page.waitForFunction(() => /done|failed/.test(document.getElementById('state')?.textContent), { timeout: 20000, polling: 300 });
  console.log(scenario, await page.textContent('#state'));
  await context.close();
}
await browser.close();
