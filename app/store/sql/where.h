// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the WHERE of a query from what a caller asked for, each part with its parameters.
#pragma once

#include "store/sql/values.h"

#include <QStringList>

namespace parvis::store {

class Where
{
public:
    template <typename... Ts>
    void add(const QString& condition, const Ts&... parameters)
    {
        m_conditions << condition;
        m_parameters << values(parameters...);
    }
    void addList(const QString& condition, const Values& parameters)
    {
        m_conditions << condition;
        m_parameters << parameters;
    }
    // A condition that names its rows in no order, by what was gathered elsewhere: all of them have to be sorted.
    template <typename... Ts>
    void addGathered(const QString& condition, const Ts&... parameters)
    {
        add(condition, parameters...);
        m_gathers = true;
    }
    void addGatheredList(const QString& condition, const Values& parameters)
    {
        addList(condition, parameters);
        m_gathers = true;
    }
    bool gathers() const { return m_gathers; }
    // column IN (…), for short lists; nothing for an empty one.
    template <typename T, typename F>
    void addIn(const QString& column, const std::vector<T>& list, F value)
    {
        addIn(column, QStringLiteral(" IN ("), list, value);
    }
    template <typename T, typename F>
    void addIn(const QString& column, const QString& how, const std::vector<T>& list, F value)
    {
        if (list.empty())
            return;
        QStringList marks;
        for (const T& item : list) {
            marks << QStringLiteral("?");
            m_parameters << sqlValue(value(item));
        }
        m_conditions << column + how + marks.join(u',') + u')';
    }
    QString sql() const
    {
        return m_conditions.isEmpty() ? QString()
                                      : QStringLiteral(" WHERE ") + m_conditions.join(QStringLiteral(" AND "));
    }
    const Values& parameters() const { return m_parameters; }

private:
    QStringList m_conditions;
    Values m_parameters;
    bool m_gathers = false;
};

} // namespace parvis::store
