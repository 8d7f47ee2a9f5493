// SPDX-License-Identifier: GPL-3.0-or-later
// node login.mjs ISSUER CLIENT REDIRECT_URI: a login with npm's openid-client, as a peer of gscope flow: discovery, code + PKCE, the ID token's
// signature checked with the issuer's keys, userinfo. The secret is in CLIENT_SECRET; prints "open: ADDRESS" on standard error.
import http from 'node:http';
import * as client from 'openid-client';

const [issuer, clientId, redirectUri] = process.argv.slice(2);
const config = await client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(process.env.CLIENT_SECRET), {
  execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
});
const pkceCodeVerifier = client.randomPKCECodeVerifier();
const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];

const redirect = new Promise((resolve) => {
  const server = http.createServer((request, response) => {
    response.end('done', () => server.closeAllConnections());
    server.close();
    resolve(new URL(request.url, redirectUri));
  });
  server.listen(Number(new URL(redirectUri).port), '127.0.0.1', async () => {
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    });
    console.error(`open: ${address}`);
  });
});
const tokens = await client.authorizationCodeGrant(config, await redirect, { pkceCodeVerifier, expectedState, expectedNonce });
const userinfo = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
console.log(JSON.stringify({ tokens, userinfo }));
