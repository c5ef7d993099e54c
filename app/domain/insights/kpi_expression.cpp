// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/kpi_expression.h"

using namespace Qt::StringLiterals;

namespace parvis {

// Sums of products of values; every level answers null once something was wrong.
class KpiExpression::Parser
{
public:
    explicit Parser(const QString& text) : m_text(text) {}

    Result<NodePtr> all()
    {
        NodePtr root = sum();
        skipSpaces();
        if (m_problem.isEmpty() && m_at < m_text.size())
            fail(u"unexpected \"%1\""_s.arg(m_text[m_at]));
        if (!m_problem.isEmpty())
            return failure(ErrorKind::Rejected, u"%1 at place %2 of \"%3\""_s.arg(m_problem).arg(m_at + 1).arg(m_text));
        return root;
    }

private:
    static constexpr int deepest = 32;

    NodePtr sum()
    {
        NodePtr left = product();
        for (char16_t op = next(u"+-"); op != 0 && left; op = next(u"+-"))
            left = joined(op, left, product());
        return left;
    }
    NodePtr product()
    {
        NodePtr left = value();
        for (char16_t op = next(u"*/"); op != 0 && left; op = next(u"*/"))
            left = joined(op, left, value());
        return left;
    }
    NodePtr value()
    {
        skipSpaces();
        if (m_at >= m_text.size())
            return fail(u"something is missing"_s);
        const QChar c = m_text[m_at];
        if (c == u'(')
            return inBrackets();
        if (c.isDigit())
            return number();
        if (c.isLetter())
            return name();
        return fail(u"unexpected \"%1\""_s.arg(c));
    }
    NodePtr inBrackets()
    {
        if (++m_depth > deepest)
            return fail(u"too many brackets"_s);
        ++m_at;
        NodePtr inner = sum();
        --m_depth;
        if (inner && next(u")") == 0)
            return fail(u"a bracket is not closed"_s);
        return inner;
    }
    NodePtr number()
    {
        const qsizetype begun = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.'))
            ++m_at;
        bool good = false;
        const auto node = std::make_shared<Node>();
        node->kind = u'0';
        node->number = QStringView(m_text).mid(begun, m_at - begun).toDouble(&good);
        return good ? node : fail(u"not a number"_s);
    }
    NodePtr name()
    {
        const auto node = std::make_shared<Node>();
        node->kind = u'n';
        node->name = word();
        if (next(u"(") != 0) {
            node->function = node->name;
            skipSpaces();
            node->name = word();
            if (node->name.isEmpty())
                return fail(u"a name is missing"_s);
            if (next(u")") == 0)
                return fail(u"a bracket is not closed"_s);
        }
        return node;
    }
    QString word()
    {
        const qsizetype begun = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        return m_text.mid(begun, m_at - begun);
    }
    NodePtr joined(char16_t op, const NodePtr& left, const NodePtr& right)
    {
        if (!right)
            return {};
        const auto node = std::make_shared<Node>();
        node->kind = op;
        node->left = left;
        node->right = right;
        return node;
    }
    // Takes the next sign if it is one of these, else 0.
    char16_t next(QStringView signs)
    {
        skipSpaces();
        if (m_at >= m_text.size() || !signs.contains(m_text[m_at]))
            return 0;
        return m_text[m_at++].unicode();
    }
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    NodePtr fail(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        return {};
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_problem;
};

Result<KpiExpression> KpiExpression::parse(const QString& text)
{
    auto root = Parser(text).all();
    if (!root)
        return Failure(root.error());
    KpiExpression expression;
    expression.m_root = *root;
    return expression;
}

std::optional<double> KpiExpression::evaluate(const Node& node, const QuantityOf& quantity)
{
    if (node.kind == u'0')
        return node.number;
    if (node.kind == u'n')
        return quantity(node.function, node.name);
    const auto left = evaluate(*node.left, quantity), right = evaluate(*node.right, quantity);
    if (!left || !right)
        return std::nullopt;
    switch (node.kind) {
    case u'+':
        return *left + *right;
    case u'-':
        return *left - *right;
    case u'*':
        return *left * *right;
    default:
        return *right == 0.0 ? std::nullopt : std::optional(*left / *right);
    }
}

std::optional<double> KpiExpression::evaluate(const QuantityOf& quantity) const
{
    return evaluate(*m_root, quantity);
}

void KpiExpression::collect(const Node& node, std::vector<std::pair<QString, QString>>& asks)
{
    if (node.kind == u'n')
        asks.emplace_back(node.function, node.name);
    if (node.left)
        collect(*node.left, asks);
    if (node.right)
        collect(*node.right, asks);
}

std::vector<std::pair<QString, QString>> KpiExpression::asks() const
{
    std::vector<std::pair<QString, QString>> all;
    collect(*m_root, all);
    return all;
}

bool KpiExpression::isPlain() const
{
    return m_root->kind == u'n' && m_root->function.isEmpty();
}

} // namespace parvis
