// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/lists.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parvis::store {

using namespace Qt::StringLiterals;

QString inList(const Connection& db)
{
    return db.isPostgres() ? u"IN (SELECT jsonb_array_elements_text(CAST(? AS jsonb)))"_s
                           : u"IN (SELECT value FROM json_each(?))"_s;
}

QVariant listValue(const QStringList& list)
{
    QJsonArray array;
    for (QString text : list)
        array.append(text.remove(QChar(0)));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString idsIn(const Connection& db)
{
    return db.isPostgres() ? u"= ANY (CAST(? AS bigint[]))"_s : u"IN (SELECT value FROM json_each(?))"_s;
}

QString idsValue(const Connection& db, const QStringList& ids)
{
    return db.isPostgres() ? u'{' + ids.join(u',') + u'}' : u'[' + ids.join(u',') + u']';
}

} // namespace parvis::store
