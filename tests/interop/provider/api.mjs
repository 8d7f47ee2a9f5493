// SPDX-License-Identifier: GPL-3.0-or-later
// A protected resource beside the provider. Challenges are those of RFC 6750, with resource metadata (RFC 9728);
// /api/step-up wants a stronger sign-in (RFC 9470).
import * as jose from 'jose';

export const SCOPES = ['api:read', 'api:write'];
export const STRONG = 'urn:example:loa:2';
const METADATA = '/.well-known/oauth-protected-resource/api';

/** @returns a handler for node:http that answers true where the request was its own */
export function apiAt(origin, issuer, publicKeys) {
  const keys = jose.createLocalJWKSet({ keys: publicKeys });
  const send = (response, status, body, fields = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...fields });
    response.end(JSON.stringify(body));
  };
  const challenge = (response, status, parameters) => {
    const all = { realm: 'api', ...parameters, resource_metadata: origin + METADATA };
    const listed = Object.entries(all).map(([name, value]) => `${name}="${value}"`).join(', ');
    const { error, error_description } = parameters;
    send(response, status, { error, error_description }, { 'www-authenticate': `Bearer ${listed}` });
  };
  async function answer(request, response, path) {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (!token || !/^bearer$/i.test(scheme)) return challenge(response, 401, { scope: SCOPES[0] });
    let claims;
    try {
      ({ payload: claims } = await jose.jwtVerify(token, keys, { issuer, audience: `${origin}/api`, typ: 'at+jwt' }));
    } catch (problem) {
      return challenge(response, 401, { error: 'invalid_token', error_description: `it is no good (${problem.code})` });
    }
    const wanted = request.method === 'GET' ? 'api:read' : 'api:write';
    if (!(claims.scope ?? '').split(' ').includes(wanted)) {
      return challenge(response, 403, { error: 'insufficient_scope', error_description: `needs ${wanted}`, scope: wanted });
    }
    if (path === '/api/step-up' && claims.acr !== STRONG) {
      return challenge(response, 401, {
        error: 'insufficient_user_authentication',
        error_description: 'a stronger sign-in is needed',
        acr_values: STRONG,
        max_age: '300',
      });
    }
    return send(response, 200, { method: request.method, path, sub: claims.sub, scope: claims.scope });
  }
  return (request, response) => {
    const path = request.url.split('?')[0];
    if (path === METADATA) {
      send(response, 200, {
        resource: `${origin}/api`,
        authorization_servers: [issuer],
        scopes_supported: SCOPES,
        bearer_methods_supported: ['header'],
      });
      return true;
    }
    if (path !== '/api' && !path.startsWith('/api/')) return false;
    answer(request, response, path).catch((problem) => { console.error(problem); response.writeHead(500).end(); });
    return true;
  };
}
