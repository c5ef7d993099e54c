// SPDX-License-Identifier: GPL-3.0-or-later
// What a target and an annotation are set in: fields with their errors beside them, of which accounts it is, and what
// somebody else made of it meanwhile, both shown before one is kept.
#pragma once

#include "domain/ids.h"
#include "ui/ui_context.h"

#include <QDialog>
#include <QHash>
#include <QPointer>

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace parvis {
struct Error;
} // namespace parvis

namespace parvis::ui {

class Banner;
class Label;

// All together, those of the page's filter, or those it was about before.
class ScopeChoice
{
public:
    ScopeChoice(const UiContext& context, QComboBox* box) : m_context(context), m_box(box) {}
    void fill(const std::vector<AccountId>& filtered, const std::vector<AccountId>& chosen);
    std::vector<AccountId> accounts() const;
    QString words(const std::vector<AccountId>& accounts) const; // "All accounts together", "Shop, Studio"

private:
    const UiContext& m_context;
    QComboBox* m_box;
    std::vector<std::vector<AccountId>> m_scopes; // as in the box
};

class BookDialog : public QDialog
{
    Q_OBJECT
public:
    BookDialog(const UiContext& context, const QString& objectName, QWidget* parent);
    Banner* banner() const { return m_banner; }

Q_SIGNALS:
    void saved();
    void removed(const QString& what, const std::function<void()>& undo);

protected:
    virtual void save() = 0;
    virtual void remove() = 0;
    virtual void keepMine() = 0;
    virtual void takeTheirs() = 0;
    // field: a widget, or what holds several; the error goes below it.
    void addField(const QString& key, const QString& name, QWidget* field);
    void addFoot(const QString& save, bool isThere, const QString& remove);
    // A field of the form that is not right. It gets the focus.
    void refuse(const QString& key, const QString& words, QWidget* field);
    void clearErrors();
    void setBusy(bool busy);
    void fail(const Error& error);
    void showConflict(const QString& what, const QString& values, bool isGone);

    const UiContext& m_context;

private:
    Banner* m_banner;
    QFormLayout* m_form;
    QHBoxLayout* m_foot;
    QHash<QString, Label*> m_errors;
    QPointer<QPushButton> m_save, m_remove;
};

// As people write numbers: with or without groups of three, in the window's language or with a point.
std::optional<double> numberFrom(const QString& text);
QString numberText(double value); // for a field

} // namespace parvis::ui
