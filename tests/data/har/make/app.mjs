// SPDX-License-Identifier: GPL-3.0-or-later
// The client application of the recordings and the noise around it: pages, a style sheet, a script, pictures, a beacon, an API.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import zlib from 'node:zlib';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const script = fs.readFileSync(new URL('page.js', import.meta.url));
const page = (name) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop ${name}</title>
<link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/style.css"></head>
<body><h1>Shop</h1><img src="/logo.png?v=3" alt=""><p id="state">starting</p><script src="/page.js"></script></body></html>`;

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://127.0.0.1');
  const cors = { 'access-control-allow-origin': request.headers.origin ?? '*', 'access-control-allow-headers': 'authorization, content-type' };
  const send = (type, body, more = {}, status = 200) => { response.writeHead(status, { 'content-type': type, ...cors, ...more }); response.end(body); };
  const json = (value, status) => send('application/json', JSON.stringify(value), { 'cache-control': 'no-store' }, status);

  if (request.method === 'OPTIONS') return send('text/plain', '', {}, 204);
  switch (url.pathname) {
    case '/style.css': return send('text/css', zlib.gzipSync('body{font-family:sans-serif}#state{color:#246}\n'.repeat(8)), { 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
    case '/page.js': return send('text/javascript; charset=utf-8', script, { 'cache-control': 'max-age=600' });
    case '/logo.png': return send('image/png', PIXEL, { 'cache-control': 'max-age=600' });
    case '/favicon.ico': return send('text/plain', 'no', {}, 404);
    case '/collect': await read(request); return send('text/plain', '', {}, 204);
    case '/api/orders':
      return request.headers.authorization || url.searchParams.has('access_token')
        ? json({ orders: [{ id: 1, title: 'Kaffe & "kaka"', price: 12.5 }] })
        : json({ error: 'invalid_token' }, 401);
    case '/old': return send('text/html', '', { location: '/pkce', 'set-cookie': ['shop=1; Path=/; HttpOnly; SameSite=Lax', 'seen=yes; Path=/; Expires=Wed, 21 Oct 2099 07:28:00 GMT'] }, 302);
    default:
  }
  const name = url.pathname.split('/')[1];
  if (name === 'twice') return send('text/html; charset=utf-8', '<!doctype html><title>Twice</title><iframe src="/pkce"></iframe><iframe src="/second"></iframe>');
  if (!/^(pkce|second|implicit|bad|query|mixup|post)$/.test(name)) return send('text/plain', 'nothing here', {}, 404);
  if (request.method !== 'POST') return send('text/html; charset=utf-8', page(name));
  // Form post: the app's server shows what came, as a page that goes on from there would have it.
  const form = Object.fromEntries(new URLSearchParams(await read(request)));
  return send('text/html; charset=utf-8', page(name).replace('<p id', `<script>window.posted=${JSON.stringify(form)}</script><p id`));
}

/** RFC 6455 section 1.3, and one text frame that says hello. */
function greet(request, socket) {
  const accept = crypto.createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  const text = Buffer.from('{"type":"hello"}');
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
  socket.on('error', () => {}).on('data', () => {});
}

/** @param tls {key, cert} for the same over HTTP/2 on the port after */
export async function serveApp(port, tls) {
  const plain = http.createServer(answer).on('upgrade', greet);
  await new Promise((done) => { plain.listen(port, '127.0.0.1', done); });
  if (!tls) return;
  const secure = http2.createSecureServer({ ...tls, allowHTTP1: true }, answer);
  await new Promise((done) => { secure.listen(port + 1, '127.0.0.1', done); });
}
