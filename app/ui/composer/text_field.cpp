// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/text_field.h"

#include "ui/composer/body_edit.h"
#include "ui/composer/mention_completer.h"
#include "ui/composer/spell_assistant.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QBoxLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

TextField::TextField(const UiContext& context, const QString& name, const QString& label, QWidget* parent)
    : QWidget(parent),
      m_edit(new BodyEdit(this)),
      m_caption(new Label({}, TextSize::Second, true, false, this)),
      m_problem(new Label({}, TextSize::Second, false, false, this)),
      m_mentions(new MentionCompleter(context, m_edit)),
      m_spelling(new SpellAssistant(context, context.shell->spelling(), m_edit))
{
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(label);
    m_edit->setPlaceholderText(label);
    m_edit->setPopup(m_mentions->popup());
    m_problem->setObjectName(name + u"-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_edit, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    m_caption->hide();
    m_caption->setBuddy(m_edit);
    column->addWidget(m_caption);
    column->addLayout(line);
    column->addWidget(m_problem);
}

void TextField::setRemovable(const QString& words)
{
    m_remove = iconButton(u"close"_s, words, m_edit->objectName() + u"-remove"_s, this);
    auto* line = layout()->itemAt(1)->layout();
    line->addWidget(m_remove);
    line->setAlignment(m_remove, Qt::AlignTop);
    connect(m_remove, &QAbstractButton::clicked, this, &TextField::removeAsked);
}

void TextField::setCaption(const QString& words)
{
    m_caption->setText(words);
    m_caption->show();
}

void TextField::setText(const QString& text)
{
    if (m_edit->words() != text)
        m_edit->setPlainText(text);
}

void TextField::setProblem(const QString& sentence)
{
    const bool wrong = !sentence.isEmpty();
    m_problem->setText(sentence);
    m_problem->setVisible(wrong);
    m_edit->setAccessibleDescription(sentence);
    if (m_edit->property("wrong").toBool() == wrong)
        return;
    m_edit->setProperty("wrong", wrong);
    m_edit->update();
}

void TextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    if (m_remove)
        m_remove->setVisible(!readOnly);
}

} // namespace parvis::ui
