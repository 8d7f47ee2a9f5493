#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Another reading of RFC 9901 (npm @sd-jwt/core).
//
//   node sdjwt.mjs make FOLDER            keys and tokens of its own: issuer.jwk, holder.jwk, holder-public.jwk, and for each
//                                         name in names.txt NAME.txt, NAME.json (what is disclosed)
//   node sdjwt.mjs verify KEY [NONCE]     verifies the token on standard input with the issuer's public key, and with NONCE its
//                                         key binding; prints the processed payload
//
// Exit 1: it does not verify, and why; 2: usage.
import { readFileSync, writeFileSync } from 'node:fs';
import { createHash, createPublicKey, sign, verify, generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SDJwtInstance } from '@sd-jwt/core';

const hasher = (data, algorithm) => createHash(algorithm.replace('sha-', 'sha')).update(data).digest();
const signed = (key) => (data) => sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
const verified = (jwk) => (data, signature) =>
  verify('sha256', Buffer.from(data), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));

const kClaims = {
  iss: 'https://issuer.example', vct: 'https://credentials.example/id', exp: 2000000000,
  given_name: 'Ada', address: { locality: 'London', country: 'GB', lines: ['1', '2'] }, nationalities: ['GB', 'FR', 'TW'],
};
const kFrames = {
  nothing: {},
  members: { _sd: ['given_name', 'address'] },
  nested: { address: { _sd: ['locality', 'country'] } },
  elements: { nationalities: { _sd: [0, 2] } },
  recursive: { _sd: ['address'], address: { _sd: ['locality', 'lines'], lines: { _sd: [1] } } },
  decoys: { _sd: ['given_name'], _sd_decoy: 3, nationalities: { _sd: [1], _sd_decoy: 2 } },
};

async function make(folder) {
  const [issuer, holder] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const jwk = (key) => key.export({ format: 'jwk' });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('issuer.jwk', JSON.stringify(jwk(issuer.publicKey)));
  write('holder.jwk', JSON.stringify(jwk(holder.privateKey)));
  write('holder-public.jwk', JSON.stringify(jwk(holder.publicKey)));
  const names = [];
  for (const hashAlg of ['sha-256', 'sha-512']) {
    const instance = new SDJwtInstance({
      signer: signed(issuer.privateKey), signAlg: 'ES256', verifier: verified(jwk(issuer.publicKey)),
      kbSigner: signed(holder.privateKey), kbSignAlg: 'ES256', hasher, hashAlg, saltGenerator: () => randomBytes(16).toString('base64url'),
    });
    for (const [frameName, frame] of Object.entries(kFrames)) {
      const name = `${frameName}-${hashAlg}`;
      const claims = { ...kClaims, cnf: { jwk: jwk(holder.publicKey) } };
      const token = await instance.issue(claims, structuredClone(frame), { header: { typ: 'dc+sd-jwt' } });
      write(`${name}.txt`, token);
      write(`${name}.json`, JSON.stringify(await instance.getClaims(token)));
      const presented = await instance.present(token, { nationalities: { 0: true }, address: { locality: true } },
        { kb: { payload: { iat: 1900000000, aud: 'https://verifier.example', nonce: 'n-1' } } });
      write(`${name}-presented.txt`, presented);
      write(`${name}-presented.json`, JSON.stringify(await instance.getClaims(presented)));
      names.push(name, `${name}-presented`);
    }
  }
  write('names.txt', names.join('\n'));
}

async function check(keyFile, nonce) {
  const token = readFileSync(0, 'utf8').trim();
  const instance = new SDJwtInstance({
    verifier: verified(JSON.parse(readFileSync(keyFile, 'utf8'))), hasher,
    kbVerifier: (data, signature, payload) => verified(payload.cnf.jwk)(data, signature),
  });
  const { payload } = await instance.verify(token, nonce ? { keyBindingNonce: nonce } : {});
  console.log(JSON.stringify(payload));
}

const [action, ...rest] = process.argv.slice(2);
if (!['make', 'verify'].includes(action) || rest.length === 0) {
  console.error('usage: node sdjwt.mjs make FOLDER | verify KEY [NONCE]');
  process.exit(2);
}
try {
  await (action === 'make' ? make(...rest) : check(...rest));
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
