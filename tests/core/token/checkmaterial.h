// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkcases.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

// What the cases of the checklist are made of: keys, headers, claims in which all is well, and how to change them.
namespace CheckCases {

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;
using enum Status;

using Cases = std::vector<Case>;

// The cases of one file of core/token/rules_*.cpp each.
void addExpectationCases(Cases &cases);
void addFormatCases(Cases &cases);
void addHeaderCases(Cases &cases);
void addSignatureCases(Cases &cases);
void addKeyCases(Cases &cases);
void addTimesCases(Cases &cases);
void addClaimsCases(Cases &cases);
void addIdTokenCases(Cases &cases);
void addAccessTokenCases(Cases &cases);
void addLogoutTokenCases(Cases &cases);
void addDpopCases(Cases &cases);
void addClientAssertionCases(Cases &cases);
void addRequestObjectCases(Cases &cases);
void addEncryptionCases(Cases &cases);
void addSdJwtCases(Cases &cases);
void addSurrogateCases(Cases &cases);

extern const QByteArray kSecret;
extern const QByteArray kHs;
extern const QByteArray kEs;
extern const QByteArray kAccessToken;
extern const QByteArray kCode;
extern const QByteArray kJwt;
extern const QByteArray kIdt;
extern const QByteArray kAt;
extern const QByteArray kLogout;
extern const QByteArray kAssertion;
extern const QByteArray kRequest;
extern const QByteArray kProof;

QByteArray encoded(QByteArrayView octets);
QByteArray halfHash(const QByteArray &text);
QByteArray hash(const QByteArray &text);
Jose::Key secretKey();
Jose::Key fileKey(const QString &name, Jose::Provenance provenance = Jose::Provenance::Given);
/// An oct key of kSecret with more members.
Jose::Key jwkKey(const QByteArray &members);
QByteArray signedWith(const Jose::Key &key, const char *algorithm, const QByteArray &header, const QByteArray &payload);
QByteArray hs(const QByteArray &header, const QByteArray &payload);
QByteArray raw(const QByteArray &header, const QByteArray &payload, const QByteArray &signature = QByteArray(32, '\1'));
QByteArray jwe(const QByteArray &header, const QByteArray &key = {}, qsizetype tag = 16);
/// \a plaintext encrypted with \a key, as a compact JWE; "alg" and "enc" are put into \a header.
QByteArray encrypted(const Jose::Key &key, const char *algorithm, const char *encryption, const QByteArray &plaintext,
                     const QByteArray &header = {}, bool isCompressed = false);
/// A general JWS of kJwt, signed with kSecret under each of these headers; the signature at \a altered is another's.
QByteArray general(const QList<QByteArray> &headers, qsizetype altered = -1);
/// A compact JWS in the flattened JSON form.
QByteArray jsonForm(const QByteArray &compact);
/// A JSON object whose members are replaced, added, or with an empty value left out.
QByteArray with(QByteArray object, std::initializer_list<std::pair<QByteArray, QByteArray>> changes);
Jose::Key proofKey();
QByteArray publicJwk();
QByteArray proofHeader();
QByteArray proof(const QByteArray &payload);
Expectations expectations();
Expectations clientExpectations();
Expectations proofExpectations();
KeyRing ringOf(const Jose::Key &key);
KeyRing ring();
KeyRing ringWith(Jose::JoseError id);
/// The keys of a file, and what was noticed or refused when it was read.
KeyRing imported(const QByteArray &file);
InspectOptions as(Kind kind);

} // namespace CheckCases
