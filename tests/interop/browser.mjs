#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// The same as signin.mjs with headless Chromium and a fresh profile, so that the client's own page in the browser runs,
// too; 2 to 3 s.
//
//   node browser.mjs [--login NAME] [--timeout SECONDS] URL
//
// Prints the address that the provider redirected to ("device: approved"). Exit 1: a page that leads no further, its text
// on standard error; 3: time-out (default 30 s). CHROMIUM names another browser than Debian's.
import { parseArgs } from 'node:util';
import { launch } from './chromium.mjs';

const { values: options, positionals: [start] } = parseArgs({
  allowPositionals: true,
  options: { login: { type: 'string', default: 'alice' }, timeout: { type: 'string', default: '30' } },
});
if (!start) {
  console.error('usage: node browser.mjs [options] URL');
  process.exit(2);
}
const deadline = Date.now() + Number(options.timeout) * 1000;
const redirectUri = new URL(start).searchParams.get('redirect_uri');
const isRedirect = (url) => redirectUri && url.split(/[?#]/)[0] === redirectUri;

const browser = await launch();

async function end(status, text) {
  (status === 0 ? console.log : console.error)(text);
  await browser.close().catch(() => {});
  process.exit(status);
}

const page = await browser.newPage();
let landed; // where the provider redirected to
let answered = false; // whoever listens there
page.on('request', (request) => {
  if (request.isNavigationRequest() && isRedirect(request.url())) {
    landed ??= request.method() === 'POST' ? `${request.url()} POST ${request.postData()}` : request.url();
  }
});
page.on('response', (response) => {
  const { location } = response.headers();
  if (location && isRedirect(location)) landed = location; // a request has no fragment
  answered ||= isRedirect(response.url());
});
page.on('requestfailed', (request) => { answered ||= isRedirect(request.url()); });

/** Fills in the page that is there and sends it; its name, so that none is sent twice. */
async function act(seen, done) {
  const name = `${seen.url} ${seen.kind}`;
  if (name === done) return done;
  if (seen.kind === 'login') {
    await page.fill('input[name=login]', options.login);
    await page.fill('input[name=password]', 'secret');
  }
  await page.click('button[type=submit]:not([name=abort])', { noWaitAfter: true });
  return name;
}

/** Runs in the page. */
const look = () => {
  const has = (selector) => document.querySelector(selector) !== null;
  const text = document.body?.innerText ?? '';
  let kind;
  if (document.readyState === 'loading') kind = 'loading';
  else if (has('input[name=prompt][value=login]')) kind = 'login';
  else if (has('input[name=prompt][value=consent]')) kind = 'consent';
  else if (has('form[id="op.deviceConfirmForm"]')) kind = 'confirm';
  else if (/sign-in success/i.test(text)) kind = 'approved';
  else if (/something went wrong|incorrect|error processing/i.test(text)) kind = 'error';
  return { url: location.href, kind, text };
};

page.goto(start, { waitUntil: 'commit' }).catch(() => {}); // a redirect to where nobody listens rejects
let done;
while (Date.now() < deadline) {
  await new Promise((resolve) => { setTimeout(resolve, 40); });
  if (landed && answered) {
    await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {}); // a fragment is handed over by a page
    await end(0, landed);
  }
  if (landed) continue;
  try {
    const seen = await page.evaluate(look);
    if (seen.kind === 'approved') await end(0, 'device: approved');
    if (seen.kind === 'error') await end(1, seen.text.trim());
    if (['login', 'consent', 'confirm'].includes(seen.kind)) done = await act(seen, done);
  } catch { /* the page is on its way */ }
}
await end(3, `time-out at ${page.url()}`);
