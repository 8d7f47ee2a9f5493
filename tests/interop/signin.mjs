#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in and consents on the provider's pages by plain HTTP: forms and cookies, no browser, about 0.2 s.
//
//   node signin.mjs [--login NAME] [--code USER_CODE] [--abort] [--no-deliver] URL
//     URL           an authorization request, or a device's verification address
//     --login       who signs in (default alice; provider/accounts.mjs says which names are refused)
//     --code        what to type on the device page
//     --abort       refuses the device
//     --no-deliver  does not follow the redirect back to the client
//
// Prints the address that the provider redirected to ("device: approved", "device: aborted") and delivers it as a browser
// would: by GET without the fragment, or by POST where the provider's page says so. Exit 1: a page that leads no further,
// its text on standard error.
import { parseArgs } from 'node:util';

const { values: options, positionals: [start] } = parseArgs({
  allowPositionals: true,
  options: {
    login: { type: 'string', default: 'alice' }, code: { type: 'string' }, abort: { type: 'boolean' },
    'no-deliver': { type: 'boolean' },
  },
});
if (!start) end(2, 'usage: node signin.mjs [options] URL');
const origin = new URL(start).origin;

function end(status, text) {
  (status === 0 ? console.log : console.error)(text);
  process.exit(status);
}

// ------------------------------------------------------------------------------------------------ cookies
const jar = []; // {name, value, path}
const cookiesFor = (url) => jar
  .filter(({ path }) => new URL(url).pathname.startsWith(path))
  .map(({ name, value }) => `${name}=${value}`);

function keepCookie(line) {
  const [pair, ...attributes] = line.split(/;\s*/);
  const [, name, value] = /^([^=]*)=(.*)$/.exec(pair);
  const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
  const at = jar.findIndex((each) => each.name === name && each.path === path);
  if (at >= 0) jar.splice(at, 1);
  if (value) jar.push({ name, value, path });
}

async function ask(url, form) {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'text/html', cookie: cookiesFor(url).join('; ') },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  response.headers.getSetCookie().forEach(keepCookie);
  return response;
}

// ------------------------------------------------------------------------------------------------ pages
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x2F;': '/' };
const plain = (html) => html.replace(/&(?:[a-z]+|#39|#x2F);/g, (entity) => ENTITIES[entity] ?? entity);
const attribute = (tag, name) => plain(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const textOf = (html) => plain(html.replace(/<(style|script|title)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '))
  .replace(/\s+/g, ' ').trim();

/** Where a page's form leads, and with what; undefined where the page leads no further. */
function filledIn(html, url) {
  const action = /<form[^>]*action="[^"]*"/.exec(html)?.[0];
  if (!action || /something went wrong/.test(html)) return undefined;
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)];
  const form = Object.fromEntries(hidden.map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]));
  if (form.prompt === 'login') Object.assign(form, { login: options.login, password: 'secret' });
  if (/op\.deviceConfirmForm/.test(html) && options.abort) form.abort = 'yes';
  if (/op\.deviceInputForm/.test(html) && !form.user_code) {
    if (!options.code) return undefined;
    form.user_code = options.code;
    delete options.code; // typed once: asked again, it was wrong
  }
  return { url: new URL(attribute(action, 'action'), url).href, form };
}

async function deliver(url, form) {
  if (!options['no-deliver'] && /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)) {
    const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    await fetch(url.split('#')[0], sent).then((answer) => answer.text()).catch(() => {});
  }
  end(0, form ? `${url} POST ${new URLSearchParams(form)}` : url);
}

let next = { url: start };
for (let step = 0; step < 20; step += 1) {
  const { url, form } = next;
  if (new URL(url).origin !== origin) await deliver(url, form);
  const response = await ask(url, form);
  const location = response.headers.get('location');
  if (location) {
    next = { url: new URL(location, url).href };
    continue;
  }
  const html = await response.text();
  if (/sign-in success/i.test(html)) end(0, 'device: approved');
  if (form?.abort) end(0, 'device: aborted');
  next = filledIn(html, url) ?? end(1, textOf(html));
}
end(3, 'the pages lead in a circle');
