#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys between Grantscope and npm's jose.
//
//   node keys.mjs make ALG    a fresh pair: {"jwk","public","pkcs8","spki","thumbprint"}; of HS256 …: {"jwk","thumbprint"}
//   node keys.mjs take ALG    such an object (and "x509") from standard input: each private form goes with each public one
import { readFileSync } from 'node:fs';
import {
    calculateJwkThumbprint, calculateJwkThumbprintUri, CompactEncrypt, compactDecrypt, CompactSign, compactVerify, exportJWK,
    exportPKCS8, exportSPKI, generateKeyPair, generateSecret, importJWK, importPKCS8, importSPKI, importX509,
} from 'jose';

const [, , action, alg] = process.argv;
const isEncryption = alg.startsWith('RSA-OAEP') || alg.startsWith('ECDH-ES');
const content = new TextEncoder().encode('a message');

async function works(own, other) {
    if (isEncryption) {
        const token = await new CompactEncrypt(content).setProtectedHeader({ alg, enc: 'A256GCM' }).encrypt(other);
        return Buffer.from((await compactDecrypt(token, own)).plaintext).equals(Buffer.from(content));
    }
    const token = await new CompactSign(content).setProtectedHeader({ alg }).sign(own);
    return Buffer.from((await compactVerify(token, other)).payload).equals(Buffer.from(content));
}

async function make() {
    if (alg.startsWith('HS')) {
        const jwk = await exportJWK(await generateSecret(alg, { extractable: true }));
        return { jwk, thumbprint: await calculateJwkThumbprint(jwk) };
    }
    const pair = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(pair.privateKey);
    return {
        jwk,
        public: await exportJWK(pair.publicKey),
        pkcs8: await exportPKCS8(pair.privateKey),
        spki: await exportSPKI(pair.publicKey),
        thumbprint: await calculateJwkThumbprint(jwk),
    };
}

async function take(given) {
    const problems = [];
    if ((await calculateJwkThumbprint(given.jwk)) !== given.thumbprint) problems.push('another thumbprint');
    if ((await calculateJwkThumbprintUri(given.jwk)) !== given.uri) problems.push('another thumbprint URI');
    const own = { jwk: await importJWK(given.jwk, alg) };
    const others = { public: await importJWK(given.public ?? given.jwk, alg) };
    if (given.pkcs8) own.pkcs8 = await importPKCS8(given.pkcs8, alg);
    if (given.spki) others.spki = await importSPKI(given.spki, alg);
    if (given.x509) others.x509 = await importX509(given.x509, alg);
    for (const [ownName, ownKey] of Object.entries(own)) {
        for (const [otherName, otherKey] of Object.entries(others)) {
            if (!(await works(ownKey, otherKey))) problems.push(`${ownName} with ${otherName}`);
        }
    }
    return problems;
}

if (action === 'make') {
    console.log(JSON.stringify(await make()));
} else {
    const problems = await take(JSON.parse(readFileSync(0, 'utf8')));
    for (const problem of problems) console.log(problem);
    process.exit(problems.length > 0 ? 1 : 0);
}
