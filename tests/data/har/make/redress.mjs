// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what a tool would have written that could not be run: Safari after the public source of WebKit's writer
// (WebInspectorUI, HARBuilder.js), Charles after public samples of its export. What was said on the wire is taken from a
// recording of Chromium.
//
//   node redress.mjs safari|charles FROM TO
import fs from 'node:fs';

const [dialect, from, to] = process.argv.slice(2);
const { log } = JSON.parse(fs.readFileSync(from, 'utf8'));
const round = (n) => (n < 0 ? -1 : Math.round(n));
const decoded = ({ name, value }) => ({ name, value: decodeURIComponent(value.replace(/\+/g, ' ')) });
const titled = (name) => name.replace(/(^|-)[a-z]/g, (part) => part.toUpperCase());

/** One field for each name: WebKit keeps them in an object and joins what is repeated. */
function joined(headers) {
  const all = new Map();
  for (const { name, value } of headers.filter((each) => !each.name.startsWith(':'))) {
    const key = titled(name);
    all.set(key, all.has(key) ? `${all.get(key)}, ${value}` : value);
  }
  return [...all].map(([name, value]) => ({ name, value }));
}

const safariCookie = ({ name, value, path, expires, httpOnly, secure, sameSite }) => ({
  name, value, ...(path && { path }), expires: expires ?? '', httpOnly, secure, ...(sameSite && { sameSite }),
});

function safari({ request, response, timings, ...entry }) {
  const version = { 'http/2.0': 'HTTP/2', '': '' }[request.httpVersion] ?? 'HTTP/1.1';
  const { text, encoding, size } = response.content;
  return {
    pageref: 'page_0',
    startedDateTime: entry.startedDateTime,
    time: entry.time,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: version,
      cookies: request.cookies.map(({ name, value }) => ({ name, value })),
      headers: joined(request.headers),
      queryString: request.queryString.map(decoded),
      headersSize: request.headersSize,
      bodySize: request.bodySize,
      ...(request.postData && { postData: { mimeType: request.postData.mimeType, text: request.postData.text, params: (request.postData.params ?? []).map(decoded) } }),
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: version,
      cookies: response.cookies.map(safariCookie),
      headers: joined(response.headers),
      content: { size, compression: 0, mimeType: response.content.mimeType, ...(text && { text }), ...(encoding && { encoding }) },
      redirectURL: response.redirectURL,
      headersSize: response.headersSize,
      bodySize: response.bodySize,
      _transferSize: response._transferSize,
      ...(response._error && { _error: 'A server with the specified hostname could not be found.' }),
    },
    cache: {},
    timings: { blocked: timings.blocked, dns: timings.dns, connect: timings.connect, ssl: timings.ssl, send: timings.send, wait: timings.wait, receive: timings.receive },
    ...(entry.serverIPAddress && { serverIPAddress: entry.serverIPAddress, connection: String(entry._connectionId ?? entry.connection), _fetchType: entry._fromCache ? 'Memory Cache' : 'Network Load' }),
  };
}

/** Charles writes the time of day of where it runs, whole milliseconds, null for what it does not know, params without text, Base64 for what has no type. */
function charles({ request, response, timings, ...entry }) {
  const version = request.httpVersion === 'http/2.0' ? 'HTTP/2.0' : 'HTTP/1.1';
  const local = new Date(Date.parse(entry.startedDateTime) + 8 * 3600e3).toISOString().replace('Z', '+08:00');
  const form = /^application\/x-www-form-urlencoded/.test(request.postData?.mimeType);
  const failed = response.status === 0;
  const { text = '', mimeType, size, encoding } = response.content;
  const type = mimeType === 'x-unknown' ? null : (response.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? mimeType);
  const bare = ({ name, value, path, domain, expires, httpOnly, secure }) => ({ name, value, path: path ?? null, domain: domain ?? null, expires: expires ?? null, httpOnly: !!httpOnly, secure: !!secure, comment: null });
  return {
    startedDateTime: local,
    time: round(entry.time),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: version,
      cookies: request.cookies.map(bare),
      headers: request.headers.map(({ name, value }) => ({ name, value })),
      queryString: request.queryString.map(decoded),
      ...(request.postData && { postData: form
        ? { mimeType: 'application/x-www-form-urlencoded', params: request.postData.params.map(decoded) }
        : { mimeType: request.postData.mimeType, text: request.postData.text } }),
      headersSize: request.headersSize,
      bodySize: request.bodySize,
    },
    response: {
      _charlesStatus: failed ? 'EXCEPTION' : 'COMPLETE',
      status: failed ? 503 : response.status,
      statusText: version === 'HTTP/2.0' || failed ? null : response.statusText,
      httpVersion: version,
      cookies: response.cookies.map(bare),
      headers: response.headers.map(({ name, value }) => ({ name, value })),
      content: type ? { size, mimeType: type, text, ...(encoding && { encoding }) } : { size, mimeType: null, text: Buffer.from(text).toString('base64'), encoding: 'base64' },
      redirectURL: response.redirectURL || null,
      headersSize: response.headersSize,
      bodySize: size,
    },
    serverIPAddress: entry.serverIPAddress || null,
    cache: {},
    timings: { dns: round(timings.dns), connect: round(timings.connect), ssl: round(timings.ssl), send: round(timings.send), wait: round(timings.wait), receive: round(timings.receive) },
  };
}

const first = log.entries[0];
const made = dialect === 'safari'
  ? { version: '1.2', creator: { name: 'WebKit Web Inspector', version: '1.0' },
    pages: [{ startedDateTime: first.startedDateTime, id: 'page_0', title: first.request.url, pageTimings: { onContentLoad: 143.2, onLoad: 151.9 } }],
    entries: log.entries.map(safari) }
  : { version: '1.2', creator: { name: 'Charles Proxy', version: '4.6.6' }, entries: log.entries.map(charles) };
fs.writeFileSync(to, dialect === 'safari' ? `${JSON.stringify({ log: made }, null, 1)}\n` : JSON.stringify({ log: made }));
