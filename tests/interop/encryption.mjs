// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypts and decrypts with npm jose, and, what that does not do (RSA1_5, X448), with node's own primitives. Orders come as lines of
// JSON, an answer a line: {"open": token, "jwk"} or {"make": plaintext, "alg", "enc", "jwk", "form"} → {"text"} or {"error"}.
import crypto from 'node:crypto'
import { createInterface } from 'node:readline'
import * as jose from 'jose'

const contentSizes = {
  A128GCM: 16, A192GCM: 24, A256GCM: 32, 'A128CBC-HS256': 32, 'A192CBC-HS384': 48, 'A256CBC-HS512': 64,
}

function tagOf(enc, key, aad, iv, ciphertext) {
  const size = key.length / 2
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(aad.length * 8))
  const hmac = crypto.createHmac('sha' + enc.slice(-3), key.subarray(0, size))
  for (const part of [aad, iv, ciphertext, length]) hmac.update(part)
  return hmac.digest().subarray(0, size)
}

function seal(enc, key, aad, plaintext) {
  if (enc.endsWith('GCM')) {
    const iv = crypto.randomBytes(12)
    const cipher = crypto.createCipheriv(`aes-${key.length * 8}-gcm`, key, iv)
    cipher.setAAD(aad)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { iv, ciphertext, tag: cipher.getAuthTag() }
  }
  const iv = crypto.randomBytes(16)
  const cipher = crypto.createCipheriv(`aes-${key.length * 4}-cbc`, key.subarray(key.length / 2), iv)
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return { iv, ciphertext, tag: tagOf(enc, key, aad, iv, ciphertext) }
}

function open(enc, key, aad, iv, ciphertext, tag) {
  if (enc.endsWith('GCM')) {
    const decipher = crypto.createDecipheriv(`aes-${key.length * 8}-gcm`, key, iv)
    decipher.setAAD(aad)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(ciphertext), decipher.final()])
  }
  if (!crypto.timingSafeEqual(tag, tagOf(enc, key, aad, iv, ciphertext))) throw new Error('tag')
  const decipher = crypto.createDecipheriv(`aes-${key.length * 4}-cbc`, key.subarray(key.length / 2), iv)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()])
}

function concatKdf(secret, algorithm, size) {
  const counted = (data) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, data])
  }
  const bits = Buffer.alloc(4)
  bits.writeUInt32BE(size * 8)
  const info = Buffer.concat([counted(Buffer.from(algorithm)), counted(Buffer.alloc(0)), counted(Buffer.alloc(0)), bits])
  const rounds = []
  for (let i = 1; rounds.length * 32 < size; ++i) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(i)
    rounds.push(crypto.createHash('sha256').update(Buffer.concat([counter, secret, info])).digest())
  }
  return Buffer.concat(rounds).subarray(0, size)
}

function wrap(key, data) {
  const cipher = crypto.createCipheriv(`id-aes${key.length * 8}-wrap`, key, Buffer.alloc(8, 0xa6))
  return Buffer.concat([cipher.update(data), cipher.final()])
}

function unwrap(key, data) {
  const decipher = crypto.createDecipheriv(`id-aes${key.length * 8}-wrap`, key, Buffer.alloc(8, 0xa6))
  return Buffer.concat([decipher.update(data), decipher.final()])
}

// By hand: what jose leaves out.
const isOurs = (alg, jwk) => alg === 'RSA1_5' || jwk.crv === 'X448'
const wrapSize = (alg) => Number(alg.slice('ECDH-ES+A'.length, -2)) / 8

function makeByHand({ make, alg, enc, jwk }) {
  const header = { alg, enc }
  let contentKey
  let encryptedKey = Buffer.alloc(0)
  if (alg === 'RSA1_5') {
    contentKey = crypto.randomBytes(contentSizes[enc])
    encryptedKey = crypto.publicEncrypt(
      { key: crypto.createPublicKey({ key: jwk, format: 'jwk' }), padding: crypto.constants.RSA_PKCS1_PADDING }, contentKey)
  } else {
    const pair = crypto.generateKeyPairSync('x448')
    header.epk = pair.publicKey.export({ format: 'jwk' })
    const secret = crypto.diffieHellman({ privateKey: pair.privateKey, publicKey: crypto.createPublicKey({ key: jwk, format: 'jwk' }) })
    contentKey = alg === 'ECDH-ES' ? concatKdf(secret, enc, contentSizes[enc]) : crypto.randomBytes(contentSizes[enc])
    if (alg !== 'ECDH-ES') encryptedKey = wrap(concatKdf(secret, alg, wrapSize(alg)), contentKey)
  }
  const protectedPart = Buffer.from(JSON.stringify(header)).toString('base64url')
  const { iv, ciphertext, tag } = seal(enc, contentKey, Buffer.from(protectedPart), Buffer.from(make))
  return [protectedPart, ...[encryptedKey, iv, ciphertext, tag].map((part) => part.toString('base64url'))].join('.')
}

function openByHand(token, jwk) {
  const [protectedPart, ...encoded] = token.split('.')
  const header = JSON.parse(Buffer.from(protectedPart, 'base64url'))
  const [encryptedKey, iv, ciphertext, tag] = encoded.map((part) => Buffer.from(part, 'base64url'))
  const { alg, enc } = header
  const privateKey = crypto.createPrivateKey({ key: jwk, format: 'jwk' })
  let contentKey
  if (alg === 'RSA1_5') {
    contentKey = crypto.privateDecrypt({ key: privateKey, padding: crypto.constants.RSA_PKCS1_PADDING }, encryptedKey)
  } else {
    const secret = crypto.diffieHellman({ privateKey, publicKey: crypto.createPublicKey({ key: header.epk, format: 'jwk' }) })
    contentKey = alg === 'ECDH-ES' ? concatKdf(secret, enc, contentSizes[enc]) : unwrap(concatKdf(secret, alg, wrapSize(alg)), encryptedKey)
  }
  return open(enc, contentKey, Buffer.from(protectedPart), iv, ciphertext, tag).toString()
}

const keyOf = (jwk, alg) => (jwk.kty === 'oct' ? Buffer.from(jwk.k, 'base64url') : jose.importJWK(jwk, alg))
// PBES2 has to be asked for.
const optionsFor = (alg) => ({ keyManagementAlgorithms: [alg] })

async function answer(order) {
  const { jwk } = order
  if ('open' in order) {
    const header = jose.decodeProtectedHeader(order.open)
    const alg = header.alg ?? order.alg
    if (isOurs(alg, jwk)) return openByHand(order.open, jwk)
    const decrypt = typeof order.open === 'string' ? jose.compactDecrypt : order.open.recipients ? jose.generalDecrypt : jose.flattenedDecrypt
    return new TextDecoder().decode((await decrypt(order.open, await keyOf(jwk, alg), optionsFor(alg))).plaintext)
  }
  const { make, alg, enc, form } = order
  if (isOurs(alg, jwk)) return makeByHand(order)
  const key = await keyOf(jwk, alg)
  const plaintext = new TextEncoder().encode(make)
  if (form === 'general')
    return JSON.stringify(await new jose.GeneralEncrypt(plaintext).setProtectedHeader({ enc }).addRecipient(key)
      .setUnprotectedHeader({ alg }).encrypt())
  if (form === 'flattened')
    return JSON.stringify(await new jose.FlattenedEncrypt(plaintext).setProtectedHeader({ alg, enc })
      .setAdditionalAuthenticatedData(new TextEncoder().encode('beside it')).encrypt(key))
  return new jose.CompactEncrypt(plaintext).setProtectedHeader({ alg, enc }).encrypt(key)
}

for await (const line of createInterface({ input: process.stdin })) {
  let said
  try {
    said = { text: await answer(JSON.parse(line)) }
  } catch (error) {
    said = { error: String(error.message) }
  }
  console.log(JSON.stringify(said))
}
