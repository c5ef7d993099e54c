// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/router.h"

namespace parvis::practice {
namespace {

bool fits(const QStringList& route, const QStringList& path, QStringList& captured)
{
    captured.clear();
    for (qsizetype i = 0; i < route.size(); ++i) {
        if (route[i].startsWith(u':'))
            captured.append(path[i]);
        else if (route[i] != path[i])
            return false;
    }
    return true;
}

} // namespace

void Router::add(const QString& method, const QString& path, Access access, const QString& scope, Handler handler)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const qsizetype length = parts.size();
    m_byLength[length].push_back({method, std::move(parts), access, scope, std::move(handler)});
}

const Router::Route* Router::find(const QString& method, const QString& path, QStringList& captured,
                                  bool& otherMethod) const
{
    otherMethod = false;
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const auto routes = m_byLength.constFind(parts.size());
    if (routes == m_byLength.constEnd())
        return nullptr;
    for (const Route& route : *routes) {
        if (!fits(route.parts, parts, captured))
            continue;
        if (route.method == method)
            return &route;
        otherMethod = true;
    }
    return nullptr;
}

} // namespace parvis::practice
