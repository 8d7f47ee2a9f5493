// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/jose alone: how the payload of an SD-JWT is put together.

#include "jose/sdjwtpayload.h"

#include <QHash>
#include <QSet>

namespace Grantscope::Jose {

/// Writes the processed payload, from the top down. A disclosure is written at the first place that refers to it and
/// nowhere else, so that no few of them can grow into many; a value can be nested as deep as Json::Limits allow and no
/// more, so that bounds the recursion, too.
class PayloadProcessor
{
public:
    PayloadProcessor(ProcessedPayload &result, const std::vector<Disclosure> &disclosures)
        : m_result(result)
        , m_disclosures(disclosures)
    {
    }

    /// The text of the processed payload; the rest goes into the result.
    QByteArray run(Json::Value root);

private:
    /// One step of the way to a value that is being written. It becomes a place when something is to be told of it,
    /// as most values hold no digest.
    struct Step
    {
        Step *above = nullptr; ///< Null: the root.
        Json::Value member = {}; ///< Not there for an element of an array.
        qsizetype index = 0;
        qsizetype place = PointerTree::kRoot; ///< Once it is one.
    };
    /// Where a value stands that is being written: in the payload (holder -1) or in the text of a disclosure, and where
    /// its text goes.
    struct At
    {
        qsizetype holder = -1;
        Step *source = nullptr; ///< In the holder's text; null: its root.
        Step *path = nullptr; ///< In the processed payload.
        int depth = 0; ///< Arrays and objects that are open.
    };

    void takeDigests();
    void noteUnreferenced();
    void find(const Error &error) { m_result.findings.append(error); }
    void refuse(qsizetype disclosure, const Error &error);
    void reserved(Json::Value value, const At &at);
    qsizetype placeOf(Step *step);
    qsizetype meet(Json::Value digest, const At &at, qsizetype index, bool ofArrayElement);
    bool insertable(qsizetype disclosure, bool ofArrayElement, int depth);
    void write(Json::Value value, const At &at);
    void writeObject(Json::Value object, const At &at);
    void writeArray(Json::Value array, const At &at);
    void writeDisclosed(Json::Value list, const At &at, QSet<QString> &names);
    void writeInserted(qsizetype disclosure, qsizetype place, int depth);
    /// Copies what stands at \a source of the holder's text, and remembers it.
    void copy(QByteArrayView text, qsizetype holder, qsizetype source);
    /// A comma where something stands in this array or object already.
    void separate()
    {
        if (!m_out.endsWith('{') && !m_out.endsWith('['))
            m_out += ',';
    }

    ProcessedPayload &m_result;
    const std::vector<Disclosure> &m_disclosures;
    QHash<QByteArray, qsizetype> m_byDigest;
    QSet<QByteArray> m_met;
    QByteArray m_out;
};

} // namespace Grantscope::Jose
