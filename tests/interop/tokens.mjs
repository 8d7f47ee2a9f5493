#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// What npm jose says of tokens that were made here.
//
//   node tokens.mjs < CASES
//
// Each line of CASES is {"id", "token", "jwk", "issuer", "audience", "now"}: a JWT, the key that its receiver has and what they expect.
// With "payload" it is a JWS, whose detached content that is; with "general" one in the general form.
// Prints a line for each: {"id", "accepted", "reason"}.
import { createInterface } from 'node:readline';
import * as jose from 'jose';

async function verify(each) {
  // A receiver knows of its key what it is for: the algorithms of its type.
  const key = each.jwk.kty === 'oct' ? jose.base64url.decode(each.jwk.k) : await jose.importJWK(each.jwk, each.algorithm);
  if (each.general) return jose.generalVerify(JSON.parse(each.token), key);
  if (each.payload !== undefined) {
    const [header, , signature] = each.token.split('.');
    const { b64 } = jose.decodeProtectedHeader({ protected: header });
    const payload = b64 === false ? new TextEncoder().encode(each.payload) : each.payload;
    return jose.flattenedVerify({ protected: header, payload, signature }, key);
  }
  return jose.jwtVerify(each.token, key, { issuer: each.issuer, audience: each.audience, currentDate: new Date(each.now * 1000) });
}

for await (const line of createInterface({ input: process.stdin })) {
  const each = JSON.parse(line);
  try {
    await verify(each);
    console.log(JSON.stringify({ id: each.id, accepted: true, reason: '' }));
  } catch (error) {
    console.log(JSON.stringify({ id: each.id, accepted: false, reason: `${error.code ?? error.name}: ${error.message}` }));
  }
}
