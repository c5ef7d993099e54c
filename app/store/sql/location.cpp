// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/location.h"

#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host)
{
    return host.isEmpty() || host == "localhost"_L1 || host.startsWith(u'/') || host == "::1"_L1 ||
           host.startsWith("127."_L1);
}

// libpq's own words: only these are taken over from the URL.
QString connectOptions(const QUrl& url, const QString& host)
{
    static const QStringList known = {u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s};
    const QUrlQuery query(url);
    QStringList options;
    for (const QString& name : known) {
        const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
        if (!value.isEmpty() && !value.contains(u';'))
            options << name + u'=' + value;
    }
    if (!query.hasQueryItem(u"sslmode"_s) && !isLoopback(host))
        options << u"sslmode=require"_s;
    options << u"connect_timeout=10"_s;
    return options.join(u';');
}

} // namespace

Result<Location> parseLocation(const QString& text)
{
    Location location;
    if (!text.startsWith("postgresql://"_L1) && !text.startsWith("postgres://"_L1)) {
        if (text.trimmed().isEmpty())
            return failure(ErrorKind::Rejected, u"the workspace has no location"_s);
        location.file = QFileInfo(text).absoluteFilePath();
        location.shown = location.file;
        return location;
    }
    QUrl url(text, QUrl::StrictMode);
    location.dialect = Dialect::Postgres;
    location.host = url.host(QUrl::FullyDecoded);
    location.port = url.port(5432);
    location.user = url.userName(QUrl::FullyDecoded);
    location.urlPassword = url.password(QUrl::FullyDecoded);
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    if (!url.isValid() || location.database.isEmpty())
        return failure(ErrorKind::Rejected, u"not a location: expected postgresql://user@host:port/database"_s);
    location.connectOptions = connectOptions(url, location.host);
    url.setPassword({});
    location.shown = url.toString();
    return location;
}

QString dialectName(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

} // namespace parvis::store
