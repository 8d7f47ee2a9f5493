// SPDX-License-Identifier: GPL-3.0-or-later
// Two providers (9411, 9412), an attacker that stands between (9415), the client application (9413) and the same over
// HTTP/2 (9414), on 127.0.0.1. Ends with its standard input. The certificate is made by openssl and thrown away.
//
//   node servers.mjs
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serveApp } from './app.mjs';
import { serveProvider } from './provider.mjs';

function certificate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'har-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert,
    '-days', '2', '-subj', '/CN=shop.example', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
  const made = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
  fs.rmSync(folder, { recursive: true });
  return made;
}

const app = 'http://127.0.0.1:9413';
await serveProvider(9411, app);
await serveProvider(9412, app);
await serveProvider(9415, app, 'http://127.0.0.1:9411');
await serveApp(9413, certificate());
console.log('listening');
process.stdin.on('end', () => process.exit(0)).resume();
