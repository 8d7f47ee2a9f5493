// SPDX-License-Identifier: GPL-3.0-or-later
// How oidc-provider is set up: what this project's flows use is on, the rest off. Nothing is drawn at random here, so that
// every start is like the last (codes and tokens are the library's).
import { errors } from 'oidc-provider';
import { CLAIMS, findAccount } from './accounts.mjs';
import { SCOPES, STRONG } from './api.mjs';
import { clientsFor, ID_TOKEN_ALGORITHMS, keysIn, publicPart } from './clients.mjs';

const signingKeys = keysIn('./provider-keys.json');
export const publicKeys = signingKeys.map(publicPart);

export const configurationFor = ({ origin, redirectPort }) => {
  // RFC 8707: asked for one of these, access tokens are JWTs of RFC 9068; without, they are opaque and open userinfo.
  const jwt = { accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
  const resources = {
    [`${origin}/api`]: jwt, 'https://api.example/': jwt, 'https://api.example/opaque': { accessTokenFormat: 'opaque' },
  };
  return {
    clients: clientsFor(redirectPort),
    jwks: { keys: signingKeys },
    cookies: { keys: ['the-cookies-of-a-test-protect-nothing'] },
    clockTolerance: 2, // seconds
    acrValues: ['urn:example:loa:1', STRONG],
    claims: CLAIMS,
    scopes: ['openid', 'offline_access', ...SCOPES],
    findAccount,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt', 'none'],
    responseTypes: ['code', 'id_token', 'id_token token', 'code id_token', 'code token', 'code id_token token'],
    rotateRefreshToken: true,
    // OpenID Connect asks for offline_access; plain OAuth gets a refresh token anyway.
    issueRefreshToken: async (_context, client, source) => client.grantTypeAllowed('refresh_token')
      && (source.scopes.has('offline_access') || !source.scopes.has('openid')),
    extraTokenClaims: async (context, token) => {
      const code = context?.oidc?.entities?.AuthorizationCode;
      return token.kind === 'AccessToken' && code?.acr ? { acr: code.acr, auth_time: code.authTime } : {};
    },
    ttl: { // seconds
      AccessToken: (_context, token) => token.resourceServer?.accessTokenTTL ?? 600,
      ClientCredentials: (_context, token) => token.resourceServer?.accessTokenTTL ?? 600,
      AuthorizationCode: 60, DeviceCode: 600, IdToken: 3600, RefreshToken: 86400, Interaction: 3600, Session: 86400, Grant: 86400,
    },
    enabledJWA: {
      clientAuthSigningAlgValues: ['HS256', 'RS256', 'PS256', 'ES256', 'EdDSA'],
      idTokenSigningAlgValues: ID_TOKEN_ALGORITHMS,
    },
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      userinfo: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async (_context, _client, oneOf) => oneOf?.[0],
        getResourceServerInfo: async (_context, address) => {
          if (!resources[address]) throw new errors.InvalidTarget();
          return { audience: address, scope: SCOPES.join(' '), accessTokenTTL: 600, ...resources[address] };
        },
        useGrantedResource: async () => true,
      },
    },
  };
};
