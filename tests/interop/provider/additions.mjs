// SPDX-License-Identifier: GPL-3.0-or-later
// What the library leaves to whoever uses it: how a sign-in ends, the password grant, a device endpoint that asks for patience.
import { errors } from 'oidc-provider';
import { findAccount, refusalOf } from './accounts.mjs';

/** Names that are refused; acr and amr of those that are not. */
export function endSignInsByName(provider) {
  const finish = provider.interactionFinished.bind(provider);
  provider.interactionFinished = async (request, response, result, options) => {
    const { login } = result ?? {};
    if (!login) return finish(request, response, result, options);
    const refusal = refusalOf(login.accountId);
    if (refusal) return finish(request, response, refusal, options);
    const { params } = await provider.interactionDetails(request, response);
    Object.assign(login, { acr: params.acr_values?.split(' ')[0] ?? 'urn:example:loa:1', amr: ['pwd'], remember: true });
    return finish(request, response, result, options);
  };
}

/** RFC 6749 section 4.3; the password of everybody is "secret". */
export function addPasswordGrant(provider) {
  const grantType = 'password';
  provider.registerGrantType(grantType, async (context) => {
    const { client, params } = context.oidc;
    const { username, password, scope = '' } = params;
    if (!username || !password) throw new errors.InvalidRequest('username and password are required');
    if (password !== 'secret') throw new errors.InvalidGrant('wrong password');

    const grant = new provider.Grant({ accountId: username, clientId: client.clientId });
    if (scope) grant.addOIDCScope(scope);
    const who = { accountId: username, client, grantId: await grant.save(), gty: grantType, scope: scope || undefined };
    const found = await findAccount(context, username);
    context.oidc.entity('Grant', grant);
    context.oidc.entity('Account', found);

    const accessToken = new provider.AccessToken(who);
    const authTime = Math.floor(Date.now() / 1000);
    const refreshToken = new provider.RefreshToken({ ...who, rotations: 0, claims: {}, authTime });
    context.body = {
      access_token: await accessToken.save(),
      token_type: accessToken.tokenType,
      expires_in: accessToken.expiration,
      scope: scope || undefined,
    };
    if (client.grantTypeAllowed('refresh_token')) context.body.refresh_token = await refreshToken.save();
    if (scope.split(' ').includes('openid')) {
      const idToken = new provider.IdToken(await found.claims(), { ctx: context });
      Object.assign(idToken, { scope: 'openid', mask: {}, rejected: [] });
      context.body.id_token = await idToken.issue({ use: 'idtoken' });
    }
  }, ['username', 'password', 'scope']);
}

/** RFC 8628 section 3.5 for the client "device-slow": an interval of 1 s, and 5 s more each time that it comes too early. */
export function slowDownHastyDevices(provider) {
  const polls = new Map();
  provider.use(async (context, next) => {
    await next();
    const { params, route } = context.oidc ?? {};
    if (params?.client_id !== 'device-slow') return;
    if (route === 'device_authorization' && context.body?.device_code) context.body = { ...context.body, interval: 1 };
    if (route !== 'token' || context.body?.error !== 'authorization_pending') return;
    const poll = polls.get(params.device_code) ?? { interval: 1, at: 0 };
    const early = Date.now() - poll.at < poll.interval * 1000 - 150;
    if (early) {
      poll.interval += 5;
      context.body = { error: 'slow_down', error_description: `the interval is ${poll.interval} s now` };
    }
    polls.set(params.device_code, { ...poll, at: Date.now() });
  });
}

/** The built-in pages ask for a font of the web, and nothing here leaves this machine. */
export function keepPagesLocal(provider) {
  provider.use(async (context, next) => {
    await next();
    if (typeof context.body !== 'string' || context.type !== 'text/html') return;
    context.body = context.body.replace(/@import url\([^)]*\);/g, '');
  });
}
