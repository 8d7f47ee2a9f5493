#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the chains of this folder anew, with OpenSSL 3.5: each file is a leaf and the root that signed it, in date from 2024 to 2044,
# and its name says what the leaf may do or what is wrong with it. No private key is kept.
set -eu
cd "$(dirname "$0")"
rm -f ./*.pem
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dates='-not_before 20240101000000Z -not_after 20440101000000Z'

# chain NAME KEY-OPTIONS HASH EXTENSION
chain() {
    for end in root leaf; do
        # shellcheck disable=SC2086
        openssl req -newkey $2 -noenc -keyout "$work/$end.key" -subj "/O=Grantscope/CN=$1 $end" -out "$work/$end.csr" 2>/dev/null
    done
    printf 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n' > "$work/root.ext"
    printf '%b\n' "$4" > "$work/leaf.ext"
    # shellcheck disable=SC2086
    openssl x509 -req -in "$work/root.csr" -key "$work/root.key" $dates "$3" -extfile "$work/root.ext" -set_serial 1 -out "$work/root.pem" 2>/dev/null
    # shellcheck disable=SC2086
    openssl x509 -req -in "$work/leaf.csr" -CA "$work/root.pem" -CAkey "$work/root.key" $dates "$3" -extfile "$work/leaf.ext" \
        -set_serial 2 -out "$work/leaf.pem" 2>/dev/null
    cat "$work/leaf.pem" "$work/root.pem" > "$1.pem"
}
ec='ec -pkeyopt group:P-256'
chain plain "$ec" -sha256 'basicConstraints=CA:false'
chain signing "$ec" -sha256 'keyUsage=critical,digitalSignature'
chain contract "$ec" -sha256 'keyUsage=critical,nonRepudiation'
chain documents "$ec" -sha256 'keyUsage=digitalSignature\nextendedKeyUsage=emailProtection'
chain own-purpose "$ec" -sha256 'extendedKeyUsage=1.3.6.1.4.1.99999.1'
chain client "$ec" -sha256 'extendedKeyUsage=clientAuth'
chain encipherment "$ec" -sha256 'keyUsage=critical,keyEncipherment'
chain agreement "$ec" -sha256 'keyUsage=keyAgreement'
chain tls-server "$ec" -sha256 'keyUsage=digitalSignature\nextendedKeyUsage=serverAuth'
chain tls-and-more "$ec" -sha256 'extendedKeyUsage=serverAuth,OCSPSigning,1.3.6.1.4.1.99999.1'
chain tls-both "$ec" -sha256 'extendedKeyUsage=serverAuth,clientAuth'
chain md5 "rsa:2048" -md5 'keyUsage=digitalSignature'
chain sha1 "rsa:2048" -sha1 'keyUsage=digitalSignature'
chain rsa-1024 "rsa:1024" -sha256 'keyUsage=digitalSignature'
