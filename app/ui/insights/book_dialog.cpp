// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/book_dialog.h"

#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ScopeWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ScopeWords)
};

bool isSameScope(std::vector<AccountId> a, std::vector<AccountId> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

} // namespace

QString ScopeChoice::words(const std::vector<AccountId>& accounts) const
{
    if (accounts.empty())
        return ScopeWords::tr("All accounts together", "figures, of whom a target or a note is");
    QStringList names;
    for (const AccountId id : accounts)
        names << harmless(m_context.book.name(id)).simplified();
    return names.join(u", "_s);
}

void ScopeChoice::fill(const std::vector<AccountId>& filtered, const std::vector<AccountId>& chosen)
{
    m_scopes = {{}};
    for (const auto& scope : {filtered, chosen}) {
        if (std::none_of(m_scopes.begin(), m_scopes.end(), [&](const auto& one) { return isSameScope(one, scope); }))
            m_scopes.push_back(scope);
    }
    m_box->clear();
    for (const auto& scope : m_scopes) {
        m_box->addItem(words(scope));
        m_box->setItemData(m_box->count() - 1, words(scope), Qt::ToolTipRole);
        if (isSameScope(scope, chosen))
            m_box->setCurrentIndex(m_box->count() - 1);
    }
}

std::vector<AccountId> ScopeChoice::accounts() const
{
    const int at = m_box->currentIndex();
    return at < 0 ? std::vector<AccountId>() : m_scopes[size_t(at)];
}

BookDialog::BookDialog(const UiContext& context, const QString& objectName, QWidget* parent)
    : QDialog(parent), m_context(context), m_banner(new Banner(this)), m_form(new QFormLayout), m_foot(new QHBoxLayout)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    m_banner->setObjectName(objectName + u"-banner"_s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::m));
    column->addWidget(m_banner);
    column->addLayout(m_form);
    column->addStretch(1);
    column->addLayout(m_foot);
    connect(m_banner, &Banner::actionRequested, this, [this] { keepMine(); });
    connect(m_banner, &Banner::secondRequested, this, [this] { takeTheirs(); });
    setMinimumWidth(px(this, 520));
}

void BookDialog::addField(const QString& key, const QString& name, QWidget* field)
{
    auto* error = new Label({}, TextSize::Second, false, false, this);
    error->setObjectName(u"%1-%2-error"_s.arg(objectName(), key));
    error->setTint(Tint::Danger);
    error->setWordWrap(true);
    error->hide();
    auto* column = new QVBoxLayout;
    column->setSpacing(px(this, 2));
    column->addWidget(field);
    column->addWidget(error);
    auto* label = new QLabel(name, this);
    label->setBuddy(field);
    m_form->addRow(label, column);
    m_errors.insert(key, error);
}

void BookDialog::addFoot(const QString& save, bool isThere, const QString& remove)
{
    if (isThere) {
        m_remove = new QPushButton(remove, this);
        m_remove->setObjectName(objectName() + u"-remove"_s);
        m_remove->setAutoDefault(false);
        connect(m_remove, &QPushButton::clicked, this, [this] { this->remove(); });
        m_foot->addWidget(m_remove);
    }
    m_foot->addStretch(1);
    auto* away = new QPushButton(tr("Cancel", "button"), this);
    away->setObjectName(objectName() + u"-cancel"_s);
    away->setAutoDefault(false);
    connect(away, &QPushButton::clicked, this, &QDialog::reject);
    m_save = new QPushButton(save, this);
    m_save->setObjectName(objectName() + u"-save"_s);
    m_save->setDefault(true);
    setPrimary(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] { this->save(); });
    m_foot->addWidget(away);
    m_foot->addWidget(m_save);
}

void BookDialog::refuse(const QString& key, const QString& words, QWidget* field)
{
    Label* label = m_errors.value(key);
    if (!label)
        return;
    label->setText(words);
    label->show();
    field->setAccessibleDescription(words);
    field->setFocus(Qt::OtherFocusReason);
}

void BookDialog::clearErrors()
{
    m_banner->clear();
    for (Label* label : std::as_const(m_errors))
        label->hide();
}

void BookDialog::setBusy(bool busy)
{
    for (QPushButton* button : {m_save.data(), m_remove.data()}) {
        if (button)
            button->setEnabled(!busy);
    }
}

void BookDialog::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

void BookDialog::showConflict(const QString& what, const QString& values, bool isGone)
{
    m_banner->showMessage(Banner::Kind::Warn, what, values, tr("Keep mine", "button: of two changes of the same thing"),
                          isGone ? QString() : tr("Take theirs", "button: of two changes of the same thing"));
    m_banner->button()->setFocus(Qt::OtherFocusReason);
}

std::optional<double> numberFrom(const QString& text)
{
    QString plain;
    for (const QChar letter : text) {
        if (!letter.isSpace())
            plain += letter;
    }
    if (plain.endsWith(u'%'))
        plain.chop(1);
    bool good = false;
    QLocale here;
    here.setNumberOptions(QLocale::DefaultNumberOptions);
    double value = here.toDouble(plain, &good);
    if (!good)
        value = QLocale::c().toDouble(plain, &good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString numberText(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale().toString(value, 'f', whole ? 0 : 2);
}

} // namespace parvis::ui
