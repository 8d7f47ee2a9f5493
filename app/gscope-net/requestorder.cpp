// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestorder.h"

#include "sharedoptions.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr const char *kBodies[] = {"--data", "--form", "--json-body", "--file"};
constexpr qsizetype kLargestBody = qsizetype(64) << 20;

std::unexpected<Failure> onlyOne(const char *options)
{
    return usageFailure(QCoreApplication::translate("Gscope", "%1 exclude each other. Give one of them.")
                            .arg(QString::fromLatin1(options)));
}

/// METHOD and URL as they were typed.
Outcome<void> readAddress(const Arguments &arguments, Request::Draft &draft, bool hasCurl)
{
    const QList<QByteArray> &typed = arguments.all();
    if (hasCurl && !typed.isEmpty())
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--curl gives method and address already. Leave them out, or leave --curl out."));
    if (hasCurl)
        return {};
    if (typed.isEmpty())
        return usageFailure(QCoreApplication::translate("Gscope", "No address is given. Try gscope request URL."));
    if (typed.size() > kRequestCommand.mostArguments)
        return usageFailure(QCoreApplication::translate("Gscope", kRequestCommand.oneArgument));
    draft.address = typed.constLast();
    if (typed.size() > 1)
        draft.method = typed.constFirst();
    return {};
}

Outcome<void> readFields(const Arguments &arguments, Request::Draft &draft)
{
    for (const QByteArray &typed : arguments.values("-H")) {
        const qsizetype colon = typed.indexOf(':');
        if (colon <= 0)
            return usageFailure(QCoreApplication::translate("Gscope", "-H takes a header field as \"Name: value\"."));
        draft.fields.append({typed.first(colon), typed.sliced(colon + 1).trimmed()});
    }
    return {};
}

Outcome<void> readBody(const Arguments &arguments, Request::Draft &draft, Request::Material &material)
{
    const auto given = std::ranges::count_if(kBodies, [&](const char *each) { return arguments.has(each); });
    if (given > 1)
        return onlyOne("--data, --form, --json-body, --file");
    if (given == 1 && arguments.all().size() < 2 && draft.method == "GET")
        draft.method = "POST";
    if (const auto text = arguments.value("--data")) {
        draft.bodyKind = Request::BodyKind::Raw;
        draft.text = *text;
    } else if (const auto json = arguments.value("--json-body")) {
        draft.bodyKind = Request::BodyKind::Json;
        draft.text = *json;
    } else if (const auto path = arguments.value("--file")) {
        draft.bodyKind = Request::BodyKind::File;
        draft.file = QFile::decodeName(*path);
        draft.dropsLineBreaks = false;
    }
    for (const QByteArray &typed : arguments.values("--form")) {
        const qsizetype sign = typed.indexOf('=');
        if (sign <= 0)
            return usageFailure(QCoreApplication::translate("Gscope", "--form takes NAME=VALUE."));
        draft.bodyKind = Request::BodyKind::Form;
        draft.form.append({typed.first(sign), typed.sliced(sign + 1)});
    }
    if (draft.bodyKind != Request::BodyKind::File)
        return {};
    auto octets = readInput(QFile::encodeName(draft.file), kLargestBody);
    if (!octets)
        return std::unexpected(octets.error());
    material.file = *std::move(octets);
    return {};
}

Outcome<Secret> bearerOf(const Arguments &arguments)
{
    if (const auto path = arguments.value("--bearer-file"))
        return readSecretFile(*path);
    const QByteArray name = arguments.value("--bearer-env").value_or(QByteArray());
    QByteArray value = qgetenv(name.constData());
    if (value.isEmpty())
        return usageFailure(QCoreApplication::translate(
                                "Gscope", "The environment has no variable %1, or it is empty. Set and export it.")
                                .arg(Texts::visibleExcerpt(QString::fromUtf8(name), 40)));
    qunsetenv(name.constData());
    return Secret::consume(value);
}

Outcome<void> readAuthorization(const Arguments &arguments, Request::Draft &draft, Request::Material &material)
{
    const bool isBearer = arguments.has("--bearer-file") || arguments.has("--bearer-env");
    const bool isBasic = arguments.has("--basic-user");
    if ((arguments.has("--bearer-file") && arguments.has("--bearer-env")) || (isBearer && isBasic))
        return onlyOne("--bearer-file, --bearer-env, --basic-user");
    if (!isBasic && (arguments.has("--password-file") || arguments.has("--oauth-client")))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--password-file and --oauth-client belong to --basic-user. Give that, too."));
    if (isBearer) {
        auto token = bearerOf(arguments);
        if (!token)
            return std::unexpected(token.error());
        draft.authorization = Request::AuthorizationKind::Bearer;
        draft.placement = OAuth::TokenPlacement::Header;
        material.token = *std::move(token);
    }
    if (!isBasic)
        return {};
    draft.authorization = Request::AuthorizationKind::Basic;
    draft.user = arguments.value("--basic-user").value_or(QByteArray());
    draft.basicForm = arguments.has("--oauth-client") ? Request::BasicForm::OAuthClient : Request::BasicForm::AsTyped;
    if (const auto path = arguments.value("--password-file")) {
        auto password = readSecretFile(*path);
        if (!password)
            return std::unexpected(password.error());
        material.password = *std::move(password);
    }
    return {};
}

Outcome<void> readCourse(const Arguments &arguments, RequestOrder &order)
{
    auto trust = trustOf(arguments);
    if (!trust)
        return std::unexpected(trust.error());
    order.options.sending.trust = *std::move(trust);
    if (arguments.has("--insecure-http"))
        order.options.sending.plainHttp = Net::PlainHttp::InsecureAnywhere;
    order.options.follow = arguments.has("--follow") ? Session::Follow::All : order.options.follow;
    const auto seconds = secondsOf(arguments, "--timeout", kPatience);
    if (!seconds)
        return std::unexpected(seconds.error());
    if (*seconds)
        order.options.sending.timeout = **seconds;
    if (arguments.has("--with-secrets"))
        order.secrets = Request::SnippetSecrets::WrittenInsecure;
    if (const auto name = arguments.value("--as-code")) {
        const auto found = std::ranges::find(Request::kSnippetLanguages, QByteArrayView(*name),
                                             [](auto each) { return QByteArrayView(Request::snippetName(each)); });
        if (found == Request::kSnippetLanguages.end())
            return usageFailure(noSuchChoice("--as-code", *name, kRequestCommand));
        order.code = *found;
        return {};
    }
    auto transcript = transcriptOrderOf(arguments);
    if (!transcript)
        return std::unexpected(transcript.error());
    order.transcript = *std::move(transcript);
    return {};
}

Outcome<void> readCurl(const Arguments &arguments, Request::Draft &draft, RequestOrder &order)
{
    const auto path = arguments.value("--curl");
    if (!path && arguments.has("--curl-files"))
        return usageFailure(
            QCoreApplication::translate("Gscope", "--curl-files belongs to --curl. Give that, too, or leave it out."));
    if (!path)
        return {};
    auto command = readInput(*path, qsizetype(16) << 20);
    if (!command)
        return std::unexpected(command.error());
    const auto reading = Request::parseCurlCommand(*command);
    if (!reading)
        return std::unexpected(failureOf(ExitStatus::Usage, u"--curl"_s, reading.error()));
    const bool mayRead = arguments.has("--curl-files")
                         || std::ranges::any_of(kBodies, [&](const char *each) { return arguments.has(each); });
    if (reading->draft.bodyKind == Request::BodyKind::File && !mayRead)
        return usageFailure(QCoreApplication::translate("Gscope", "The command names a file as the body, at %1. Give "
                                                                  "--curl-files, too, if that file is to be sent.")
                                .arg(Texts::visibleExcerpt(reading->fileArgument, 80)));
    draft = reading->draft;
    order.material = reading->material;
    order.tokenVariable = reading->tokenVariable;
    order.notes = reading->notes;
    order.options.follow = reading->follows ? Session::Follow::All : Session::Follow::Never;
    order.options.method = reading->keepsMethod ? Request::RedirectMethod::Kept : Request::RedirectMethod::AsSpecified;
    if (reading->mostRedirects)
        order.options.mostRedirects = *reading->mostRedirects;
    if (reading->timeout)
        order.options.sending.timeout = *reading->timeout;
    return {};
}

} // namespace

Outcome<RequestOrder> readRequestOrder(const Arguments &arguments)
{
    RequestOrder order{.options = {.follow = Session::Follow::Never}};
    Request::Draft draft;
    const auto done = checkReaders(arguments, kRequestCommand)
                          .and_then([&] { return readCurl(arguments, draft, order); })
                          .and_then([&] { return readAddress(arguments, draft, arguments.has("--curl")); })
                          .and_then([&] { return readFields(arguments, draft); })
                          .and_then([&] { return readBody(arguments, draft, order.material); })
                          .and_then([&] { return readAuthorization(arguments, draft, order.material); })
                          .and_then([&] { return readCourse(arguments, order); });
    if (!done)
        return std::unexpected(done.error());
    Result<HttpRequest> request = Request::buildRequest(draft, order.material);
    if (!request) {
        Error error = request.error();
        if (error.id == Request::RequestError::Token && !order.tokenVariable.isEmpty())
            error.found = order.tokenVariable;
        return std::unexpected(failureOf(ExitStatus::Usage, u"request"_s, error));
    }
    order.request = *std::move(request);
    return order;
}

} // namespace Grantscope::Cli
