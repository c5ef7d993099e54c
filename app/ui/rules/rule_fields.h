// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one condition or one action, made anew for each kind; every change is told at once.
#pragma once

#include "domain/inbox/rules/rule.h"
#include "ui/ui_context.h"

#include <QWidget>

class QFormLayout;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace parvis::ui {

class RuleFields : public QWidget
{
    Q_OBJECT
public:
    explicit RuleFields(const UiContext& context, QWidget* parent = nullptr);
    void showCondition(const Condition& condition);
    void showAction(const RuleAction& action);
    void clear(const QString& hint = {});
    void focusFirst();

Q_SIGNALS:
    void conditionChanged(const parvis::Condition& condition);
    void actionChanged(const parvis::RuleAction& action);

private:
    using Change = std::function<void()>;
    void begin(const QString& title);
    void end();
    void tellCondition();
    void tellAction();
    void addRow(const QString& name, QWidget* field, const QString& objectName);
    QPlainTextEdit* addTexts(const QString& name, const QStringList& values, const QString& hint, const Change& change,
                             QStringList* place);
    void addText(const QString& name, QString* place, const Change& change, const QString& hint = {});
    void addChoices(const QString& name, const QList<QPair<QString, QString>>& choices, QStringList* place,
                    const Change& change);
    void addChoice(const QString& name, const QList<QPair<QString, QString>>& choices, QString* place,
                   const Change& change);
    QSpinBox* addNumber(const QString& name, int value, int least, int most, const std::function<void(int)>& change);
    void addSwitch(const QString& name, bool* place, const Change& change);
    void addTextConditions();
    void addGuess();
    void addHours();
    void addAge();
    void addAcknowledge();
    void addNote(const QString& text);

    UiContext m_context;
    QVBoxLayout* m_column;
    QWidget* m_form = nullptr;
    QFormLayout* m_rows = nullptr;
    QWidget* m_first = nullptr;
    Condition m_condition;
    RuleAction m_action;
};

} // namespace parvis::ui
