// SPDX-License-Identifier: GPL-3.0-or-later
// A KPI's formula as it is printed is the formula that is computed: "answered_in_time / asked * 100",
// "median(first_response)". Names stand for quantities; what is not known makes the whole unknown, and so does a
// division by zero: never 0. Pure.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <vector>

namespace parvis {

// What a formula is computed from: a name alone, or a name within a function.
using QuantityOf = std::function<std::optional<double>(QStringView function, QStringView name)>;

class KpiExpression
{
public:
    // Numbers, names, + - * / ( ), and function(name). Rejected names the place that is wrong.
    static Result<KpiExpression> parse(const QString& text);

    std::optional<double> evaluate(const QuantityOf& quantity) const;
    // All that it asks for, as pairs of function (empty: none) and name.
    std::vector<std::pair<QString, QString>> asks() const;
    // A quantity as it is, without arithmetic.
    bool isPlain() const;

private:
    struct Node {
        char16_t kind = 0; // '0' a number, 'n' a name, or an operator
        double number = 0;
        QString function, name;
        std::shared_ptr<const Node> left, right;
    };
    using NodePtr = std::shared_ptr<const Node>;
    class Parser;
    static std::optional<double> evaluate(const Node& node, const QuantityOf& quantity);
    static void collect(const Node& node, std::vector<std::pair<QString, QString>>& asks);

    NodePtr m_root;
};

} // namespace parvis
