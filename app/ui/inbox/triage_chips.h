// SPDX-License-Identifier: GPL-3.0-or-later
// What triage thinks of the customer's newest message, beside the person's name: kind with its confidence, or unsure,
// and sentiment. A click or T corrects it; the next model learns from that.
#pragma once

#include "engine/inbox/triage_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <functional>
#include <set>

namespace parvis {
struct ConversationDetail;
}

namespace parvis::ui {

// A pill to press: icon and words on a faint ground of the tint.
class ChipButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChipButton(QWidget* parent = nullptr);
    void setFace(const QString& iconName, Tint tint, const QString& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Tint m_tint = Tint::Muted;
};

QString triageKindWord(const QString& kind);           // "Complaint"; empty: "Unsure"
QString triageSentimentWord(const QString& sentiment); // "Positive"

class TriageChips : public QWidget
{
    Q_OBJECT
public:
    explicit TriageChips(const UiContext& context, QWidget* parent = nullptr);
    // Asks what is known of its newest message; hidden until something is.
    void setDetail(const ConversationDetail& detail);
    void openMenu();
    // Of several conversations, beside that button; of none: as above.
    void openMenuFor(const std::set<ConversationId>& chosen, QWidget* anchor);

Q_SIGNALS:
    void problem(const parvis::Error& error);

private:
    void take(const std::vector<TriagedMessage>& known);
    void show(const TriagedMessage& one);
    void openMenuAt(QWidget* anchor, const QString& question, const std::function<void(TriageCorrection)>& say);
    static TriageCorrection signedBy(TriageCorrection correction);
    void correct(const TriageCorrection& correction);
    void correctAll(const std::vector<ConversationId>& chosen, const TriageCorrection& correction);

    const UiContext& m_context;
    ChipButton* m_kind;
    ChipButton* m_sentiment;
    ConversationId m_conversation;
    MessageId m_message; // the customer's newest; null: there is none
};

} // namespace parvis::ui
