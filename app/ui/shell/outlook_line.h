// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the outlook: time, badges, first words; in trouble a second line with state and reason.
#pragma once

#include "ports/post_repository.h"
#include "ui/ui_context.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>

namespace parvis::ui {

class OutlookLine : public QAbstractButton
{
    Q_OBJECT
public:
    // group: one post on several accounts at one time.
    OutlookLine(const UiContext& context, std::vector<PublicationRow> group, QWidget* parent = nullptr);
    void setReason(const QString& state, Tint tint, const QString& reason, const QString& advice);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect reasonRect(int width) const;
    UiContext m_context;
    std::vector<PublicationRow> m_group;
    QString m_time, m_state, m_reason;
    Tint m_tint = Tint::Muted;
};

} // namespace parvis::ui
