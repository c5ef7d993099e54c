// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the inbox with their counts: Mine, Unassigned, Open, All, Snoozed, Closed.
#pragma once

#include "ports/inbox_repository.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;

namespace parvis::ui {

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
    QSize minimumSizeHint() const override { return sizeHint(); }

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
    // What a view shows; person: who is "me".
    static ConversationQuery query(const QString& key, const QString& person);
    void setCounts(const InboxCounts& counts, const QString& mine);
    QString current() const;
    QString currentLabel() const;
    void setCurrent(const QString& key);

Q_SIGNALS:
    void currentChanged(const QString& key);

private:
    ViewButton* button(const QString& key) const;
    QButtonGroup* m_group;
};

} // namespace parvis::ui
