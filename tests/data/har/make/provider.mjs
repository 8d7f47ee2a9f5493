// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID providers for the recordings: oidc-provider with a page of its own that names no other host and sends itself, no
// consent page, and CORS for every client, so that a page's script may call the token endpoint.
import http from 'node:http';

URL.parse ??= (input, base) => (URL.canParse(input, base) ? new URL(input, base) : null);
const warn = console.warn;
console.info = () => {};
console.warn = (first, ...rest) => { if (!/oidc-provider (WARNING|NOTICE)/.test(String(first))) warn(first, ...rest); };
const { default: Provider, interactionPolicy } = await import('oidc-provider');

const native = {
  application_type: 'native', grant_types: ['authorization_code', 'refresh_token', 'implicit'],
  response_types: ['code', 'id_token token', 'code id_token', 'code id_token token'],
};
const clientsFor = (app) => {
  const redirect_uris = ['pkce', 'second', 'implicit', 'bad', 'query', 'mixup', 'post'].map((name) => `${app}/${name}/callback`);
  return [
    { ...native, client_id: 'spa', token_endpoint_auth_method: 'none', redirect_uris },
    { ...native, client_id: 'legacy-shop', client_secret: 'legacy-secret-7f3a', token_endpoint_auth_method: 'client_secret_post', redirect_uris },
  ];
};

const page = (title, body) => `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`;

/** No consent page, not even for native clients. */
function policy() {
  const prompts = interactionPolicy.base();
  prompts.get('consent').checks.remove('native_client_prompt');
  return prompts;
}

const SIGN_IN = '<form method="post"><input name="login" value="alice"><input name="password" type="password" value="correct horse">'
  + '<button>Sign in</button></form><script>setTimeout(() => document.forms[0].requestSubmit(), 150)</script>';

async function formOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

/** Serves an issuer on the port. @param passOn an honest issuer: this one is an attacker that sends the person there (RFC 9207 section 1) */
export async function serveProvider(port, app, passOn) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: clientsFor(app),
    cookies: {
      keys: ['the-cookies-of-a-recording-protect-nothing'],
      names: { session: `_session_${port}`, interaction: `_interaction_${port}`, resume: `_resume_${port}` }, // cookies know no ports
    },
    clientBasedCORS: () => true,
    pkce: { required: () => false },
    scopes: ['openid', 'offline_access', 'orders:read'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    responseTypes: ['code', 'id_token token', 'code id_token', 'code id_token token'],
    findAccount: async (_context, id) => ({
      accountId: id, claims: () => ({ sub: id, name: 'Alice Ångström', email: `${id}@mail.example`, email_verified: true }),
    }),
    features: { devInteractions: { enabled: false }, userinfo: { enabled: true }, revocation: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    interactions: { policy: policy(), url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(params.scope);
      await grant.save();
      return grant;
    },
    renderError: (context, out) => { context.type = 'html'; context.body = page('Refused', `<p>${out.error}: ${out.error_description}`); },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 3600, RefreshToken: 86400, Interaction: 3600, Session: 86400, Grant: 86400 },
  });
  const answer = provider.callback();
  const server = http.createServer(async (request, response) => {
    if (passOn && request.url.startsWith('/auth?')) return response.writeHead(302, { location: passOn + request.url }).end();
    if (!request.url.startsWith('/interaction/')) return answer(request, response);
    if (request.method === 'POST') {
      const accountId = (await formOf(request)).get('login');
      return provider.interactionFinished(request, response, { login: { accountId } });
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    return response.end(page('Sign in', SIGN_IN));
  });
  await new Promise((done) => { server.listen(port, '127.0.0.1', done); });
}
