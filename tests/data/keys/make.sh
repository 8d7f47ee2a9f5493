#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the key files of this folder anew, with OpenSSL 3.5. They are committed: tests compare files with each other, so that all of
# one run belong together. The keys protect nothing. Passphrase of the encrypted ones: correct horse
set -eu
cd "$(dirname "$0")"
rm -f ./*.pem ./*.der ./*.p12
pass='pass:correct horse'
# What stands between BEGIN and END.
bare() { grep -v -e ----- "$1.pem" | openssl base64 -d > "$1.der"; }

openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pkcs8.pem
openssl pkey -in rsa.pkcs8.pem -traditional -out rsa.pkcs1.pem
openssl pkey -in rsa.pkcs8.pem -pubout -out rsa.spki.pem
openssl rsa -in rsa.pkcs8.pem -RSAPublicKey_out -out rsa.pkcs1-public.pem
openssl pkcs8 -in rsa.pkcs8.pem -topk8 -v2 aes-256-cbc -iter 2048 -passout "$pass" -out rsa.encrypted.pem
openssl pkcs8 -in rsa.pkcs8.pem -topk8 -scrypt -passout "$pass" -out rsa.scrypt.pem
openssl pkcs8 -in rsa.pkcs8.pem -topk8 -v2 aes-128-cbc -iter 20000000 -passout "$pass" -out rsa.slow.pem
openssl pkcs8 -in rsa.pkcs8.pem -topk8 -scrypt -scrypt_p 100 -passout "$pass" -out rsa.slow-scrypt.pem
openssl pkey -in rsa.pkcs8.pem -traditional -aes128 -passout "$pass" -out rsa.legacy.pem
for kind in spki pkcs1 pkcs1-public pkcs8; do bare rsa.$kind; done
openssl pkcs8 -in rsa.pkcs8.pem -topk8 -v2 aes-256-cbc -passout "$pass" -outform DER -out rsa.encrypted.der
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024 | openssl pkey -pubout -out rsa1024.spki.pem
openssl genpkey -quiet -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 | openssl pkey -pubout -out rsapss.spki.pem

for curve in P-256 P-384 P-521 secp256k1; do
    openssl genpkey -quiet -algorithm EC -pkeyopt group:$curve -out ec.$curve.pkcs8.pem
    openssl pkey -in ec.$curve.pkcs8.pem -pubout -out ec.$curve.spki.pem
    openssl pkey -in ec.$curve.pkcs8.pem -traditional -out ec.$curve.sec1.pem
done
{ openssl ecparam -name prime256v1; cat ec.P-256.sec1.pem; } > ec.P-256.params.pem
bare ec.P-256.sec1
openssl pkey -in ec.P-256.pkcs8.pem -traditional -aes256 -passout "$pass" -out ec.P-256.legacy.pem
openssl pkey -in ec.P-256.pkcs8.pem -pubout -ec_conv_form compressed -out ec.P-256.compressed.pem
openssl genpkey -quiet -algorithm EC -pkeyopt group:brainpoolP256r1 | openssl pkey -pubout -out ec.brainpool.spki.pem
openssl genpkey -quiet -algorithm EC -pkeyopt group:P-256 -pkeyopt ec_param_enc:explicit |
    openssl pkey -pubout -out ec.explicit.spki.pem
openssl genpkey -quiet -algorithm DH -pkeyopt group:ffdhe2048 -out dh.pkcs8.pem

for type in ED25519 ED448 X25519 X448 ML-DSA-44 ML-DSA-65 ML-DSA-87; do
    openssl genpkey -quiet -algorithm $type -out $type.pkcs8.pem
    openssl pkey -in $type.pkcs8.pem -pubout -out $type.spki.pem
done
openssl pkey -in ML-DSA-44.pkcs8.pem -provparam ml-dsa.output_formats=priv-only -out ML-DSA-44.expanded.pem

# A chain of three, in date from 2024 to 2044, and one that ended in 2021.
dates='-not_before 20240101000000Z -not_after 20440101000000Z'
new() { openssl req -utf8 -newkey ec -pkeyopt group:P-256 -noenc -keyout $1.pkcs8.pem -subj "$2" -out $1.csr.pem 2>/dev/null; }
new root "/O=Grantscope/CN=Root"; new ca "/O=Grantscope/CN=Issuing"; new leaf "/O=Grantscope/CN=Läufer/OU=測試"
printf 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n' > ca.ext
openssl x509 -req -in root.csr.pem -key root.pkcs8.pem $dates -extfile ca.ext -set_serial 1 -out root.cert.pem 2>/dev/null
openssl x509 -req -in ca.csr.pem -CA root.cert.pem -CAkey root.pkcs8.pem $dates -extfile ca.ext -set_serial 2 -out ca.cert.pem 2>/dev/null
openssl x509 -req -in leaf.csr.pem -CA ca.cert.pem -CAkey ca.pkcs8.pem $dates -set_serial 0xabcdef -out leaf.cert.pem 2>/dev/null
openssl x509 -req -in leaf.csr.pem -CA ca.cert.pem -CAkey ca.pkcs8.pem -not_before 20200101000000Z -not_after 20210101000000Z \
    -set_serial 4 -out old.cert.pem 2>/dev/null
openssl x509 -in leaf.cert.pem -outform DER -out leaf.cert.der
cat leaf.cert.pem ca.cert.pem root.cert.pem > chain.pem
cat leaf.pkcs8.pem leaf.cert.pem ca.cert.pem > chain-with-key.pem
openssl pkcs12 -export -in leaf.cert.pem -inkey leaf.pkcs8.pem -passout "$pass" -out leaf.p12
openssl crl2pkcs7 -nocrl -certfile leaf.cert.pem -out leaf.pkcs7.pem
rm -f ca.ext ca.csr.pem root.csr.pem ca.pkcs8.pem root.pkcs8.pem
# rsa.composite.jwk is made by no program: p and q are random odd numbers of 1,024 bits, the other members follow from them as if
# they were primes.
