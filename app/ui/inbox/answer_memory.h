// SPDX-License-Identifier: GPL-3.0-or-later
// Over the reply while it is written: what was answered to comments like this one. Alt+1 to Alt+5, or a click, puts an
// answer where the cursor stands; nothing is sent.
#pragma once

#include "engine/inbox/triage_desk.h"
#include "ui/ui_context.h"

#include <QAbstractButton>
#include <QPointer>

class QPlainTextEdit;
class QVBoxLayout;

namespace parvis {
struct ConversationDetail;
}

namespace parvis::ui {

class Label;
class SegmentedControl;

// One answer in two lines: its beginning, and what was asked then.
class AnswerRow : public QAbstractButton
{
    Q_OBJECT
public:
    AnswerRow(const QString& key, const QString& answer, const QString& about, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key, m_about;
};

class AnswerPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostAnswers = 5; // each has a digit
    // reply: where the answer is written. Its field is watched for the keys, its mode for notes, which need no answer.
    AnswerPanel(const UiContext& context, const QWidget* reply, QWidget* parent);
    void setDetail(const ConversationDetail& detail);
    const std::vector<PastAnswer>& answers() const { return m_answers; }
    bool insert(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void fill();
    void weigh(); // whether it is shown
    bool isWriting() const;
    bool isNoting() const;

    const UiContext& m_context;
    QPointer<QPlainTextEdit> m_edit;
    QPointer<SegmentedControl> m_mode;
    Label* m_title;
    QVBoxLayout* m_rows;
    std::vector<PastAnswer> m_answers;
    MessageId m_message, m_asked; // the comment that waits; the one that was last asked for
};

} // namespace parvis::ui
