// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenID provider on a free port of 127.0.0.1. Prints "listening ISSUER" when it is ready, and ends when its standard
// input does, so that it never outlives who started it.
//
//   node provider.mjs [--path /PATH] [--port PORT] [--redirect-port PORT] [--log]
//     --path            the issuer has a path
//     --port            this port, not a free one
//     --redirect-port   the port of the registered redirect URI of clients of type web (default 1: nobody's)
//     --log             requests and refusals with their reasons, on standard error
import http from 'node:http';
import { parseArgs } from 'node:util';

// The library wants Node 22; this is all that Node 20 lacks.
URL.parse ??= (input, base) => (URL.canParse(input, base) ? new URL(input, base) : null);
const warn = console.warn;
console.info = () => {}; // it says there that it is set up for development
console.warn = (first, ...rest) => { if (!/oidc-provider (WARNING|NOTICE)/.test(String(first))) warn(first, ...rest); };

const { default: Provider } = await import('oidc-provider');
const additions = await import('./additions.mjs');
const { apiAt } = await import('./api.mjs');
const { configurationFor, publicKeys } = await import('./configuration.mjs');

const { values: options } = parseArgs({
  options: {
    path: { type: 'string', default: '' }, port: { type: 'string', default: '0' },
    'redirect-port': { type: 'string', default: '1' }, log: { type: 'boolean' },
  },
});

function providerAt(issuer, configuration) {
  const provider = new Provider(issuer, configuration);
  additions.endSignInsByName(provider);
  additions.addPasswordGrant(provider);
  additions.slowDownHastyDevices(provider);
  additions.keepPagesLocal(provider);
  provider.on('server_error', (_context, problem) => console.error('server_error', problem));
  if (options.log) {
    const tell = (event) => provider.on(`${event}.error`, (_context, { error, error_description: text, error_detail: why = '' }) => {
      console.error(` ${event}: ${error} | ${text} | ${why}`);
    });
    ['authorization', 'grant', 'introspection', 'revocation', 'userinfo', 'device_authorization', 'end_session'].forEach(tell);
  }
  return provider;
}

/** Of an issuer with a path, RFC 8414 section 3.1 has the metadata before it. The library has them after it, as OpenID does. */
function appended(path, target) {
  const place = '/.well-known/oauth-authorization-server';
  return path && target === place + path ? path + place : target;
}

const server = http.createServer();
server.listen(Number(options.port), '127.0.0.1', async () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const issuer = origin + options.path;
  const configuration = configurationFor({ origin, redirectPort: options['redirect-port'] });
  const provider = providerAt(issuer, configuration);
  for (const { client_id: id } of configuration.clients) await provider.Client.find(id); // a wrong one is found now
  const api = apiAt(origin, issuer, publicKeys);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { method, url } = request;
    if (options.log) response.on('finish', () => console.error(method, url, response.statusCode));
    if (api(request, response)) return;
    // The library finds its own place by the difference of these two.
    request.originalUrl = appended(options.path, request.url);
    request.url = request.originalUrl.slice(options.path.length);
    if (!request.originalUrl.startsWith(`${options.path}/`)) response.writeHead(404).end();
    else answer(request, response);
  });
  console.log(`listening ${issuer}`);
});
server.on('error', (problem) => { console.error(problem.message); process.exit(1); });
process.stdin.on('end', () => process.exit(0)).resume();
