// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the files of hostile/: what a reader must survive, each wrong in one way.
//
//   node hostile.mjs FOLDER
import fs from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });
const put = (name, data) => fs.writeFileSync(path.join(folder, `${name}.har`), data);
const CALLBACK = 'http://127.0.0.1:9413/pkce/callback?code=c0de&state=st4te&iss=http%3A%2F%2F127.0.0.1%3A9411';
const TOKENS = '{"access_token":"at-1","token_type":"Bearer","expires_in":600}';

const timings = { send: 0, wait: 1, receive: 0 };
const request = (method, url, more = {}) => ({ method, url, httpVersion: 'HTTP/1.1', cookies: [], headers: [], queryString: [], headersSize: -1, bodySize: -1, ...more });
const response = (status, more = {}) => ({
  status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [], headers: [], content: { size: 0, mimeType: 'text/html' }, redirectURL: '', headersSize: -1, bodySize: -1, ...more,
});
const entry = (theRequest, theResponse, more = {}) => ({
  startedDateTime: '2026-01-02T03:04:05.678Z', time: 1, request: theRequest, response: theResponse, cache: {}, timings, ...more,
});
const callback = () => entry(request('GET', CALLBACK), response(200));
const FORM = 'grant_type=authorization_code&code=c0de&client_id=spa&code_verifier=v3rifier';
const token = (postData = { mimeType: 'application/x-www-form-urlencoded', text: FORM }, content = { size: TOKENS.length, mimeType: 'application/json', text: TOKENS }) => (
  entry(request('POST', 'http://127.0.0.1:9411/token', { postData }), response(200, { content })));
const log = (entries) => ({ log: { version: '1.2', creator: { name: 'by hand', version: '1' }, pages: [], entries } });
const text = (value) => `${JSON.stringify(value, null, 1)}\n`;
const whole = text(log([callback(), token()]));
const change = (from, to) => {
  const changed = whole.replace(from, to);
  if (changed === whole) throw new Error(`nothing to change: ${from}`);
  return changed;
};

put('plain', whole); // nothing wrong: what the others were made of
// ---------------------------------------------------------------- the text
put('empty', '');
put('truncated-in-string', whole.slice(0, whole.indexOf('st4te') + 2));
put('truncated-after-entry', whole.slice(0, whole.lastIndexOf('{\n   "startedDateTime"')));
put('truncated-in-escape', `${whole.slice(0, whole.indexOf('{\\"access_token') + 2)}`);
put('truncated-at-last-brace', whole.trimEnd().slice(0, -1));
put('trailing-text', `${whole}{"log":{}}\n`);
put('bom', `\uFEFF${whole}`);
put('utf-16le-bom', Buffer.from(`\uFEFF${whole}`, 'utf16le'));
put('utf-16be', Buffer.from(`\uFEFF${whole}`, 'utf16le').swap16());
put('latin-1', Buffer.from(change('c0de&state', 'c\u00f6de&state'), 'latin1'));
put('lone-surrogate', change('st4te', 'st\\ud834te'));
put('nul-in-string', change('st4te', 'st\\u0000te'));
put('deep', `{"log":{"version":"1.2","creator":{"name":"n","version":"1"},"entries":[],"_deep":${'['.repeat(20000)}${']'.repeat(20000)}}}`);
// ---------------------------------------------------------------- members
put('no-log', text({ version: '1.2', entries: [] }));
put('log-is-array', text({ log: [] }));
put('duplicate-members', change('"method": "GET",', '"method": "GET",\n     "method": "POST",\n     "url": "http://127.0.0.1:9413/other",'));
put('duplicate-entries', change('"pages": [],', '"pages": [],\n  "entries": [],'));
put('entries-is-object', text(log({ 0: callback() })));
put('entries-is-null', text(log(null)));
put('entries-is-missing', text({ log: { version: '1.2', creator: { name: 'by hand', version: '1' } } }));
put('entry-is-null', text(log([null, callback(), 7, 'text', [], token()])));
put('entry-without-request', text(log([{ ...callback(), request: undefined }, { startedDateTime: '2026-01-02T03:04:05Z' }, {}, token()])));
put('entry-without-response', text(log([{ ...callback(), response: undefined }, { ...callback(), response: null }, { ...callback(), response: {} }, token()])));
put('numbers-as-strings', text(log([{ ...callback(), time: '1', response: response('200', { headersSize: '-1', content: { size: '0', mimeType: 'text/html' } }) }, token()])));
put('sizes-overflow', change('"size": 0', '"size": 18446744073709551616').replace('"headersSize": -1', '"headersSize": -9223372036854775809').replace('"bodySize": -1', '"bodySize": 1e400'));
put('status-odd', text(log([-1, 0, 99, 302.5, 1e9, null, true, '302 Found'].map((status) => entry(request('GET', CALLBACK), response(status))))));
put('times-odd', text(log(['2026-01-02T03:04:05', '2026-01-02T03:04:05.678+0100', '2026-01-02T03:04:05.123456789-11:30', '2026-01-02 03:04:05Z', '1767323045678', 1767323045678,
  '2026-01-02T24:00:00Z', '2026-02-30T00:00:00Z', '2026-01-02T03:04:60Z', 'Fri, 02 Jan 2026 03:04:05 GMT', '0000-00-00T00:00:00Z', '+012026-01-02T03:04:05Z', '', null]
  .map((startedDateTime) => ({ ...callback(), startedDateTime })))));
put('times-backwards', text(log([{ ...token(), startedDateTime: '2026-01-02T03:04:06Z' }, { ...callback(), startedDateTime: '2026-01-02T03:04:05Z' }])));
put('time-negative', text(log([{ ...callback(), time: -5, timings: { send: -1, wait: -1, receive: -1, blocked: null } }, { ...callback(), time: null, timings: null }, token()])));
put('url-odd', text(log(['', 'no url', '/callback?code=c0de', '//127.0.0.1/x', 'http://', 'http://127.0.0.1:99999/', 'http://[::1', 'http://127.0.0.1/a b?code=c 1', 'data:text/plain,code=c0de',
  'blob:http://127.0.0.1/1', 'about:blank', 'com.example.app:/callback?code=c0de&state=s', 'http://127.0.0.1/?code=%zz&state=%ff', 'http://user:password@127.0.0.1/?code=1', 42, null]
  .map((url) => entry(request('GET', url), response(200))))));
put('headers-as-object', text(log([entry(request('GET', 'http://127.0.0.1:9411/me', { headers: { Authorization: 'Bearer at-1', Accept: ['a', 'b'] } }), response(200, { headers: { 'Content-Type': 'text/html' } }))])));
put('headers-odd', text(log([entry(request('GET', 'http://127.0.0.1:9411/me', { headers: [null, {}, { name: 'A' }, { value: 'b' }, { name: 7, value: 8 }, { name: '', value: '' },
  { name: 'authorization', value: 'Bearer at-1' }, { name: 'Authorization', value: 'Bearer at-2' }, { name: 'X', value: 'a\r\nSet-Cookie: b' }] }), response(200))])));
// ---------------------------------------------------------------- bodies and queries
put('params-only', text(log([callback(), token({ mimeType: 'application/x-www-form-urlencoded', params: FORM.split('&').map((pair) => ({ name: pair.split('=')[0], value: pair.split('=')[1] })) })])));
put('params-and-text-differ', text(log([callback(), token({ mimeType: 'application/x-www-form-urlencoded', text: FORM, params: [{ name: 'code', value: 'another' }] })])));
put('params-without-value', text(log([callback(), token({ mimeType: 'multipart/form-data; boundary=x', params: [{ name: 'file', fileName: 'a.txt', contentType: 'text/plain' }, { name: 'code' }, { value: 'v' }, null] })])));
put('post-data-odd', text(log([null, [], 'code=c0de', { text: FORM }, { mimeType: null, text: null }, { mimeType: 'application/json', text: '{"grant_type":"authorization_code"}' }].map((postData) => token(postData)))));
put('query-string-only', text(log([entry(request('GET', 'http://127.0.0.1:9413/pkce/callback', { queryString: [{ name: 'code', value: 'c0de' }, { name: 'state', value: 'st4te' }] }), response(200)), token()])));
put('query-string-differs', text(log([entry(request('GET', CALLBACK, { queryString: [{ name: 'code', value: 'another' }] }), response(200)), token()])));
const coded = (value, more = {}) => token(undefined, { size: TOKENS.length, mimeType: 'application/json', text: value, encoding: 'base64', ...more });
const base64 = Buffer.from(`${TOKENS} `).toString('base64');
put('base64-text-type', text(log([callback(), coded(Buffer.from(TOKENS).toString('base64'))])));
put('base64-wrong-padding', text(log([callback(), coded(`${base64.replace(/=+$/, '')}=`), coded(base64.replace(/=*$/, '====')), coded(base64.slice(0, -5))])));
put('base64-url-alphabet', text(log([callback(), coded(Buffer.from('{"x":"\u00fb\u00ff\u00fe???>>>"}').toString('base64url'))])));
put('base64-lines', text(log([callback(), coded(base64.replace(/.{20}/g, '$&\r\n'))])));
put('base64-is-not', text(log([callback(), coded(TOKENS)])));
put('encoding-unknown', text(log([callback(), coded(TOKENS, { encoding: 'gzip' }), coded(Buffer.from(TOKENS).toString('base64'), { encoding: 'BASE64' })])));
put('bom-in-body', text(log([callback(), token(undefined, { size: 1, mimeType: 'application/json', text: `\uFEFF${TOKENS}` })])));
put('content-missing', text(log([entry(request('GET', CALLBACK), response(200, { content: undefined })), entry(request('GET', CALLBACK), response(200, { content: null })), token(undefined, {})])));
// ---------------------------------------------------------------- redirects
const to = (from, target, more) => entry(request('GET', from), response(302, { redirectURL: target, headers: [{ name: 'Location', value: target }], ...more }));
put('redirects-cyclic', text(log([to('http://127.0.0.1:9411/a', 'http://127.0.0.1:9411/b'), to('http://127.0.0.1:9411/b', 'http://127.0.0.1:9411/a'), to('http://127.0.0.1:9411/a', 'http://127.0.0.1:9411/a')])));
put('redirects-relative', text(log([to('http://127.0.0.1:9411/auth?client_id=spa', '/interaction/1'), to('http://127.0.0.1:9411/x/y', '../z?code=1#f'), to('http://127.0.0.1:9411/x', '?code=2'), to('http://127.0.0.1:9411/x', '//127.0.0.1:9413/cb?code=3'), to('http://127.0.0.1:9411/x', ''), to('http://127.0.0.1:9411/x', null)])));
put('redirect-url-differs', text(log([to('http://127.0.0.1:9411/auth', CALLBACK, { redirectURL: 'http://127.0.0.1:9413/else' }), to('http://127.0.0.1:9411/auth', CALLBACK, { headers: [] })])));
