// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the inbox with their counts: those that are always there, the departments', the saved ones.
#pragma once

#include "ports/inbox_repository.h"

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace parvis::ui {

class WorkBook;

// One row of the list of views.
class ViewButton : public QAbstractButton
{
    Q_OBJECT
public:
    ViewButton(const QString& key, const QString& label, const QString& iconName, QWidget* parent);
    void setCount(const QString& count);
    const QString& key() const { return m_key; }
    const QString& count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_key, m_icon, m_count;
};

class InboxViews : public QWidget
{
    Q_OBJECT
public:
    explicit InboxViews(QWidget* parent = nullptr);
    void setCounts(const InboxCounts& counts, const QString& mine);
    // Departments and saved views, below those that are always there. The current one stays where it still is.
    void setBook(const WorkBook& book, const QString& person);
    void setCount(const QString& key, const QString& count);
    QStringList keys() const; // from the top
    QString current() const;
    QString currentLabel() const;
    QString label(const QString& key) const;
    void setCurrent(const QString& key);
    QAbstractButton* saveButton() const { return m_save; }

Q_SIGNALS:
    void currentChanged(const QString& key);

private:
    ViewButton* button(const QString& key) const;
    void add(QVBoxLayout* column, const QString& key, const QString& label, const QString& iconName);
    void addHeading(const QString& text);
    QButtonGroup* m_group;
    QVBoxLayout* m_more; // departments and saved views
    QAbstractButton* m_save;
    QWidget* m_moreBox = nullptr;
    QStringList m_offered; // what is in it
};

} // namespace parvis::ui
