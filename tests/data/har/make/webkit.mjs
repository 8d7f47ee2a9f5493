// SPDX-License-Identifier: GPL-3.0-or-later
// WebKit's recordings, while servers.mjs runs: its Web Inspector, which is Safari's, is opened in a second WebKit over the
// inspector's own HTTP server and asked for its log. Under a display (Xvfb will do):
//
//   export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1          (where there are no namespaces)
//   WEBKIT_INSPECTOR_HTTP_SERVER=127.0.0.1:9440 MiniBrowser --enable-developer-extras=true http://127.0.0.1:9413/none &
//   WebKitWebDriver --host=127.0.0.1 --port=9441 &
//   MINIBROWSER=/path/to/MiniBrowser node webkit.mjs FOLDER SCENARIO
import fs from 'node:fs';
import path from 'node:path';

const [folder, scenario] = process.argv.slice(2);
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
async function call(method, target, body) {
  const response = await fetch(`http://127.0.0.1:9441${target}`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${target}: ${JSON.stringify(value)}`);
  return value;
}
const options = { binary: process.env.MINIBROWSER, args: ['--automation'] };
const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': options } } });
const session = `/session/${sessionId}`;
const run = (script) => call('POST', `${session}/execute/sync`, { script, args: [] });

await call('POST', `${session}/timeouts`, { script: 20000, pageLoad: 30000 });
const open = () => call('POST', `${session}/url`, { url: 'http://127.0.0.1:9440/Main.html?ws=127.0.0.1:9440/socket/1/1/WebPage' });
for (let i = 0; i < 60; i += 1) { // now and then its page does not come
  if (i % 15 === 0) await open();
  await wait(500);
  if (await run('return typeof WI === "object" && !!WI.networkManager?.mainFrame').catch(() => false)) break;
}
await wait(1000);
// What its network table collects: main resources and what they load. Redirects hang at the resource they led to.
await run(`window.kept = []; const keep = (r) => { if (r && !kept.includes(r)) kept.push(r); };
  WI.Frame.addEventListener(WI.Frame.Event.ResourceWasAdded, (e) => keep(e.data.resource), window);
  WI.Frame.addEventListener(WI.Frame.Event.MainResourceDidChange, (e) => keep(e.target.mainResource), window);`);
const start = `location.href = "http://127.0.0.1:9413/${scenario === 'pkce' ? 'old' : scenario}"`;
await run(`WI.runtimeManager.evaluateInInspectedWindow(${JSON.stringify(start)}, { objectGroup: 'x' }, () => {});`);
await wait(10000);
const har = await call('POST', `${session}/execute/async`, {
  script: 'const done = arguments[arguments.length - 1]; WI.HARBuilder.buildArchive(kept).then((a) => done(JSON.stringify(a, null, 2)), (e) => done(String(e)));', args: [],
});
fs.writeFileSync(path.join(folder, `webkit-${scenario}.har`), har);
await call('DELETE', session).catch(() => {});
