// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what Charles would have written, after public samples of its export. What was said on the wire is taken from a
// recording of Chromium.
//
//   node redress.mjs FROM TO
import fs from 'node:fs';

const [from, to] = process.argv.slice(2);
const { log } = JSON.parse(fs.readFileSync(from, 'utf8'));
const round = (n) => (n < 0 ? -1 : Math.round(n));
const decoded = ({ name, value }) => ({ name, value: decodeURIComponent(value.replace(/\+/g, ' ')) });

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

const made = { version: '1.2', creator: { name: 'Charles Proxy', version: '4.6.6' }, entries: log.entries.map(charles) };
fs.writeFileSync(to, JSON.stringify({ log: made }));
