// SPDX-License-Identifier: GPL-3.0-or-later
// From method and path to what answers. A path is written "/api/v1/statuses/:id/context"; ":name" takes one part.
#pragma once

#include "practice/http_types.h"

#include <functional>

namespace parvis::practice {

using Handler = std::function<Response(const Request&)>;

enum class Access {
    Anyone,
    SignedIn, // an account's token with the scope
};

class Router
{
public:
    void add(const QString& method, const QString& path, Access access, const QString& scope, Handler handler);

    struct Route {
        QString method;
        QStringList parts;
        Access access;
        QString scope;
        Handler handler;
    };
    // Null when there is none; `captured` gets the open parts, `otherMethod` whether the path exists with another
    // method.
    const Route* find(const QString& method, const QString& path, QStringList& captured, bool& otherMethod) const;

private:
    QHash<qsizetype, std::vector<Route>> m_byLength;
};

} // namespace parvis::practice
