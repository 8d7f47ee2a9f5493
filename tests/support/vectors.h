// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

namespace Vectors {

using namespace Qt::StringLiterals;

/// One case of tests/vectors (vector-schema.json). Cheap to copy; keeps its file alive.
struct Case
{
    std::shared_ptr<const Grantscope::Json::Document> file = {};
    Grantscope::Json::Value json = {};

    [[nodiscard]] QString id() const { return json.member("id").toString(); }
    [[nodiscard]] QString kind() const { return json.member("kind").toString(); }
    [[nodiscard]] Grantscope::Json::Value keys() const { return json.member("keys"); }
    [[nodiscard]] Grantscope::Json::Value input() const { return json.member("input"); }
    [[nodiscard]] Grantscope::Json::Value context() const { return json.member("context"); }
    [[nodiscard]] Grantscope::Json::Value expected() const { return json.member("expected"); }
    [[nodiscard]] bool isValid() const { return expected().member("result").stringIs("valid"); }
    /// The ids of STANDARDS' rows that must be reported.
    [[nodiscard]] QStringList checks() const
    {
        QStringList ids;
        for (const Grantscope::Json::Value check : expected().member("checks"))
            ids.append(check.toString());
        return ids;
    }
};

/// The JSON text in \a path; null (and the test fails) if it can't be read.
inline std::shared_ptr<const Grantscope::Json::Document> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(path + ": "_L1 + file.errorString()), __FILE__, __LINE__);
        return {};
    }
    auto document = Grantscope::Json::Document::parse(file.readAll());
    if (!document) {
        QTest::qFail(qPrintable(path + ": "_L1 + document.error().id.toString()), __FILE__, __LINE__);
        return {};
    }
    return std::make_shared<Grantscope::Json::Document>(std::move(*document));
}

/// Every case of one of these kinds, in the order of the files' names. At least one, else the test fails.
inline QList<Case> ofKind(const QStringList &kinds)
{
    QStringList paths;
    QDirIterator files(QStringLiteral(GRANTSCOPE_TEST_VECTORS), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    std::ranges::sort(paths);
    QList<Case> found;
    for (const QString &path : std::as_const(paths)) {
        if (path.endsWith("vector-schema.json"_L1))
            continue;
        const auto file = load(path);
        if (!file)
            continue;
        for (const Grantscope::Json::Value each : file->root().member("cases")) {
            if (kinds.contains(each.member("kind").toString()))
                found.append({file, each});
        }
    }
    if (found.isEmpty())
        QTest::qFail("no case of these kinds in tests/vectors", __FILE__, __LINE__);
    return found;
}

/// Rows for a test function with the one column "vector", named after the cases.
inline void addRows(const QStringList &kinds)
{
    QTest::addColumn<Case>("vector");
    for (const Case &each : ofKind(kinds))
        QTest::newRow(qPrintable(each.id())) << each;
}

} // namespace Vectors
