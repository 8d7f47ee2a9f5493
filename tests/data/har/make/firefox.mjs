// SPDX-License-Identifier: GPL-3.0-or-later
// Firefox's recordings, while servers.mjs runs: its network monitor is opened beside the page and asked for its log, over
// Marionette.
//
//   node firefox.mjs FOLDER [SCENARIO...]      FIREFOX names the program
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const [folder, ...wanted] = process.argv.slice(2);
const scenarios = wanted.length ? wanted : ['pkce', 'bad', 'implicit'];
const app = 'http://127.0.0.1:9413';
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
const PREFERENCES = {
  'marionette.port': 9421, 'network.proxy.type': 0, 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false,
  'devtools.netmonitor.persistlog': true, 'devtools.toolbox.selectedTool': 'netmonitor', 'browser.shell.checkDefaultBrowser': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'extensions.update.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false, 'services.settings.server': 'http://settings.example', 'app.normandy.enabled': false,
};

/** Marionette: "LENGTH:JSON" both ways. */
function marionette(socket) {
  let seen = Buffer.alloc(0);
  let number = 0;
  const waiting = new Map();
  socket.on('data', (data) => {
    seen = Buffer.concat([seen, data]);
    for (;;) {
      const colon = seen.indexOf(':');
      const length = Number(seen.subarray(0, colon));
      if (colon < 0 || seen.length < colon + 1 + length) return;
      const message = JSON.parse(seen.subarray(colon + 1, colon + 1 + length));
      seen = seen.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  return async (name, parameters = {}) => {
    number += 1;
    const answer = new Promise((done) => { waiting.set(number, done); });
    const text = JSON.stringify([0, number, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    if (error) throw new Error(`${name}: ${error.error}: ${error.message}`);
    return result?.value ?? result;
  };
}

/** Run in the browser's own scope. */
const OPEN = `const [done] = [arguments[arguments.length - 1]];
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'netmonitor' }).then(() => done(true), (e) => done(String(e)));`;
const EXPORT = `const [done] = [arguments[arguments.length - 1]];
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  (async () => {
    const toolbox = await gDevTools.getToolboxForTab(gBrowser.selectedTab);
    const api = await toolbox.getNetMonitorAPI();
    return JSON.stringify(await api.getHar(), null, 2);
  })().then(done, (e) => done('failed ' + e + e.stack));`;

async function record(scenario) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'har-'));
  fs.writeFileSync(path.join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const browser = spawn(process.env.FIREFOX ?? 'firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], { stdio: 'ignore' });
  try {
    let socket;
    for (let i = 0; i < 100 && !socket; i += 1) {
      await wait(200);
      socket = await new Promise((done) => { const s = net.connect(9421, '127.0.0.1', () => done(s)).on('error', () => done()); });
    }
    const ask = marionette(socket);
    await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await ask('Marionette:SetContext', { value: 'chrome' });
    console.log(await ask('WebDriver:ExecuteAsyncScript', { script: OPEN, args: [] }));
    await ask('Marionette:SetContext', { value: 'content' });
    await ask('WebDriver:Navigate', { url: scenario === 'pkce' ? `${app}/old` : `${app}/${scenario}` });
    for (let i = 0; i < 60; i += 1) {
      await wait(300);
      const state = await ask('WebDriver:ExecuteScript', { script: 'return document.getElementById("state")?.textContent', args: [] }).catch(() => '');
      if (/done|failed/.test(state)) { console.log(scenario, state); break; }
    }
    await wait(1000);
    await ask('Marionette:SetContext', { value: 'chrome' });
    fs.writeFileSync(path.join(folder, `firefox-${scenario}.har`), await ask('WebDriver:ExecuteAsyncScript', { script: EXPORT, args: [] }));
  } finally {
    browser.kill();
    await wait(1000);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

for (const scenario of scenarios) await record(scenario);
process.exit(0);
