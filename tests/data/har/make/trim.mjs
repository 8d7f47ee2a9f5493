// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves out what was recorded twice for nothing: noise after its first time. What is kept is kept as the tool wrote it,
// but for the indentation.
//
//   node trim.mjs FROM TO [--once]      --once: API calls that are noise, and preflights, once, too
import fs from 'node:fs';

const [from, to, once] = process.argv.slice(2);
const har = JSON.parse(fs.readFileSync(from, 'utf8'));
const seen = new Set();
const noise = /\/(style\.css|logo\.png|page\.js|favicon\.ico|collect|t\.gif)/;
if (har.log.creator.name === 'chrome-har') delete har.log.creator.comment; // an address of the web
har.log.entries = har.log.entries.filter(({ request: { method, url } }) => {
  if (!/^(https?|wss?):\/\/(127\.0\.0\.1|localhost|[a-z]+\.example)[:/]/.test(url)) return false; // the browser's own errands
  const target = url.split(/[?#]/)[0].replace(/:\d+/, '');
  if (!noise.test(target) && !(once && (method === 'OPTIONS' || target.endsWith('/api/orders')) && !/access_token|page=/.test(url))) return true;
  const name = `${method} ${target}`;
  if (seen.has(name)) return false;
  return seen.add(name);
});
fs.writeFileSync(to, `${JSON.stringify(har, null, 1)}\n`);
