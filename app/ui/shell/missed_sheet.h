// SPDX-License-Identifier: GPL-3.0-or-later
// After a sleep or a long stop: every post that was missed on one sheet, with a decision for each or for all. Nothing
// of them goes out before. Closed, they stay missed and need somebody.
#pragma once

#include "engine/publishing/ledger_desk.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QPushButton;
class QScrollArea;

namespace parvis::ui {

class Banner;
class Label;

class MissedSheet : public QWidget
{
    Q_OBJECT
public:
    explicit MissedSheet(const UiContext& context, QWidget* window = nullptr);
    // Those that are shown already keep what was chosen for them; what is no longer missed goes.
    void setMissed(const std::vector<PublicationRow>& rows);
    int count() const { return int(m_lines.size()); }
    std::vector<MissedDecision> decisions() const;

Q_SIGNALS:
    void settled(); // decisions were carried out

private:
    struct Line {
        PublicationRow row;
        QWidget* holder = nullptr;
        QComboBox* choice = nullptr;
        QDateTimeEdit* time = nullptr;
    };
    enum Choice { Later, SendNow, NewTime, Cancel };
    QComboBox* makeChoice(const QString& name, const QString& accessibleName, QWidget* parent);
    Line makeLine(const PublicationRow& row);
    void chosen();
    void carryOut();
    void done(const Result<MissedResult>& result);
    UiContext m_context;
    std::vector<Line> m_lines;
    Label* m_heading;
    Banner* m_banner;
    QComboBox* m_all;
    QWidget* m_list;
    QPushButton* m_do;
    bool m_busy = false;
};

} // namespace parvis::ui
