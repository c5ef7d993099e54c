// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/field_dialog.h"

#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FieldDialog::FieldDialog(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_choices(new QLineEdit(this)),
      m_add(new QPushButton(tr("Add", "fields of people, button"), this)),
      m_remove(new QPushButton(tr("Remove with all its values", "fields of people, button"), this)),
      m_banner(new Banner(this))
{
    setObjectName(u"field-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Fields of people", "title of a window"));
    m_list->setObjectName(u"field-list"_s);
    m_list->setAccessibleName(tr("Fields", "fields of people, screen reader"));
    m_name->setObjectName(u"field-name"_s);
    m_name->setPlaceholderText(tr("Name of a new field", "fields of people, empty field"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_kind->setObjectName(u"field-kind"_s);
    m_kind->setAccessibleName(tr("Kind", "fields of people"));
    m_kind->addItem(tr("Text", "kind of a field"));
    m_kind->addItem(tr("Number", "kind of a field"));
    m_kind->addItem(tr("Date", "kind of a field"));
    m_kind->addItem(tr("Choice", "kind of a field"));
    m_choices->setObjectName(u"field-choices"_s);
    m_choices->setPlaceholderText(tr("gold, silver, bronze", "fields of people, example of choices"));
    m_choices->setAccessibleName(tr("Choices, separated by commas", "fields of people"));
    m_add->setObjectName(u"field-add"_s);
    m_remove->setObjectName(u"field-remove"_s);
    setPrimary(m_add);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    column->addWidget(m_remove, 0, Qt::AlignTrailing);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_kind);
    row->addWidget(m_choices, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &FieldDialog::check);
    connect(m_choices, &QLineEdit::textChanged, this, &FieldDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FieldDialog::check);
    connect(m_list, &QListWidget::currentRowChanged, this, &FieldDialog::check);
    connect(m_add, &QPushButton::clicked, this, &FieldDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &FieldDialog::removeChosen);
    resize(px(this, 560), px(this, 340));
    reload();
    check();
}

void FieldDialog::check()
{
    m_choices->setVisible(m_kind->currentIndex() == int(FieldKind::Choice));
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() &&
                      (!m_choices->isVisibleTo(this) || m_choices->text().contains(u',')));
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void FieldDialog::reload()
{
    m_context.people->fields().onDone(this, [this](const Result<std::vector<FieldDefinition>>& fields) {
        if (!fields) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(fields.error()),
                                  words::errorAdvice(fields.error()));
            return;
        }
        m_fields = *fields;
        m_list->clear();
        for (const FieldDefinition& field : m_fields)
            m_list->addItem(u"%1 · %2%3"_s.arg(harmless(field.name), m_kind->itemText(int(field.kind)),
                                               field.choices.isEmpty()
                                                   ? QString()
                                                   : tr(": %1", "fields of people: the choices of a field")
                                                         .arg(harmless(field.choices.join(u", "_s)))));
        check();
    });
}

void FieldDialog::add()
{
    FieldDefinition field;
    field.name = m_name->text();
    field.kind = FieldKind(m_kind->currentIndex());
    if (field.kind == FieldKind::Choice) {
        for (const QString& choice : m_choices->text().split(u',', Qt::SkipEmptyParts)) {
            if (!choice.trimmed().isEmpty() && !field.choices.contains(choice.trimmed()))
                field.choices << choice.trimmed();
        }
    }
    m_context.people->saveField(field).onDone(this, [this](const Result<FieldDefinition>& saved) {
        finish(saved ? Result<void>() : Result<void>(Failure(saved.error())));
    });
}

void FieldDialog::removeChosen()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < int(m_fields.size()))
        m_context.people->removeField(m_fields[size_t(row)].id).onDone(this, [this](const Result<void>& done) {
            finish(done);
        });
}

void FieldDialog::finish(const Result<void>& done)
{
    if (!done) {
        const bool exists = done.error().code == "exists"_L1;
        m_banner->showMessage(Banner::Kind::Danger,
                              exists ? tr("There is a field of this name already.", "fields of people")
                                     : words::errorWhat(done.error()),
                              exists ? QString() : words::errorAdvice(done.error()));
        return;
    }
    m_banner->clear();
    m_name->clear();
    m_choices->clear();
    reload();
    Q_EMIT changed();
}

} // namespace parvis::ui
