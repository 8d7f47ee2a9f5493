// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever signs in is somebody: any name, any password. "deny" and "error:<code>" make the provider refuse.

/** What each scope lets a client read. */
export const CLAIMS = {
  acr: null, amr: null, auth_time: null, iss: null, sid: null,
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale', 'updated_at'],
  email: ['email', 'email_verified'],
  address: ['address'],
};

const account = (id) => ({
  accountId: id,
  claims: () => ({
    sub: id,
    name: 'Alice Ångström',
    given_name: 'Alice',
    family_name: 'Ångström',
    preferred_username: id,
    locale: 'sv-SE',
    updated_at: 1454704946,
    email: `${id}@example.com`,
    email_verified: true,
    address: { formatted: 'Gatan 1\n111 22 Stockholm', country: 'SE' },
  }),
});

export const findAccount = async (_context, id) => account(id);

/** Undefined, or the error with which the sign-in of this name ends. */
export function refusalOf(name) {
  if (name === 'deny') return { error: 'access_denied', error_description: 'the end-user said no' };
  const forced = /^error:([a-z_]+)$/.exec(name);
  return forced ? { error: forced[1], error_description: 'forced by the login name' } : undefined;
}
