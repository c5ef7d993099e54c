// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a post whose moment passed while nothing ran: how late it may still go out, and then. One button with
// a menu, so that it costs the schedule bar little room.
#pragma once

#include "domain/publishing/publication.h"

#include <QToolButton>

class QActionGroup;

namespace parvis::ui {

class LateChoice : public QToolButton
{
    Q_OBJECT
public:
    explicit LateChoice(QWidget* parent = nullptr);
    void setPolicy(const LatePolicy& policy);
    const LatePolicy& policy() const { return m_policy; }

Q_SIGNALS:
    void chosen(const parvis::LatePolicy& policy);

private:
    void fill();
    void retitle();
    LatePolicy m_policy;
};

namespace words {
QString lateWithin(std::chrono::minutes within); // "up to 1 h late"
QString latePolicy(const LatePolicy& policy);    // "up to 1 h late, then ask"
} // namespace words

} // namespace parvis::ui
