// SPDX-License-Identifier: GPL-3.0-or-later
// Who may ask this provider for what. Every secret here is public; unless it stands here, it is "<client_id>-secret".
import fs from 'node:fs';

const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code';
const CODE = ['authorization_code', 'refresh_token'];
const FRONT_CHANNEL = ['id_token', 'id_token token', 'code id_token', 'code token', 'code id_token token'];

/** The algorithms of ID tokens; each has a client of its own, "alg-RS256" and so on. */
export const ID_TOKEN_ALGORITHMS = [
  'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519', 'HS256', 'HS384', 'HS512',
];

// A client of type native may come back on any port of these (RFC 8252 section 7.3); the path must match.
const native = {
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/callback', 'http://localhost/callback', 'http://[::1]/callback', 'http://127.0.0.1/'],
  post_logout_redirect_uris: ['http://127.0.0.1/logout'],
  grant_types: CODE,
  response_types: ['code'],
};
const withoutRedirect = { redirect_uris: [], post_logout_redirect_uris: [], response_types: [] };

const open = (id, more = {}) => ({ ...native, client_id: id, token_endpoint_auth_method: 'none', ...more });
const confidential = (id, method, more = {}) => ({
  ...native, client_id: id, client_secret: `${id}-secret`, token_endpoint_auth_method: method, ...more,
});

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'];
const isPublic = ([name]) => !privateMembers.includes(name);
export const keysIn = (file) => JSON.parse(fs.readFileSync(new URL(file, import.meta.url), 'utf8')).keys;
export const publicPart = (jwk) => Object.fromEntries(Object.entries(jwk).filter(isPublic));
const clientKeys = keysIn('./client-keys.json').map(publicPart);

/** @param redirectPort the port that the clients of type web have registered */
export const clientsFor = (redirectPort) => [
  // Public clients; PKCE is asked of them.
  open('native-public', {
    grant_types: [...CODE, DEVICE], redirect_uris: [...native.redirect_uris, 'com.example.workbench:/callback'],
  }),
  open('device', { ...withoutRedirect, grant_types: [DEVICE, 'refresh_token'] }),
  open('device-slow', { ...withoutRedirect, grant_types: [DEVICE, 'refresh_token'] }),
  open('implicit-public', { grant_types: ['implicit'], response_types: ['id_token', 'id_token token'] }),

  // One for each way of authenticating. Where scopes are registered, others are refused.
  confidential('conf-basic', 'client_secret_basic', { scope: 'openid offline_access profile email api:read' }),
  confidential('conf-post', 'client_secret_post'),
  confidential('conf-secret-jwt', 'client_secret_jwt', {
    client_secret: 'conf-secret-jwt-secret-of-at-least-32-bytes', token_endpoint_auth_signing_alg: 'HS256',
  }),
  { ...native, client_id: 'conf-private-jwt', token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: clientKeys } },
  // RFC 6749 section 2.3.1: both halves are form-encoded before Base64. This id and this secret show whether they were.
  confidential('odd:client id+1', 'client_secret_basic', {
    client_secret: 'p%40ss w+rd:/&=?', grant_types: [...CODE, 'client_credentials'],
  }),
  confidential('expired-secret', 'client_secret_basic', {
    ...withoutRedirect, client_secret_expires_at: 1, grant_types: ['client_credentials'],
  }),
  // Of type web: what it registered is compared whole, the port included.
  confidential('web-basic', 'client_secret_basic', {
    application_type: 'web',
    redirect_uris: [`http://127.0.0.1:${redirectPort}/callback`],
    post_logout_redirect_uris: [],
  }),

  // Without a person, and by password.
  confidential('m2m', 'client_secret_basic', {
    ...withoutRedirect, grant_types: ['client_credentials'], scope: 'api:read',
  }),
  confidential('m2m-post', 'client_secret_post', { ...withoutRedirect, grant_types: ['client_credentials'] }),
  confidential('password', 'client_secret_basic', { ...withoutRedirect, grant_types: ['password', 'refresh_token'] }),

  confidential('hybrid', 'client_secret_basic', {
    grant_types: [...CODE, 'implicit'], response_types: ['code', ...FRONT_CHANNEL],
  }),

  ...ID_TOKEN_ALGORITHMS.map((algorithm) => confidential(`alg-${algorithm}`, 'client_secret_basic', {
    client_secret: `alg-${algorithm}-secret-padded-so-that-it-is-sixty-four-bytes-long-or-even-more`,
    id_token_signed_response_alg: algorithm,
    grant_types: [...CODE, 'implicit'],
    response_types: ['code', 'id_token'],
  })),
];
