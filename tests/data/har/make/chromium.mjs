// SPDX-License-Identifier: GPL-3.0-or-later
// Chromium's recordings, while servers.mjs runs. DevTools' own writer makes them: a second tab holds the DevTools front end,
// attached to the first, and is asked for its log as its menu would ask.
//
//   node chromium.mjs FOLDER [SCENARIO...]      CHROMIUM names the program
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import CDP from 'chrome-remote-interface';

const [folder, ...wanted] = process.argv.slice(2);
const scenarios = wanted.length ? wanted : ['pkce', 'implicit', 'bad', 'query', 'mixup', 'twice', 'post'];
const port = 9420;
const app = 'http://127.0.0.1:9413';
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Runs in the front end. Content that is gone with its page is not waited for. */
const exporter = `async (sanitize) => {
  const [har, logs, common] = await Promise.all(['./models/har/har.js', './models/logs/logs.js', './core/common/common.js'].map((each) => import(each)));
  const requests = logs.NetworkLog.NetworkLog.instance().requests();
  const late = (value) => new Promise((done) => { setTimeout(() => done(value), 1500); });
  for (const request of requests) {
    for (const [name, value] of [['requestFormData', null], ['requestContentData', { error: 'gone' }]]) {
      const original = request[name].bind(request);
      request[name] = () => Promise.race([original(), late(value)]);
    }
  }
  let text = '';
  await har.Writer.Writer.write({ write: async (part) => { text += part; } }, requests, { sanitize }, new common.Progress.Progress());
  return text;
}`;

async function record(scenario) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'har-'));
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-proxy-server', '--ignore-certificate-errors', '--remote-allow-origins=*',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1', `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`, 'about:blank'], { stdio: 'ignore' });
  try {
    let page;
    for (let i = 0; i < 100 && !page; i += 1) {
      await wait(100);
      page = (await CDP.List({ port }).catch(() => [])).find(({ type }) => type === 'page');
    }
    const other = await CDP({ port });
    const { targetId } = await other.Target.createTarget({ url: `http://127.0.0.1:${port}/devtools/devtools_app.html?ws=127.0.0.1:${port}/devtools/page/${page.id}&panel=network` });
    const tools = await CDP({ port, target: targetId });
    const ask = async (expression) => {
      const { result, exceptionDetails } = await tools.Runtime.evaluate({ expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    for (let ready = false; !ready;) { // settings are there when the panel is
      await wait(500);
      ready = await ask(`import('./core/common/common.js').then((c) => { c.Settings.Settings.instance().moduleSetting('network-log.preserve-log').set(true); return true; }).catch(() => false)`);
    }
    const driven = await CDP({ port, target: page.id });
    if (scenario === 'pkce') await driven.Page.navigate({ url: `${app}/old` });
    else await driven.Page.navigate({ url: `${app}/${scenario}` });
    for (let i = 0; i < 60; i += 1) {
      await wait(200);
      const { result } = await driven.Runtime.evaluate({ expression: '[document, ...[...document.querySelectorAll("iframe")].map((f) => { try { return f.contentDocument } catch { return null } })].map((d) => d?.getElementById("state")?.textContent ?? "").filter(Boolean).join()' }).catch(() => ({}));
      if (/failed|done,done/.test(result?.value) || (scenario !== 'twice' && /done/.test(result?.value))) { console.log(scenario, result.value); break; }
    }
    await wait(500);
    const name = path.join(folder, `chromium-${scenario}`);
    fs.writeFileSync(`${name}.har`, await ask(`(${exporter})(false)`));
    if (scenario === 'pkce') fs.writeFileSync(`${name}-sanitized.har`, await ask(`(${exporter})(true)`));
  } finally {
    browser.kill();
    await wait(500);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

for (const scenario of scenarios) await record(scenario);
process.exit(0);
